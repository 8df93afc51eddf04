import type { IncomingMessage } from "node:http";
import { parseJson, reservedNames } from "../app/json-guard.ts";

/** A body that is turned away, and why. */
export interface Refused {
  readonly status: 400 | 413 | 415;
  readonly error: string;
  readonly position?: number;
}

export type ReadBody = Refused | Uint8Array;
export type ParsedBody = Refused | { readonly body: unknown };

const MAX_FIELDS = 10_000;
const empty = new Uint8Array(0);

/** Reads at most `limit` bytes; what is sent beyond is turned away without keeping it. */
export function readBody(request: IncomingMessage, limit: number, done: (result: ReadBody) => void): void {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > limit) return done(tooLarge(limit));
  if (
    request.headers["content-encoding"] !== undefined &&
    request.headers["content-encoding"] !== "identity"
  ) {
    return done({ status: 415, error: "Send the body without content-encoding." });
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  request.on("data", (chunk: Uint8Array) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size - chunk.length <= limit) done(tooLarge(limit));
  });
  request.on("end", () => {
    if (size <= limit) done(chunks.length === 1 ? (chunks[0] ?? empty) : Buffer.concat(chunks, size));
  });
}

/** Makes of the bytes what their content type says. */
export function parseBody(bytes: Uint8Array, contentType: string | undefined): ParsedBody {
  if (bytes.length === 0) return { body: undefined };
  const type = mediaType(contentType);
  const text = (): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  if (type === "application/json" || type.endsWith("+json")) return parseJsonBody(text());
  if (type === "application/x-www-form-urlencoded") return parseForm(text());
  if (type === "" || type.startsWith("text/") || type === "application/xml" || type.endsWith("+xml"))
    return { body: text() };
  return {
    status: 415,
    error: `A body of type ${type} cannot be taken. Send JSON, a form (application/x-www-form-urlencoded) or text.`,
  };
}

function parseJsonBody(text: string): ParsedBody {
  const parsed = parseJson(text);
  if (parsed.ok) return { body: parsed.value };
  const { message, position } = parsed;
  return { status: 400, error: message, ...(position !== undefined && { position }) };
}

function parseForm(text: string): ParsedBody {
  const body = newFields();
  let fields = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    if (++fields > MAX_FIELDS) return { status: 400, error: `The form has more than ${MAX_FIELDS} fields.` };
    if (reservedNames.has(name)) return { status: 400, error: `The form has the reserved field "${name}".` };
    addField(body, name, value);
  }
  return { body };
}

export type Fields = Record<string, string | string[]>;

/** Without a prototype: a field may be called `toString`. */
export function newFields(): Fields {
  return Object.create(null) as Fields;
}

/** Keeps a name that comes once as a text, one that comes again as a list. */
export function addField(fields: Fields, name: string, value: string): void {
  const before = fields[name];
  if (before === undefined) fields[name] = value;
  else if (typeof before === "string") fields[name] = [before, value];
  else before.push(value);
}

function mediaType(contentType: string | undefined): string {
  if (contentType === undefined || contentType === "application/json") return contentType ?? "";
  const end = contentType.indexOf(";");
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

function tooLarge(limit: number): Refused {
  return { status: 413, error: `The body is larger than ${limit} bytes.` };
}
