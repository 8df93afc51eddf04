import type { DryRequest } from "@weft/flow";
import type { HttpRequest } from "@weft/sdk";
import { parseJson } from "../app/json-guard.ts";
import { applied, masked } from "./credential.ts";
import type { UsableCredential } from "./credential.ts";
import { isStreamed, toMessage } from "./message.ts";
import type { Message } from "./message.ts";
import { MASK } from "./redact.ts";

/**
 * The request as it would be sent. The credential is applied with masks in place of its secrets, so there is no secret
 * that could show; a header that it made out of them is masked whole.
 */
export function dryRequest(request: HttpRequest, credential: UsableCredential | undefined): DryRequest {
  const full = credential ? applied(request, masked(credential, MASK)) : toMessage(request);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(full.headers)) {
    const secret = full.secretHeaders?.includes(name) === true;
    headers[name] = secret && !value.includes(MASK) ? MASK : value;
  }
  const { url, method, body } = full;
  return { method, url: url.href, headers, ...(body !== undefined && { body: readable(body, headers) }) };
}

/** JSON and forms are shown as what they hold, texts as they are, bytes by their size. */
function readable(body: NonNullable<Message["body"]>, headers: Readonly<Record<string, string>>): unknown {
  if (isStreamed(body)) return body.shown;
  if (typeof body !== "string") return `(${body.length} bytes)`;
  const type = headers["content-type"] ?? "";
  if (/[/+]json\b/i.test(type)) {
    const parsed = parseJson(body, { depth: 100, keys: 1_000_000 });
    return parsed.ok ? parsed.value : body;
  }
  if (type.startsWith("application/x-www-form-urlencoded")) return formFields(body);
  return body;
}

function formFields(body: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(body);
  const names = [...new Set(fields.keys())].filter((name) => name !== "__proto__");
  return Object.fromEntries(
    names.map((name) => {
      const all = fields.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? "") : all];
    }),
  );
}
