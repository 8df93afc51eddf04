import type { Disk, DiskEntry, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fileKey, safeName } from "./content.ts";
import type { diskParams } from "./disk.params.ts";
import { typeOfName } from "./formats.ts";
import { found, isPattern, nameOf } from "./glob.ts";
import { givenBy, limited, orNothing, toldItem } from "./store.ts";
import type { StoreWork } from "./store.ts";

type Work = StoreWork<ParamsOf<typeof diskParams>>;

/** The code by which nothing at the path is told. */
const missing = "disk-missing";

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
  const { path, limit } = params;
  const saveAs = fileKey(params.saveAs);
  const disk = await ctx.disk({ method: "READ", url: path });
  const given: Item[] = [];
  const one = async (at: string): Promise<void> => {
    const { content, ...entry } = await disk.read(at);
    const tooLarge = () => fatal("disk-too-large", { path: entry.path, limit });
    if (entry.size > limit * 1_000_000) {
      await content.cancel();
      throw tooLarge();
    }
    const name = safeName(params.fileName || nameOf(entry.path), "file");
    const type = params.fileType.trim() || typeOfName(name);
    const file = await ctx.files.write({ name, type, content: limited(content, work, tooLarge) });
    given.push(toldItem(work, { ...told(entry), mimeType: type }, { [saveAs]: file }));
  };
  if (isPattern(path)) {
    const entries = await orNothing(work, missing, () => matching(disk, work, "files"));
    for (const entry of entries ?? []) await one(entry.path);
  } else await orNothing(work, missing, () => one(path));
  if (given.length === 0 && params.whenMissing === "fail")
    throw fatal("disk-nothing-fits", { item: number, path });
  return given;
}

async function list(work: Work): Promise<readonly Item[]> {
  const { params, ctx, number } = work;
  const { path, give } = params;
  const disk = await ctx.disk({ method: "LIST", url: path });
  const all = () => (isPattern(path) ? matching(disk, work, give) : collected(disk.list(path), work, give));
  const entries = (await orNothing(work, missing, all)) ?? [];
  if (entries.length === 0 && isPattern(path) && params.whenMissing === "fail")
    throw fatal("disk-nothing-fits", { item: number, path });
  return entries.map((entry) => toldItem(work, told(entry)));
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
      return [toldItem(work, told(await disk.move({ from: path, to, ifExists, makeFolders })))];
    }
    case "delete": {
      const disk = await ctx.disk({ method: "DELETE", url: path });
      const removed = await orNothing(work, missing, () => disk.remove({ path, withContent }));
      return removed === undefined ? [] : [toldItem(work, told(removed))];
    }
    default: {
      const { bytes, shown } = givenBy(work);
      const disk = await ctx.disk({ method: "WRITE", url: path, body: shown });
      const entry = await disk.write({ path, content: bytes(), ifExists: params.ifExists, makeFolders });
      return [toldItem(work, told(entry))];
    }
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
