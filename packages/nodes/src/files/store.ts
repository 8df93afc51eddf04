import type { FileRef, Item, JsonObject, NodeContext } from "@weft/sdk";
import { bytesOf, fileOf } from "./content.ts";

/** One item of a node that takes files to a place and gets them from there. */
export interface StoreWork<P> {
  readonly params: P;
  readonly item: Item;
  /** Of the item, from 1. */
  readonly number: number;
  readonly ctx: NodeContext;
}

/** What is to be stored. */
export interface Given {
  /** Read anew each time. */
  bytes(): AsyncIterable<Uint8Array>;
  readonly size: number;
  /** Of the item; a text has none. */
  readonly file?: FileRef;
  /** What a dry run shows of it. */
  readonly shown: string | { readonly file: string; readonly size: number };
}

export function givenBy({
  params,
  item,
  number,
  ctx,
}: StoreWork<{ readonly content: "file" | "text"; readonly file: string; readonly text: string }>): Given {
  if (params.content === "file") {
    const file = fileOf(item, params.file, number);
    const { name, size } = file;
    return { bytes: () => bytesOf(file, ctx), size, file, shown: { file: name, size } };
  }
  const text = Buffer.from(params.text);
  const bytes = async function* () {
    yield text;
  };
  return { bytes, size: text.length, shown: params.text.slice(0, 10_000) };
}

/** The bytes as they come, as long as they are not more than `params.limit` MB: how many there are is known only at the end. */
export function limited(
  content: AsyncIterable<Uint8Array>,
  { params, ctx }: Pick<StoreWork<{ readonly limit: number }>, "params" | "ctx">,
  tooLarge: () => Error,
): ReadableStream<Uint8Array> {
  const counted = async function* () {
    let size = 0;
    for await (const chunk of content) {
      ctx.signal.throwIfAborted();
      size += chunk.length;
      if (size > params.limit * 1_000_000) throw tooLarge();
      yield chunk;
    }
  };
  return ReadableStream.from(counted());
}

/** `undefined` where nothing is there, which is told by the code `missing`, and the node is to give nothing then. */
export async function orNothing<T>(
  { params }: { readonly params: { readonly whenMissing: "fail" | "leaveOut" } },
  missing: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === missing && params.whenMissing === "leaveOut") return undefined;
    throw error;
  }
}

/** What is told of a file, beside what the item has. */
export function toldItem(
  { item, params }: { readonly item: Item; readonly params: { readonly keepFields: boolean } },
  json: JsonObject,
  files: Item["files"] = {},
): Item {
  const kept = params.keepFields ? { ...item.files, ...files } : files;
  return {
    json: params.keepFields ? { ...item.json, ...json } : json,
    ...(Object.keys(kept).length > 0 && { files: kept }),
  };
}
