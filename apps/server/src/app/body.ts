import type { IncomingMessage } from "node:http";
import { fault } from "../api/fault.ts";
import { parseJson } from "./json-guard.ts";
import type { JsonLimits } from "./json-guard.ts";

export interface BodyLimits extends JsonLimits {
  readonly bytes: number;
}

/**
 * Reads the JSON body of an API request; `undefined` when there is none.
 * @throws a fault that says why the body is refused
 */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  const length = request.headers["content-length"];
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
  if (!hasBody) return undefined;
  assertJson(request);
  if (Number(length) > limits.bytes) throw tooLarge(limits);
  const parsed = parseJson(await readText(request, limits), limits);
  if (parsed.ok) return parsed.value;
  const { message, position } = parsed;
  throw fault("BAD_REQUEST", { message, ...(position !== undefined && { data: { position } }) });
}

function assertJson({ headers }: IncomingMessage): void {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") throw fault("UNSUPPORTED_MEDIA");
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    throw fault("UNSUPPORTED_MEDIA", { message: "Send the body without content-encoding." });
}

async function readText(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream must outlive a refusal: destroying it would close the connection before the answer is read.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bytes) throw tooLarge(limits);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw fault("BAD_REQUEST", { message: "The body is not UTF-8 text." });
  }
}

function tooLarge({ bytes }: BodyLimits): Error {
  return fault("TOO_LARGE", { message: `The body is larger than ${bytes} bytes.` });
}
