import { setTimeout as delay } from "node:timers/promises";
import { ORPCError } from "@orpc/server";
import type { ExecutionParts } from "./parts.ts";
import { retryExecution } from "./retry.ts";
import type { RetryCall } from "./retry.ts";
import { failedExecutions } from "./store.ts";
import type { ExecutionFilter } from "./store.ts";

export interface RetryManyCall extends Pick<
  ExecutionFilter,
  "workspaceId" | "flow" | "from" | "to" | "search"
> {
  readonly ids?: readonly string[] | undefined;
  readonly version: RetryCall["version"];
}

export interface RetryManyResult {
  retried: number;
  /** The first of those that could not be tried again, and why. */
  refused: { id: string; reason: string }[];
  remaining: number;
}

/** Executions in one request, and those that are accepted together. */
const MOST = 1000;
const TOGETHER = 50;
const REFUSALS_TOLD = 100;
const WAIT_MS = 25;
/** Then whoever asks is answered, and asks again for the rest. */
const LONGEST_MS = 30_000;

/** Tries failed executions again that have not been yet, the oldest first. */
export async function retryMany(call: RetryManyCall, parts: ExecutionParts): Promise<RetryManyResult> {
  const { db, executions } = parts;
  const { workspaceId, version } = call;
  const { ids, total } = failedExecutions(db, { ...call, limit: MOST });
  const result: RetryManyResult = { retried: 0, refused: [], remaining: total };
  const until = performance.now() + LONGEST_MS;
  for (let next = 0; next < ids.length; next += TOGETHER) {
    while (!executions.hasRoom() && performance.now() < until) await delay(WAIT_MS);
    if (!executions.hasRoom()) break;
    const some = ids.slice(next, next + TOGETHER);
    const reasons = await Promise.all(
      some.map((id) => retryExecution({ workspaceId, id, version }, parts).then(() => undefined, reasonOf)),
    );
    for (const [index, reason] of reasons.entries()) {
      if (reason === undefined) result.retried += 1;
      else if (result.refused.length < REFUSALS_TOLD) result.refused.push({ id: some[index] ?? "", reason });
    }
    result.remaining -= some.length;
  }
  return result;
}

/** Faults of our own are not the execution's. */
function reasonOf(error: unknown): string {
  if (error instanceof ORPCError) return error.message;
  throw error;
}
