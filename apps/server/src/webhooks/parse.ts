import { parseJson, reservedNames } from "../app/json-guard.ts";
import { addField, newFields } from "./fields.ts";
import type { Refused } from "./refusal.ts";

export type ParsedBody = Refused | { readonly body: unknown };

const MAX_FIELDS = 10_000;

/** Makes of the bytes what their content type says, or the text that they are. */
export function parseBody(bytes: Uint8Array, contentType: string | undefined, asText: boolean): ParsedBody {
  if (bytes.length === 0) return { body: undefined };
  const type = mediaType(contentType);
  if (!asText && isJson(type)) return parseJsonBody(utf8(bytes));
  if (!asText && type === "application/x-www-form-urlencoded") return parseForm(utf8(bytes));
  if (!asText && !isTextual(type)) {
    const error = `A body of type ${type} cannot be taken. Send JSON, a form (application/x-www-form-urlencoded) or text.`;
    return { status: 415, error };
  }
  return parseText(bytes, contentType);
}

/** The type alone, without its parameters; empty when there is none. */
export function mediaType(contentType: string | undefined): string {
  if (contentType === undefined || contentType === "application/json") return contentType ?? "";
  const end = contentType.indexOf(";");
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

/** What is read into `body`; everything else is a file. */
export function isTextual(type: string): boolean {
  return (
    type === "" ||
    isJson(type) ||
    type === "application/x-www-form-urlencoded" ||
    type === "application/xml" ||
    type.startsWith("text/") ||
    (type.endsWith("+xml") && !type.startsWith("image/"))
  );
}

function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
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

/** Older systems still send text in the character set of their country. */
function parseText(bytes: Uint8Array, contentType: string | undefined): ParsedBody {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "") ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return { body: utf8(bytes) };
  try {
    return { body: new TextDecoder(charset).decode(bytes) };
  } catch {
    return { status: 415, error: `The character set ${charset} is not known. Send the text as UTF-8.` };
  }
}
