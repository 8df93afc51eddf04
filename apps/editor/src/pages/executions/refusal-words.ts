import { ORPCError } from "@orpc/client";
import type { FindText } from "../../api/errors.ts";

/** Why an execution cannot be tried again, in the person's language; `undefined` when the error says no such thing. */
export function refusalWords(error: unknown, t: FindText): string | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const reason = (error.data as { reason?: unknown } | null | undefined)?.reason;
  return typeof reason === "string" ? t(`executions:refused.${reason}`) : undefined;
}
