import { retryHistory } from "@weft/runtime";
import type { RunEvent } from "@weft/flow";
import { foldExecution } from "@weft/flow";
import { fault } from "../api/fault.ts";
import { findPublished } from "../flows/store.ts";
import type { StoredRecord } from "../journal/record.ts";
import { earlierOutputs } from "./earlier.ts";
import { newExecutionId } from "./id.ts";
import type { ExecutionParts } from "./parts.ts";
import { withFlow } from "./record.ts";
import { refuse } from "./refusals.ts";
import { planOf } from "./resume.ts";
import { findExecutionRow, markRetried, retriesOf } from "./store.ts";

export interface RetryCall {
  readonly workspaceId: string;
  readonly id: string;
  /** The version that failed, or the one that is published now. */
  readonly version: "same" | "newest";
}

/**
 * Tries a failed or cancelled execution again from where it ended, as a new execution. Gives its id once that is durable.
 * @throws a fault that says why it cannot be
 */
export async function retryExecution(call: RetryCall, parts: ExecutionParts): Promise<string> {
  const row = findExecutionRow(parts.db, call.id);
  if (row?.workspaceId !== call.workspaceId) throw refuse("missing");
  if (row.status !== "failed" && row.status !== "cancelled")
    throw refuse(row.status === "succeeded" ? "succeeded" : "unfinished");
  if (row.parentId !== null) throw refuse("called");
  const events = await parts.journal.read(call.id);
  const plan = call.version === "same" ? await planOf(row, parts) : await newestPlan(row, parts);
  if (!plan) throw refuse(call.version === "same" ? "unreadable" : "unpublished");
  // From here to the start nothing is awaited: of two who ask at the same moment, one is told no.
  refuseSecond(call.id, parts);
  if (!parts.executions.hasRoom()) throw fault("NOT_READY");
  return call.version === "same"
    ? startSame(row, { plan, events }, parts)
    : startNewest(row, { plan, events }, parts);
}

type With = {
  readonly plan: NonNullable<Awaited<ReturnType<typeof planOf>>>;
  readonly events: readonly RunEvent[];
};

/**
 * What was done must not be done twice, by two people, by one who clicks twice, or by a second try from before the first:
 * what the first has done since then is known to that one alone.
 */
function refuseSecond(id: string, { db, executions }: ExecutionParts): void {
  const by = executions.retrying(id) ?? retriesOf(db, id).at(-1)?.id;
  if (by !== undefined) throw refuse("again", by);
  if (findExecutionRow(db, id)?.retried) throw refuse("gone");
}

/** In the transaction that accepts the next try. */
function takeNote(db: ExecutionParts["db"], id: string, by: string): void {
  if (!markRetried(db, id, by)) throw refuse("again", by);
}

type Caller = Pick<StoredRecord, "parentId" | "parentRun">;

/**
 * Tries a called execution again for a caller that is tried again: what it has done stays done. `alongside` runs in the
 * transaction that accepts it.
 */
export async function retryCalled(
  row: StoredRecord,
  { caller, alongside }: { readonly caller: Caller; readonly alongside: () => void },
  parts: RetryParts,
): Promise<void> {
  const events = await parts.journal.read(row.id);
  const plan = await planOf(row, parts);
  if (!plan) throw refuse("unreadable");
  await startSame({ ...row, ...caller }, { plan, events }, parts, alongside);
}

type RetryParts = Pick<ExecutionParts, "db" | "clock" | "journal" | "executions" | "plans">;

async function startSame(
  row: StoredRecord,
  { plan, events }: With,
  { db, clock, journal, executions }: RetryParts,
  alongside?: () => void,
): Promise<string> {
  const at = clock.now();
  const id = newExecutionId(at);
  const record = withFlow({ ...row, id, startedAt: at, retryOf: row.id }, plan.flow);
  const history = retryHistory(events, { id: row.id, at, keepCalls: true });
  journal.open(record, () => {
    takeNote(db, row.id, id);
    alongside?.();
  });
  journal.append(id, history);
  if (!executions.enterTurn(record, plan)) {
    journal.append(id, [{ type: "execution.queued", at }]);
    await journal.commit(id).finally(() => journal.close(id));
    return id;
  }
  const execution = executions.resume(record, plan, { history, after: "queue" });
  if (!execution) throw refuse("empty");
  await journal.commit(id);
  return id;
}

/** Nodes whose runs have finished give what they gave; in the newest version they may stand elsewhere. */
async function startNewest(
  row: StoredRecord,
  { plan, events }: With,
  parts: ExecutionParts,
): Promise<string> {
  const view = foldExecution(events);
  const accepted = events.find((event) => event.type === "execution.accepted");
  const trigger = accepted && plan.nodes[plan.byId.get(accepted.trigger) ?? -1];
  if (!trigger) throw refuse("trigger");
  const halfDone = new Set(
    events.flatMap((event) => (event.type === "run.failed" && event.done?.items ? [event.run] : [])),
  );
  // What it called has done a part of its work, and only the version that called it knows which.
  const failed = new Set(view.runs.filter(({ state }) => state === "failed").map(({ run }) => run));
  if (events.some((event) => event.type === "run.parked" && event.children && failed.has(event.run)))
    throw refuse("half");
  for (const [node, runs] of view.byNode) {
    const effect = plan.nodes[plan.byId.get(node) ?? -1]?.effect;
    if (effect === "write" && (runs.length > 1 || runs.some(({ run }) => halfDone.has(run))))
      throw refuse("half");
  }
  const reuse = earlierOutputs(view, new Set());
  const [main = "main"] = trigger.outputs;
  const items = view.byNode.get(accepted.trigger)?.[0]?.outputs[main] ?? [];
  const { accepted: durable, id } = parts.executions.start({
    workspaceId: row.workspaceId,
    plan,
    version:
      row.mode === "test" ? row.version : (findPublished(parts.db, row.flowId)?.version ?? row.version),
    mode: row.mode,
    dry: row.dry,
    trigger: accepted.trigger,
    items,
    reuse,
    acceptFirst: true,
    retryOf: { execution: row.id, keys: accepted.retryOf ?? row.id },
    alongside: (by) => takeNote(parts.db, row.id, by),
  });
  await durable;
  return id;
}

async function newestPlan(row: StoredRecord, { db, plans }: ExecutionParts) {
  const published = findPublished(db, row.flowId);
  return published && plans.published(row.flowId, published.version);
}
