import { Readable } from "node:stream";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fileKey, safeName } from "../files/content.ts";
import { typeOfName } from "../files/formats.ts";
import { givenBy, limited, orNothing, toldItem } from "../files/store.ts";
import type { Given, StoreWork } from "../files/store.ts";
import { fatal } from "../errors.ts";
import { Kept } from "../net/kept.ts";
import { accessOf } from "./access.ts";
import type { ftpParams } from "./files.params.ts";
import { openRemote } from "./open.ts";
import { nameOf } from "./remote.ts";
import type { Remote, RemoteEntry } from "./remote.ts";

type Work = StoreWork<ParamsOf<typeof ftpParams>>;

/** Where the server refuses or the connection breaks off, that item fails alone: the next one has a connection of its own. */
export async function ftpWork(work: Work): Promise<readonly Item[]> {
  const { params, number, ctx } = work;
  const { operation } = params;
  checkPath(params.path, number, operation === "list");
  if (operation === "rename") checkPath(params.to, number, false);
  const given = operation === "upload" ? givenBy(work) : undefined;
  const access = accessOf(await ctx.credential());
  const { protocol, host, port } = access;
  const url = `${protocol}://${host}:${port}/${params.path.replace(/^\//u, "")}`;
  const body = operation === "rename" ? { to: params.to } : given?.shown;
  const shown = { method: methods[operation], url, ...(body !== undefined && { body }) };
  const { reach, signal } = ctx;
  const reached = await reach({ host, port, shown });
  const open = () => openRemote({ access, reached, reach, shown, signal });
  const job = (): Promise<readonly Item[]> =>
    ctx
      .shared("server", () => new Kept<Remote>())
      .use(open, (remote) =>
        given ? upload(remote, work, given) : works[operation as "list"](remote, work),
      );
  try {
    const may = operation === "list" || operation === "download" || operation === "delete";
    return (await (may ? orNothing(work, "ftp-missing", job) : job())) ?? [];
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

const methods = {
  list: "LIST",
  download: "RETR",
  upload: "STOR",
  rename: "RENAME",
  delete: "DELETE",
  makeFolder: "MKDIR",
} as const;

type Job = (remote: Remote, work: Work) => Promise<readonly Item[]>;

const works: Readonly<Record<"list" | "download" | "rename" | "delete" | "makeFolder", Job>> = {
  async list(remote, work) {
    const { path, deep, most } = work.params;
    const found: RemoteEntry[] = [];
    const folders = [path];
    for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
      work.ctx.signal.throwIfAborted();
      const entries = (await remote.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      found.push(...entries);
      if (found.length > most) throw fatal("ftp-too-many", { item: work.number, path, limit: most });
      if (deep) folders.push(...entries.filter(({ kind }) => kind === "folder").map((entry) => entry.path));
    }
    return found.map((entry) => toldItem(work, told(entry)));
  },
  async download(remote, work) {
    const { params, ctx } = work;
    const { path, limit } = params;
    const saveAs = fileKey(params.saveAs);
    const name = safeName(nameOf(path), "file");
    const type = typeOfName(name);
    const content = limited(remote.download(path), work, () => fatal("ftp-too-large", { path, limit }));
    const file = await ctx.files.write({ name, type, content });
    return [toldItem(work, { path, name, kind: "file", size: file.size }, { [saveAs]: file })];
  },
  async rename(remote, work) {
    const { path, to, replace, makeFolders } = work.params;
    if (makeFolders) await makeWay(remote, to);
    await remote.rename(path, to, { replace });
    return [toldItem(work, { path: to, name: nameOf(to) })];
  },
  async delete(remote, work) {
    const { path, folder } = work.params;
    if (folder) await removeWhole(remote, path, work.ctx.signal);
    else await remote.removeFile(path);
    return [toldItem(work, { path, name: nameOf(path) })];
  },
  async makeFolder(remote, work) {
    const { path, makeFolders } = work.params;
    if (makeFolders) await makeWay(remote, path);
    await remote.makeFolder(path);
    return [toldItem(work, { path, name: nameOf(path), kind: "folder" })];
  },
};

async function upload(remote: Remote, work: Work, given: Given): Promise<readonly Item[]> {
  const { path, append, makeFolders } = work.params;
  if (makeFolders) await makeWay(remote, path);
  let size = 0;
  const counted = async function* () {
    for await (const chunk of given.bytes()) {
      size += chunk.length;
      yield chunk;
    }
  };
  await remote.upload(path, Readable.from(counted(), { objectMode: false }), { append });
  return [toldItem(work, { path, name: nameOf(path), kind: "file", size })];
}

/** Servers differ in what they say of a folder that is there, so what they say of the way is of no interest. */
async function makeWay(remote: Remote, path: string): Promise<void> {
  const parts = path.split("/").slice(0, -1);
  for (let end = 1; end <= parts.length; end += 1) {
    const folder = parts.slice(0, end).join("/");
    if (folder !== "") await remote.makeFolder(folder).catch(() => undefined);
  }
}

/** Links are removed, never what they lead to. */
async function removeWhole(remote: Remote, folder: string, signal: AbortSignal): Promise<void> {
  for (const { path, kind } of await remote.list(folder)) {
    signal.throwIfAborted();
    if (kind === "folder") await removeWhole(remote, path, signal);
    else await remote.removeFile(path);
  }
  await remote.removeFolder(folder);
}

/** Line breaks would end a command and begin another. */
function checkPath(path: string, item: number, mayBeEmpty: boolean): void {
  if ((path.trim() === "" && !mayBeEmpty) || /[\u0000-\u001F\u007F]/u.test(path))
    throw fatal("ftp-path", { item, path: path.replaceAll(/[\u0000-\u001F\u007F]/gu, "�") });
}

function told({ path, name, kind, size, modified }: RemoteEntry): JsonObject {
  return {
    path,
    name,
    kind,
    ...(size !== undefined && { size }),
    ...(modified !== undefined && { modifiedAt: new Date(modified).toISOString() }),
  };
}
