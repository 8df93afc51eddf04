import type { HttpResponse } from "@weft/sdk";
import type { Agent } from "undici";
import { request as send } from "undici";
import { ACCEPTED_ENCODINGS, decodeBody, readBytes } from "./body.ts";
import { invalidUrl, networkError, timedOut, tooManyRedirects } from "./errors.ts";
import type { Message } from "./message.ts";

export interface SendOptions {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly redirects: number;
  readonly response: "auto" | "json" | "text" | "bytes";
  readonly maxBytes: number;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers that say who is calling; they never follow a redirect to another origin, nor do those of the credential. */
const CALLER_HEADERS = new Set(["authorization", "cookie", "proxy-authorization"]);

/** Sends a message, follows redirects ourselves so that each hop is checked, and reads the answer. */
export async function sendMessage(first: Message, options: SendOptions): Promise<HttpResponse> {
  const overall = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, overall]);
  let message = first;
  for (let hops = 0; ; hops++) {
    const { host } = message.url;
    try {
      const answer = await exchange(message, { ...options, signal });
      const location = REDIRECTS.has(answer.status) ? answer.headers["location"] : undefined;
      if (location === undefined || options.redirects === 0) return answer;
      if (hops === options.redirects) throw tooManyRedirects(host, options.redirects);
      message = redirected(message, answer.status, location);
    } catch (error) {
      if (options.signal.aborted) throw options.signal.reason;
      if (overall.aborted) throw timedOut(host, options.timeoutMs);
      throw networkError(error, host);
    }
  }
}

async function exchange(message: Message, options: SendOptions): Promise<HttpResponse> {
  const { url, method, body } = message;
  const headers = { "user-agent": "Weft", "accept-encoding": ACCEPTED_ENCODINGS, ...message.headers };
  const answer = await send(url, {
    method: method as "GET",
    headers,
    body: body ?? null,
    dispatcher: options.agent,
    signal: options.signal,
  });
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const bytes = await readBytes({
    body: answer.body,
    encoding: flat["content-encoding"],
    host: url.host,
    maxBytes: options.maxBytes,
  });
  const decoded = decodeBody({
    bytes,
    type: flat["content-type"],
    // An answer that says "no" is read as what it is, so that the error can show it.
    as: answer.statusCode >= 300 && options.response !== "bytes" ? "auto" : options.response,
    host: url.host,
  });
  return { status: answer.statusCode, headers: flat, body: decoded };
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
  const { secretHeaders = [] } = from;
  const stays = (name: string): boolean =>
    name !== "host" &&
    !(toGet && name.startsWith("content-")) &&
    !(foreign && (CALLER_HEADERS.has(name) || secretHeaders.includes(name)));
  const headers = Object.fromEntries(Object.entries(from.headers).filter(([name]) => stays(name)));
  return { url, method, headers, body: toGet ? undefined : from.body, secretHeaders };
}
