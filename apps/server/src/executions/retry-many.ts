import { setTimeout as delay } from "node:timers/promises";
import { ORPCError } from "@orpc/server";
import type { RetryManyResult, RetryRefusal } from "@weft/api";
import type { ExecutionParts } from "./parts.ts";
import { refusalOf } from "./refusals.ts";
import { retryExecution } from "./retry.ts";
import type { RetryCall } from "./retry.ts";
import { failedExecutions } from "./retryable.ts";
import type { RetryableFilter } from "./retryable.ts";

export interface RetryManyCall extends Omit<RetryableFilter, "limit"> {
  readonly ids?: readonly string[] | undefined;
  readonly version: RetryCall["version"];
}

/** Executions in one request, and those that are accepted together. */
const MOST = 1000;
const TOGETHER = 50;
const REFUSALS_TOLD = 100;
const WAIT_MS = 25;
/** Then whoever asks is answered, and asks again for the rest. */
const LONGEST_MS = 30_000;

/** Tries failed executions again: those with these ids, or those that fit and have not been yet, the oldest first. */
export async function retryMany(call: RetryManyCall, parts: ExecutionParts): Promise<RetryManyResult> {
  const { rows, total } = call.ids
    ? { rows: call.ids.map((id) => ({ id, cursor: undefined })), total: call.ids.length }
    : failedExecutions(parts.db, { ...call, limit: MOST });
  const result: RetryManyResult = { retried: 0, refused: [], refusedCount: 0, remaining: total };
  const until = performance.now() + LONGEST_MS;
  const left: string[] = [];
  for (let next = 0; next < rows.length; next += TOGETHER) {
    const some = rows.slice(next, next + TOGETHER);
    if (left.length > 0 || performance.now() >= until) {
      left.push(...some.map(({ id }) => id));
      continue;
    }
    const { workspaceId, version } = call;
    const outcomes = await Promise.all(
      some.map(({ id }) => tryOne({ workspaceId, id, version, until }, parts)),
    );
    for (const [index, row] of some.entries()) {
      const outcome = outcomes[index] ?? "full";
      // After the first that found no room, what was refused is asked for once more: it must not be told twice.
      if (outcome === "full" || (left.length > 0 && outcome !== "retried")) left.push(row.id);
      else count(result, outcome);
      if (left.length === 0 && row.cursor !== undefined) result.next = row.cursor;
    }
  }
  return { ...result, ...(call.ids && left.length > 0 && { ids: left }) };
}

type Outcome =
  | "retried"
  | "full"
  | { readonly id: string; readonly reason: string; readonly code: RetryRefusal };

function count(result: RetryManyResult, outcome: Exclude<Outcome, "full">): void {
  result.remaining -= 1;
  if (outcome === "retried") {
    result.retried += 1;
    return;
  }
  result.refusedCount += 1;
  if (result.refused.length < REFUSALS_TOLD) result.refused.push(outcome);
}

/** Waits for room. Faults of our own are not the execution's, and are thrown. */
async function tryOne(call: RetryCall & { until: number }, parts: ExecutionParts): Promise<Outcome> {
  for (;;) {
    try {
      await retryExecution(call, parts);
      return "retried";
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error;
      const code = refusalOf(error);
      if (code) return { id: call.id, reason: error.message, code };
      if (error.code !== "NOT_READY") throw error;
      if (performance.now() >= call.until) return "full";
    }
    await delay(WAIT_MS);
  }
}
