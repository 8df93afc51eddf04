import { defineAction } from "@weft/sdk";
import type { FileRef, Item, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { compressParams } from "./compress.params.ts";
import { compressText } from "./compress.text.ts";
import { fileKey, fileOf, storeFile, withEnding } from "./content.ts";

type Params = ParamsOf<typeof compressParams>;

export const filesCompress = defineAction({
  type: "files.compress",
  version: 1,
  label: "Compress",
  help: "Packs files into a zip or gzip file, or unpacks them.",
  icon: "file-archive",
  group: "Files",
  synonyms: ["zip", "gzip", "unzip", "archive", "decompress", "pack"],
  effect: "none",
  params: compressParams,
  sample: {},
  translations: compressText,
  async runAll({ params, paramsAt, items, ctx }) {
    if (params.operation === "compress" && params.format === "zip" && params.together) {
      const files = items.flatMap((item, index) => filesOf(item, paramsAt(index), index + 1));
      return [{ json: {}, files: { [fileKey(params.file)]: await zip(files, params, ctx) } }];
    }
    const given: Item[] = [];
    for (const [index, item] of items.entries()) {
      const own = paramsAt(index);
      const files = filesOf(item, own, index + 1);
      const made = own.operation === "compress" ? compress : decompress;
      for (const one of await made(item, files, own, ctx)) given.push({ ...one, from: index });
    }
    return given;
  },
});

function filesOf(item: Item, { files }: Params, number: number): readonly FileRef[] {
  const names = splitNames(files);
  const all = Object.keys(item.files ?? {});
  if (names.length === 0 && all.length === 0) throw fatal("file-none", { item: number, name: "data" });
  return (names.length > 0 ? names : all).map((name) => fileOf(item, name, number));
}

async function compress(item: Item, files: readonly FileRef[], params: Params, ctx: NodeContext) {
  if (params.format === "zip")
    return [withFiles(item, { [fileKey(params.file)]: await zip(files, params, ctx) }, params)];
  const { gzipped } = await import("./pack.ts");
  const made: Record<string, FileRef> = {};
  for (const [at, file] of files.entries()) {
    const name = `${file.name}.gz`;
    const key = fileKey(params.file) + (at === 0 ? "" : String(at + 1));
    made[key] = await storeFile(ctx, { name, type: "application/gzip", content: gzipped(file, ctx) });
  }
  return [withFiles(item, made, params)];
}

async function zip(files: readonly FileRef[], { fileName }: Params, ctx: NodeContext): Promise<FileRef> {
  const { zipped } = await import("./pack.ts");
  const name = withEnding(fileName, "zip", "archive.zip");
  return storeFile(ctx, { name, type: "application/zip", content: zipped(files, ctx, ctx.now()) });
}

async function decompress(item: Item, archives: readonly FileRef[], params: Params, ctx: NodeContext) {
  const { unpacked } = await import("./unpack.ts");
  const { limit, each, prefix } = params;
  const files: FileRef[] = [];
  for (const archive of archives)
    files.push(...(await unpacked(archive, { files: ctx.files, signal: ctx.signal, limit })));
  if (each) return files.map((file) => withFiles(item, { data: file }, params));
  const named = files.map((file, at) => [`${prefix}${at}`, file] as const);
  return [withFiles(item, Object.fromEntries(named), params)];
}

function withFiles(item: Item, files: Readonly<Record<string, FileRef>>, { keepFiles }: Params): Item {
  return { json: item.json, files: keepFiles ? { ...item.files, ...files } : files };
}
