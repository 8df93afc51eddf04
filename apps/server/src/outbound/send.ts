import type { HttpRequest, HttpResponse } from "@weft/sdk";
import { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { request as send } from "undici";
import { ACCEPTED_ENCODINGS, decodeBody, readBytes, readStream } from "./body.ts";
import type { TargetGuard } from "./connector.ts";
import { digestAnswer } from "./digest.ts";
import { invalidUrl, networkError, timedOut, tooManyRedirects } from "./errors.ts";
import { isStreamed } from "./message.ts";
import type { Message } from "./message.ts";

export interface SendOptions {
  readonly agent: Dispatcher;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly redirects: number;
  readonly response: NonNullable<HttpRequest["response"]>;
  /** Asked before each exchange, where the agent itself does not see whom it is with. */
  readonly admit?: TargetGuard | undefined;
  readonly charset?: string | undefined;
  readonly digest?: HttpRequest["digest"];
  readonly maxBytes: number;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers that say who is calling; they never follow a redirect to another origin, nor do those of the credential. */
const CALLER_HEADERS = new Set(["authorization", "cookie", "proxy-authorization"]);

/** Sends a message and reads the answer. The time is limited as a whole, but what is read as it comes may go on after it. */
export async function sendMessage(message: Message, options: SendOptions): Promise<HttpResponse> {
  const overall = new AbortController();
  const timer = setTimeout(() => overall.abort(), options.timeoutMs);
  const signal = AbortSignal.any([options.signal, overall.signal]);
  try {
    return await follow(message, { ...options, signal }, (error, host) => {
      if (options.signal.aborted) return options.signal.reason;
      return overall.signal.aborted ? timedOut(host, options.timeoutMs) : networkError(error, host);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Follows redirects ourselves, so that each hop is checked. */
async function follow(
  first: Message,
  options: SendOptions,
  fault: (error: unknown, host: string) => unknown,
): Promise<HttpResponse> {
  let message = first;
  for (let hops = 0; ; hops++) {
    const { host } = message.url;
    try {
      const answer = await identified(message, options);
      const location = REDIRECTS.has(answer.status) ? answer.headers["location"] : undefined;
      if (location === undefined || options.redirects === 0) return answer;
      if (hops === options.redirects) throw tooManyRedirects(host, options.redirects);
      message = redirected(message, answer.status, location);
    } catch (error) {
      throw fault(error, host);
    }
  }
}

/** With digest authentication the other system asks first, with a 401, and the request goes out again with the answer. */
async function identified(message: Message, options: SendOptions): Promise<HttpResponse> {
  const { digest } = options;
  const answer = await exchange(message, options);
  const asked = answer.headers["www-authenticate"];
  if (digest === undefined || answer.status !== 401 || asked === undefined || message.foreign) return answer;
  const authorization = digestAnswer({ challenge: asked, login: digest, message });
  if (authorization === undefined) return answer;
  return exchange({ ...message, headers: { ...message.headers, authorization } }, options);
}

async function exchange(message: Message, options: SendOptions): Promise<HttpResponse> {
  const { url, method } = message;
  await options.admit?.(url);
  const answer = await send(url, {
    method: method as "GET",
    headers: wireHeaders(message),
    body: wireBody(message),
    dispatcher: options.agent,
    signal: options.signal,
    // For what is read as it comes: how long it may be silent.
    bodyTimeout: options.response === "stream" ? options.timeoutMs : 0,
  });
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const { statusCode: status, statusText } = answer;
  const read = { body: answer.body, encoding: flat["content-encoding"], host: url.host };
  if (options.response === "stream" && status < 300) {
    const { signal } = options;
    return { status, statusText, headers: flat, body: readStream({ ...read, signal }) };
  }
  const bytes = await readBytes({ ...read, maxBytes: options.maxBytes });
  const decoded = decodeBody({
    bytes,
    type: flat["content-type"],
    // An answer that says "no" is read as what it is, so that the error can show it.
    as: status >= 300 && options.response !== "bytes" ? "auto" : options.response,
    host: url.host,
    charset: options.charset,
  });
  return { status, statusText, headers: flat, body: decoded };
}

function wireHeaders({ headers, written = {}, body }: Message): Record<string, string> {
  const size = isStreamed(body) ? { "content-length": String(body.size) } : {};
  const all = { "user-agent": "Weft", "accept-encoding": ACCEPTED_ENCODINGS, ...headers, ...size };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [written[name] ?? name, value]));
}

function wireBody({ body }: Message): string | Uint8Array | Readable | null {
  return isStreamed(body) ? Readable.from(body.open(), { objectMode: false }) : (body ?? null);
}

function redirected(from: Message, status: number, location: string): Message {
  if (!URL.canParse(location, from.url.href)) throw invalidUrl(location, "redirectNotWhole");
  const url = new URL(location, from.url);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw invalidUrl(url.href, "redirectProtocol");
  }
  const toGet = status === 303 || ((status === 301 || status === 302) && from.method === "POST");
  const method = toGet && from.method !== "HEAD" ? "GET" : from.method;
  const foreign = url.origin !== from.url.origin;
  const { secretHeaders = [], written } = from;
  const stays = (name: string): boolean =>
    name !== "host" &&
    !(toGet && name.startsWith("content-")) &&
    !(foreign && (CALLER_HEADERS.has(name) || secretHeaders.includes(name)));
  const headers = Object.fromEntries(Object.entries(from.headers).filter(([name]) => stays(name)));
  return {
    url,
    method,
    headers,
    body: toGet ? undefined : from.body,
    secretHeaders,
    foreign: foreign || from.foreign === true,
    ...(written && { written }),
  };
}
