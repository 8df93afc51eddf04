import { itemsOf } from "@weft/sdk";
import type { FileRef, HttpResponse, Item, JsonObject, NodeContext } from "@weft/sdk";
import { safeName } from "../files/content.ts";
import { getPath, parsePath } from "../paths.ts";
import type { RequestParams } from "./sent.ts";

export interface Received {
  readonly items: readonly Item[];
  /** As `$response` has it: what came as a file is not in it. */
  readonly body: unknown;
}

/** Items of one answer. Content that is no text goes to the file store. */
export async function received(
  response: HttpResponse,
  call: { params: RequestParams; url: string; ctx: NodeContext },
): Promise<Received> {
  const { params, ctx } = call;
  const content = response.body;
  if (content instanceof Uint8Array || content instanceof ReadableStream) {
    const file = await ctx.files.write({ ...describe(response, call.url), content: content as Content });
    const json = params.fullResponse ? envelope(response) : {};
    return { items: [{ json, files: { [params.saveAs.trim() || "data"]: file } }], body: undefined };
  }
  if (params.fullResponse) {
    return { items: [{ json: { ...envelope(response), body: content ?? null } }], body: content };
  }
  const path = params.split.trim();
  if (path === "") return { items: itemsIn(content, params.textField.trim() || "data"), body: content };
  const list = getPath(content, parsePath(path));
  // Many systems leave an empty list out.
  if (list === undefined) ctx.log(`The answer has nothing at “${path}”.`);
  return { items: list === undefined || list === null ? [] : itemsOf(list), body: content };
}

function itemsIn(content: unknown, textField: string): readonly Item[] {
  return typeof content === "string" ? [{ json: { [textField]: content } }] : itemsOf(content);
}

type Content = Uint8Array | ReadableStream<Uint8Array>;

/** `status` is ours, `statusCode` and `statusMessage` are what flows from n8n read. */
function envelope({ status, statusText = "", headers }: HttpResponse): JsonObject {
  return { status, statusCode: status, statusMessage: statusText, headers };
}

/** Name and type of what came: the name that the other system gave it, or the end of its address. */
function describe({ headers }: HttpResponse, url: string): Pick<FileRef, "name" | "type"> {
  const type = headers["content-type"]?.split(";")[0]?.trim() || "application/octet-stream";
  const told = fileNameIn(headers["content-disposition"] ?? "");
  const last = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
  return { name: safeName(told ?? decoded(last), "file"), type };
}

/** RFC 6266: `filename*` has the letters that `filename` cannot. */
function fileNameIn(disposition: string): string | undefined {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return decoded(extended);
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return quoted?.replaceAll(/\\(.)/g, "$1") ?? bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
