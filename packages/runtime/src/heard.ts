import type { RunError } from "@weft/flow";
import type { HttpRequest, HttpResponse } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";

/** Node code that asks other systems. */
export interface Hearing {
  /** What one of them answered last. */
  heard?: { readonly host: string; readonly response: HttpResponse } | undefined;
}

/** Sends a request, and keeps what was answered beside what asked. */
export async function hear(
  hearing: Hearing,
  request: HttpRequest,
  send: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const response = await send();
  hearing.heard = { host: URL.parse(request.url)?.host ?? request.url, response };
  return response;
}

/**
 * The failure of code that was written for what a system documents, and got something else, such as the page of a proxy;
 * `undefined` for others.
 * @param type of the node
 */
export function unreadAnswer({ heard }: Hearing, thrown: unknown, type: string): RunError | undefined {
  if (heard === undefined) return undefined;
  const { host, response } = heard;
  const isBadOutput = thrown instanceof Failure && thrown.error.code === "bad-output";
  if (!isBadOutput && !(thrown instanceof TypeError || thrown instanceof SyntaxError)) return undefined;
  const reason = isBadOutput ? excerptOf(response.body, 60) : thrown.message;
  const answer = { status: response.status, body: excerptOf(response.body, 10_000) };
  return runError("answer-unread", { host, reason, type }, { response: answer });
}

function excerptOf(body: unknown, most: number): string {
  const isBinary = body instanceof Uint8Array || body instanceof ReadableStream;
  const text = typeof body === "string" ? body : isBinary ? "…" : (JSON.stringify(body) ?? "");
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
