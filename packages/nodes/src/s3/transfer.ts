import type { FileRef, HttpResponse, JsonObject } from "@weft/sdk";
import { safeName } from "../files/content.ts";
import { typeOfName } from "../files/formats.ts";
import { limited } from "../files/store.ts";
import type { StoreWork } from "../files/store.ts";
import { fatal } from "../errors.ts";
import { textIn } from "./storage.ts";
import type { Storage } from "./storage.ts";

interface Target {
  readonly bucket: string;
  readonly key: string;
}

const megabyte = 1_048_576;
/** What is sent at once; more goes up in parts, of which each is in memory while it is sent. */
const smallest = 8 * megabyte;
const mostParts = 10_000;
const largestPart = 64 * megabyte;

/** Puts a file into a bucket. Nobody sees it before it is whole. */
export async function upload(
  storage: Storage,
  call: Target & {
    readonly content: {
      readonly bytes: AsyncIterable<Uint8Array>;
      readonly name: string;
      readonly size: number;
    };
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<JsonObject> {
  const { bucket, key, content, headers } = call;
  const size = Math.max(smallest, Math.ceil(content.size / mostParts));
  if (size > largestPart) throw fatal("s3-too-large", { name: content.name, limit: 600_000 });
  const parts = partsOf(content.bytes, size);
  const { value: first } = await parts.next();
  const { value: second } = await parts.next();
  if (second === undefined) {
    const { headers: answer } = await storage.send({
      method: "PUT",
      bucket,
      key,
      headers,
      body: first ?? "",
    });
    return told(answer, first?.length ?? 0);
  }
  const opened = await storage.ask({ method: "POST", bucket, key, headers, query: { uploads: "" } });
  const uploadId = textIn(opened, "UploadId");
  try {
    return await inParts(storage, { bucket, key, uploadId }, [first ?? new Uint8Array(), second], parts);
  } catch (error) {
    // What has arrived would be paid for until somebody removes it.
    await storage.send({ method: "DELETE", bucket, key, query: { uploadId } }).catch(() => undefined);
    throw error;
  }
}

async function inParts(
  storage: Storage,
  { bucket, key, uploadId }: Target & { readonly uploadId: string },
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): Promise<JsonObject> {
  const tags: string[] = [];
  let size = 0;
  const send = async (body: Uint8Array): Promise<void> => {
    const query = { partNumber: String(tags.length + 1), uploadId };
    const { headers } = await storage.send({ method: "PUT", bucket, key, query, body });
    tags.push(headers["etag"] ?? "");
    size += body.length;
  };
  for (const part of first) await send(part);
  for await (const part of rest) await send(part);
  const rows = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
  const body = `<CompleteMultipartUpload>${rows.join("")}</CompleteMultipartUpload>`;
  const done = await storage.ask({ method: "POST", bucket, key, query: { uploadId }, body });
  return told({ etag: textIn(done, "ETag") }, size);
}

/** Pieces of one size; the last may be smaller. */
async function* partsOf(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, undefined, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (let chunk of bytes) {
    while (length + chunk.length >= size) {
      const end = size - length;
      yield Buffer.concat([...held, chunk.subarray(0, end)]);
      chunk = chunk.subarray(end);
      held = [];
      length = 0;
    }
    if (chunk.length === 0) continue;
    held.push(chunk);
    length += chunk.length;
  }
  if (length > 0) yield Buffer.concat(held);
}

function told(headers: Readonly<Record<string, string>>, size: number): JsonObject {
  const version = headers["x-amz-version-id"];
  return { ETag: withoutQuotes(headers["etag"] ?? ""), Size: size, ...(version && { VersionId: version }) };
}

export function withoutQuotes(tag: string): string {
  return tag.replace(/^(?:W\/)?"(.*)"$/su, "$1");
}

/** Takes what a bucket gave into the file store. */
export async function download(
  answer: HttpResponse,
  { key }: Target,
  work: Pick<StoreWork<{ readonly limit: number; readonly fileName: string }>, "params" | "ctx">,
): Promise<{ readonly file: FileRef; readonly json: JsonObject }> {
  const { limit, fileName } = work.params;
  const { headers, body } = answer;
  const name = safeName(fileName || key, "file");
  const given = headers["content-type"]?.split(";")[0]?.trim() ?? "";
  const type = given === "" || given.endsWith("octet-stream") ? typeOfName(name) : given;
  const content = body instanceof ReadableStream ? body : new Blob([]).stream();
  const tooLarge = () => fatal("s3-too-large", { name, limit });
  const file = await work.ctx.files.write({
    name,
    type,
    content: limited(content as ReadableStream<Uint8Array>, work, tooLarge),
  });
  const modified = Date.parse(headers["last-modified"] ?? "");
  const metadata = Object.entries(headers).flatMap(([header, value]) =>
    header.startsWith("x-amz-meta-") ? [[header.slice(11), value] as const] : [],
  );
  const json = {
    ...told(headers, file.size),
    ContentType: given,
    ...(!Number.isNaN(modified) && { LastModified: new Date(modified).toISOString() }),
    ...(metadata.length > 0 && { Metadata: Object.fromEntries(metadata) }),
  };
  return { file, json };
}
