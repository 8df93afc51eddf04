import type { RunEvent } from "@weft/flow";
import { faults } from "../faults/faults.ts";
import type { StoredRecord } from "../journal/record.ts";
import { executionError } from "./errors.ts";
import { laneOf } from "./queue-key.ts";
import { withFlow } from "./record.ts";
import { finishStored, planOf, resumeStored } from "./resume.ts";
import type { ResumeParts } from "./resume.ts";
import { findUnfinished, queuedExecutions, unfinishedExecutions } from "./store.ts";
import type { Wakes } from "./wakes.ts";

/**
 * Goes on with every execution that an earlier process left in the middle. Tests end with the server that ran them. What is
 * parked stays so until its time comes, or until somebody calls; what waits for its turn goes back into its line.
 */
export async function recoverExecutions(parts: ResumeParts & { readonly wakes: Wakes }): Promise<void> {
  await recoverTurns(parts);
  for (const { id } of unfinishedExecutions(parts.db)) {
    faults.hit("recover.before");
    try {
      // Whoever calls it at this moment may have resumed it already.
      await parts.wakes.alone(id, async () => {
        const row = parts.executions.find(id) ? undefined : findUnfinished(parts.db, id);
        if (row) await recover(row, parts);
      });
    } catch (error) {
      parts.log.error({ err: error, executionId: id }, "the execution could not be resumed");
    }
    faults.hit("recover.after");
  }
}

async function recover(row: StoredRecord, parts: ResumeParts): Promise<void> {
  if (row.mode === "test") {
    const record = withFlow(row, (await planOf(row, parts))?.flow);
    return finishStored(record, { status: "cancelled", error: executionError("server-stopped") }, parts);
  }
  const resumed = await resumeStored(row, parts, { after: reasonOf });
  if (resumed) parts.log.info({ executionId: row.id, flowId: row.flowId }, "the execution resumes");
}

/** A shutdown in good order has parked what ran. */
function reasonOf(history: readonly RunEvent[]): "wait" | "crash" {
  const parked = history.findLastIndex((event) => event.type === "run.parked" && event.reason === "shutdown");
  const resumed = history.findLastIndex((event) => event.type === "execution.resumed");
  return parked > resumed ? "wait" : "crash";
}

/** Who had a place keeps it; the others stand in the order in which they came. */
async function recoverTurns({ db, executions, plans, log }: ResumeParts): Promise<void> {
  for (const row of queuedExecutions(db)) {
    const { id, flowId, version, status, queueKey } = row;
    const plan = version === null ? undefined : await plans.published(flowId, version);
    const place = {
      lane: laneOf(flowId, queueKey ?? ""),
      limit: plan?.flow.settings.concurrency?.limit ?? 1,
      id,
    };
    if (status === "queued") executions.turns.queue(place);
    else if (status === "running" || queueKey !== "") executions.turns.hold(place);
  }
  if (executions.turns.waiting > 0)
    log.info({ executions: executions.turns.waiting }, "executions wait for their turn");
}
