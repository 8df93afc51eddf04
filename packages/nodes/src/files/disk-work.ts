import type { Disk, DiskEntry, Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { bytesOf, fileOf, safeName } from "./content.ts";
import type { diskParams } from "./disk.params.ts";
import { typeOfName } from "./formats.ts";
import { found, isPattern, nameOf } from "./glob.ts";

interface Work {
  readonly params: ParamsOf<typeof diskParams>;
  readonly item: Item;
  /** Of the item, from 1. */
  readonly number: number;
  readonly ctx: NodeContext;
}

/** What the node does with one item. */
export async function diskWork(work: Work): Promise<readonly Item[]> {
  const { params, number } = work;
  if (params.path.trim() === "") throw fatal("disk-path-empty", { item: number });
  switch (params.operation) {
    case "read":
      return read(work);
    case "list":
      return list(work);
    default:
      if (isPattern(params.path)) throw fatal("disk-path-pattern", { item: number, path: params.path });
      return change(work);
  }
}

async function read(work: Work): Promise<readonly Item[]> {
  const { params, ctx, number } = work;
  const { path, saveAs, limit } = params;
  if (saveAs === "" || saveAs === "__proto__") throw fatal("file-key", { name: saveAs });
  const disk = await ctx.disk({ method: "READ", url: path });
  const given: Item[] = [];
  const one = async (at: string): Promise<void> => {
    const { content, ...entry } = await disk.read(at);
    if (entry.size > limit * 1_000_000) {
      await content.cancel();
      throw fatal("disk-too-large", { path: entry.path, limit });
    }
    const name = safeName(params.fileName || nameOf(entry.path), "file");
    const type = params.fileType.trim() || typeOfName(name);
    const limited = ReadableStream.from(upTo(content, entry.path, work));
    const file = await ctx.files.write({ name, type, content: limited });
    given.push(itemOf(work, { ...told(entry), mimeType: type }, { [saveAs]: file }));
  };
  if (!isPattern(path)) await orNothing(work, () => one(path));
  else for (const entry of await orNothing(work, () => matching(disk, work, "files"))) await one(entry.path);
  if (given.length === 0 && params.whenMissing === "fail")
    throw fatal("disk-nothing-fits", { item: number, path });
  return given;
}

/** Counts along: a file may grow while it is read. */
async function* upTo(content: ReadableStream<Uint8Array>, path: string, { params, ctx }: Work) {
  let size = 0;
  for await (const chunk of content) {
    ctx.signal.throwIfAborted();
    size += chunk.length;
    if (size > params.limit * 1_000_000) throw fatal("disk-too-large", { path, limit: params.limit });
    yield chunk;
  }
}

async function list(work: Work): Promise<readonly Item[]> {
  const { params, ctx, number } = work;
  const { path, give } = params;
  const disk = await ctx.disk({ method: "LIST", url: path });
  const entries = await orNothing(work, () =>
    isPattern(path) ? matching(disk, work, give) : collected(disk.list(path), work, give),
  );
  if (entries.length === 0 && isPattern(path) && params.whenMissing === "fail")
    throw fatal("disk-nothing-fits", { item: number, path });
  return entries.map((entry) => itemOf(work, told(entry)));
}

function matching(disk: Disk, work: Work, give: Work["params"]["give"]): Promise<readonly DiskEntry[]> {
  const { params, ctx } = work;
  const search = { disk, hidden: params.hidden, signal: ctx.signal };
  return collected(found(params.path, search), work, give);
}

async function collected(
  entries: AsyncIterable<DiskEntry>,
  { params, number, ctx }: Work,
  give: Work["params"]["give"],
): Promise<readonly DiskEntry[]> {
  const { most, path, hidden } = params;
  const all: DiskEntry[] = [];
  for await (const entry of entries) {
    ctx.signal.throwIfAborted();
    if (give !== "both" && entry.kind !== (give === "files" ? "file" : "folder")) continue;
    if (!isPattern(path) && !hidden && nameOf(entry.path).startsWith(".")) continue;
    if (all.length === most) throw fatal("disk-too-many", { item: number, path, limit: most });
    all.push(entry);
  }
  return all;
}

async function change(work: Work): Promise<readonly Item[]> {
  const { params, ctx } = work;
  const { path, makeFolders, withContent } = params;
  switch (params.operation) {
    case "move": {
      const { to, replace } = params;
      const disk = await ctx.disk({ method: "MOVE", url: path, body: { to } });
      const ifExists = replace ? "replace" : "fail";
      return [itemOf(work, told(await disk.move({ from: path, to, ifExists, makeFolders })))];
    }
    case "delete": {
      const disk = await ctx.disk({ method: "DELETE", url: path });
      return orNothing(work, async () => [itemOf(work, told(await disk.remove({ path, withContent })))]);
    }
    default: {
      const { content, shown } = written(work);
      const disk = await ctx.disk({ method: "WRITE", url: path, body: shown });
      const entry = await disk.write({ path, content, ifExists: params.ifExists, makeFolders });
      return [itemOf(work, told(entry))];
    }
  }
}

/** The bytes to write, and what a dry run shows of them. */
function written({ params, item, number, ctx }: Work) {
  if (params.content === "text") {
    const bytes = async function* () {
      yield Buffer.from(params.text);
    };
    return { content: bytes(), shown: params.text.slice(0, 10_000) };
  }
  const file = fileOf(item, params.file, number);
  return { content: bytesOf(file, ctx), shown: { file: file.name, size: file.size } };
}

async function orNothing<T>(
  { params }: Work,
  work: () => Promise<readonly T[] | void>,
): Promise<readonly T[]> {
  try {
    return (await work()) ?? [];
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "disk-missing" && params.whenMissing === "leaveOut") return [];
    throw error;
  }
}

function told({ path, kind, size, modified }: DiskEntry): JsonObject {
  const fileName = nameOf(path);
  const directory = path.slice(0, Math.max(1, path.length - fileName.length - 1));
  const modifiedAt = new Date(modified).toISOString();
  if (kind === "folder") return { path, directory, fileName, kind, modifiedAt };
  const fileExtension = /.\.([^.]+)$/su.exec(fileName)?.[1] ?? "";
  return { path, directory, fileName, fileExtension, mimeType: typeOfName(fileName), kind, size, modifiedAt };
}

function itemOf({ item, params }: Work, json: JsonObject, files: Item["files"] = {}): Item {
  const kept = params.keepFields ? { ...item.files, ...files } : files;
  return {
    json: params.keepFields ? { ...item.json, ...json } : json,
    ...(Object.keys(kept).length > 0 && { files: kept }),
  };
}
