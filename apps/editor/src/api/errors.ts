import { ORPCError } from "@orpc/client";
import { apiErrors } from "@weft/api";
import type { ApiErrorCode } from "@weft/api";

/** Finds a text by its key: i18next's `t`, bound or not. */
export type FindText = (key: string) => string;

/** The code of a failed call; `OFFLINE` when no answer came at all. */
export function codeOfError(error: unknown): ApiErrorCode | "OFFLINE" | "UNKNOWN" {
  if (error instanceof ORPCError) return error.code in apiErrors ? (error.code as ApiErrorCode) : "UNKNOWN";
  return error instanceof TypeError ? "OFFLINE" : "UNKNOWN";
}

/** What to tell the person about a failed call, in their language. */
export function wordsOfError(error: unknown, t: FindText): string {
  return t(`errors:${codeOfError(error)}`);
}
