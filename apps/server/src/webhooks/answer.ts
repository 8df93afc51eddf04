import type { ServerResponse } from "node:http";
import type { WebhookAnswer } from "@weft/sdk";

/** What a flow answers is foreign content on our origin: it may be shown, never run. */
const GUARD = { "content-security-policy": "sandbox", "x-content-type-options": "nosniff" };
const JSON_HEADERS = { ...GUARD, "content-type": "application/json; charset=utf-8" };

/** Headers that belong to the connection, to our own pages on this origin, or to the guard. */
const WITHHELD = new Set([
  "clear-site-data",
  "connection",
  "content-length",
  "content-security-policy",
  "keep-alive",
  "service-worker-allowed",
  "set-cookie",
  "strict-transport-security",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-content-type-options",
]);

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  more?: Readonly<Record<string, string>>,
): void {
  const text = JSON.stringify(value);
  const headers = { ...JSON_HEADERS, ...more, "content-length": Buffer.byteLength(text) };
  response.writeHead(status, headers).end(text);
}

/** Sends what a flow or a trigger answers. */
export function sendAnswer(response: ServerResponse, { status, headers = {}, body }: WebhookAnswer): void {
  const sent: Record<string, string | number> = { ...GUARD };
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!WITHHELD.has(lower) && isHeader(lower, value)) sent[lower] = value;
  }
  if (body === undefined || body === null) {
    response.writeHead(status, sent).end();
    return;
  }
  const plain = typeof body === "string" || body instanceof Uint8Array;
  const bytes = plain ? body : JSON.stringify(body);
  sent["content-type"] ??=
    typeof body === "string"
      ? "text/plain; charset=utf-8"
      : plain
        ? "application/octet-stream"
        : "application/json; charset=utf-8";
  sent["content-length"] = Buffer.byteLength(bytes);
  response.writeHead(status, sent).end(bytes);
}

export function sendBusy(response: ServerResponse): void {
  sendJson(
    response,
    503,
    { error: "Weft has too much to do at the moment. Send the request again." },
    { "retry-after": "1" },
  );
}

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value);
}
