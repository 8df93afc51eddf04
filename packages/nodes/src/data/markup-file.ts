import type { Item, NodeContext } from "@weft/sdk";
import { fileOf, wholeFile } from "../files/content.ts";
import { markedAs } from "../files/encodings.ts";

interface MarkupCall {
  readonly item: Item;
  readonly index: number;
  readonly ctx: NodeContext;
}

/** MB; what is longer than the parsers take is refused before it is decoded. */
const largestFile = 40;

/** The text of a file of an item, which is XML or HTML. */
export async function markupOf({ item, index, ctx }: MarkupCall, name: string): Promise<string> {
  const file = fileOf(item, name, index + 1);
  return decodeMarkup(await wholeFile(file, ctx, largestFile), file.type);
}

/**
 * The text of an XML or HTML file: in the encoding that its byte-order mark, its media type or its own beginning names; UTF-8
 * otherwise.
 */
export function decodeMarkup(bytes: Uint8Array, type: string): string {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const label =
    markedAs(bytes) ??
    /charset="?([\w.:-]+)/i.exec(type)?.[1] ??
    /^[^>]*<\?xml[^>]*encoding=["']([\w.:-]+)/i.exec(beginning)?.[1] ??
    /<meta[^>]*charset=["']?([\w.:-]+)/i.exec(beginning)?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
