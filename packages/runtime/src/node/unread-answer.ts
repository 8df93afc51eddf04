import type { RunError } from "@weft/flow";
import { Failure, runError } from "../errors.ts";
import type { Frame } from "./frame.ts";

/**
 * The failure of code that was written for what a system documents, and got something else, such as the page of a proxy;
 * `undefined` for others.
 */
export function unreadAnswer({ heard, node }: Frame, thrown: unknown): RunError | undefined {
  if (heard === undefined) return undefined;
  const { host, response } = heard;
  const isBadOutput = thrown instanceof Failure && thrown.error.code === "bad-output";
  if (!isBadOutput && !(thrown instanceof TypeError || thrown instanceof SyntaxError)) return undefined;
  const reason = isBadOutput ? excerptOf(response.body, 60) : thrown.message;
  const answer = { status: response.status, body: excerptOf(response.body, 10_000) };
  return runError("answer-unread", { host, reason, type: node.node.type }, { response: answer });
}

function excerptOf(body: unknown, most: number): string {
  const isBinary = body instanceof Uint8Array || body instanceof ReadableStream;
  const text = typeof body === "string" ? body : isBinary ? "…" : (JSON.stringify(body) ?? "");
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
