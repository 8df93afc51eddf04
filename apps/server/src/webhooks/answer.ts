import type { ServerResponse } from "node:http";
import type { WebhookAnswer } from "@weft/sdk";
import { troubleOf } from "../db/trouble.ts";
import { hasBody } from "./has-body.ts";
import { faults } from "../faults/faults.ts";

/** What a flow answers is foreign content on our origin: it may be shown, never run. */
const GUARD = { "content-security-policy": "sandbox", "x-content-type-options": "nosniff" };
const JSON_HEADERS = { ...GUARD, "content-type": "application/json; charset=utf-8" };

/** Headers that belong to the connection, to our own pages on this origin, or to the guard. */
const WITHHELD = new Set([
  "accept-ch",
  "alt-svc",
  "clear-site-data",
  "connection",
  "content-length",
  "content-security-policy",
  "keep-alive",
  "nel",
  "origin-agent-cluster",
  "proxy-connection",
  "report-to",
  "service-worker-allowed",
  "set-cookie",
  "strict-transport-security",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-content-type-options",
]);

/** A length that announced a body here would make callers wait for it, or take the next answer for it. */
const BODILESS = new Set([204, 205, 304]);

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  more?: Readonly<Record<string, string>>,
): void {
  const text = JSON.stringify(value);
  const headers = { ...JSON_HEADERS, ...more, "content-length": Buffer.byteLength(text) };
  write(response, { status, headers, body: text });
}

/** Sends what a flow or a trigger answers. What cannot be sent becomes a 500 that says so. */
export function sendAnswer(response: ServerResponse, answer: WebhookAnswer): void {
  const message = sendable(answer);
  if (message === undefined)
    sendJson(response, 500, { error: "The flow gave an answer that cannot be sent." });
  else write(response, message);
}

function write(response: ServerResponse, message: Message): void {
  faults.hit("answer.before");
  const { req } = response;
  if (!req.readableEnded && hasBody(req)) return writeEarly(response, message);
  const { status, headers, body } = message;
  response.writeHead(status, headers).end(body);
  faults.hit("answer.after");
}

/** A rest of this size is read, so that the connection can be used again. */
const SMALL_REST = 65_536;
const LINGER_MS = 1_000;

/**
 * Answers a caller who is still sending. The rest is thrown away, for a while: a connection that were closed at once
 * would take the answer with it.
 */
function writeEarly(response: ServerResponse, { status, headers, body }: Message): void {
  const { req } = response;
  req.unpipe();
  req.resume();
  if (Number(req.headers["content-length"] ?? Infinity) <= SMALL_REST) {
    response.writeHead(status, headers).end(body);
    return;
  }
  response.writeHead(status, { ...headers, connection: "close" });
  if (body === undefined) response.flushHeaders();
  else response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  req.once("close", end);
}

interface Message {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Uint8Array | undefined;
}

/** Nodes of other people's may answer with anything; what cannot be written must not end the process. */
function sendable(answer: WebhookAnswer): Message | undefined {
  try {
    return toMessage(answer);
  } catch {
    return undefined;
  }
}

function toMessage({ status, headers = {}, body }: WebhookAnswer): Message | undefined {
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  const sent: Record<string, string | number> = { ...GUARD };
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!WITHHELD.has(lower) && isHeader(lower, value)) sent[lower] = value;
  }
  if (body === undefined || body === null || BODILESS.has(status))
    return { status, headers: sent, body: undefined };
  const encoded = encodeBody(body);
  sent["content-type"] ??= encoded.type;
  sent["content-length"] = Buffer.byteLength(encoded.bytes);
  return { status, headers: sent, body: encoded.bytes };
}

/** @throws when the body is no value of JSON */
function encodeBody(body: unknown): { bytes: string | Uint8Array; type: string } {
  if (typeof body === "string") return { bytes: body, type: "text/plain; charset=utf-8" };
  if (body instanceof Uint8Array) return { bytes: body, type: "application/octet-stream" };
  return { bytes: JSON.stringify(body), type: "application/json; charset=utf-8" };
}

/** The sender keeps the event. `cause`: why it could not be stored, if that is known. */
export function sendBusy(response: ServerResponse, cause?: unknown): void {
  const [error, seconds] = troubleOf(cause)
    ? ["Weft cannot store events at the moment. Send the request again.", "5"]
    : ["Weft has too much to do at the moment. Send the request again.", "1"];
  sendJson(response, 503, { error }, { "retry-after": seconds });
}

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value);
}
