import { NodeError, RetryAfter, Transient, errorWords } from "@weft/sdk";
import type { HttpResponse } from "@weft/sdk";
import { outboundErrors, outboundPhrases } from "./errors.ts";

/** What the other system said no with, as an error that knows whether trying again may help. */
export function refusal(answer: HttpResponse, host: string): NodeError {
  const { status, headers, body } = answer;
  const delayMs = mayPass(status) ? retryAfterMs(headers["retry-after"]) : undefined;
  const code = delayMs === undefined ? "http-status" : "retry-after";
  const told = errorWords(outboundErrors[code], { host, status, advice: adviceFor(status) });
  const details = {
    ...told.details,
    actor: status === 401 || status === 403 ? "admin" : status < 500 ? "author" : "system",
    response: { status, ...(body !== undefined && !(body instanceof Uint8Array) && { body }) },
  } as const;
  if (delayMs !== undefined) return new RetryAfter(delayMs, told.message, details);
  return mayPass(status)
    ? new Transient(code, told.message, details)
    : new NodeError(code, told.message, details);
}

function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403) return outboundPhrases.checkCredential;
  if (status === 404) return outboundPhrases.checkAddress;
  if (status === 429) return outboundPhrases.callLess;
  return status < 500 ? outboundPhrases.checkContent : outboundPhrases.tryLater;
}

/** Seconds or an HTTP date, in milliseconds from now. */
function retryAfterMs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,7}$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
