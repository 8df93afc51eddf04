import type { ORPCError } from "@orpc/server";
import type { RetryRefusal } from "@weft/api";
import { fault } from "../api/fault.ts";

/** Why executions cannot be tried again, and what to do instead. */
const refusals: Readonly<Record<RetryRefusal, string>> = {
  missing: "There is no such execution.",
  unfinished: "This execution has not finished yet.",
  succeeded: "This execution succeeded. Only one that failed or was cancelled can be tried again.",
  called: "This execution was called by another flow. Try the execution of that flow again.",
  unreadable: "The flow of this execution can no longer be read.",
  unpublished:
    "The flow is not published, so there is no newest version. Publish it, or use the one that failed.",
  again: "This execution was tried again already. If that failed too, try that one again.",
  gone: "This execution was tried again already, by one that is not kept any more. What that one has done is not known, so nothing is tried from before it.",
  trigger: "The published version has no longer the trigger that this began at. Use the version that failed.",
  half: "A step has sent a part of its items already. Use the version that failed, so that nothing is sent twice.",
  empty: "Nothing is known of how this execution began.",
};

/** `by` is the execution that tried it again. */
export function refuse(reason: RetryRefusal, by?: string): ReturnType<typeof fault> {
  const data = { reason, ...(by !== undefined && { by }) };
  return fault(reason === "missing" ? "NOT_FOUND" : "CONFLICT", { message: refusals[reason], data });
}

export function refusalOf({ data }: ORPCError<string, unknown>): RetryRefusal | undefined {
  const reason = (data as { reason?: string } | undefined)?.reason;
  return reason !== undefined && Object.hasOwn(refusals, reason) ? (reason as RetryRefusal) : undefined;
}
