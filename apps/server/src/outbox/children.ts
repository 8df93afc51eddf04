import { foldExecution } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import type { ChildResult, Item } from "@weft/sdk";
import { retryCalled } from "../executions/retry.ts";
import { deleteExecution, findExecutionRow, retriesOf } from "../executions/store.ts";
import type { ExecutionRow } from "../executions/store.ts";
import type { Done, ErrandParts } from "./errand.ts";
import { calleeOf, takenWith } from "./errand.ts";
import { finishedChildren, pendingChildren, removeErrand, waitingCalls } from "./store.ts";
import type { OutboxRow } from "./store.ts";

type ParkedForChildren = Extract<RunEvent, { type: "run.parked" }> & {
  readonly children: NonNullable<Extract<RunEvent, { type: "run.parked" }>["children"]>;
};

/** Starts one of the executions that a parked run waits for, under the id that it was given there. */
export async function startChild(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const { db, journal, executions } = parts;
  const events = await journal.read(row.executionId);
  const parked = waitingRun(events, row.run);
  const parent = findExecutionRow(db, row.executionId);
  const index = Number(row.data);
  const id = parked?.children.ids[index];
  if (!parked || !parent || id === undefined) return pointless(row, parts);
  if (!executions.hasRoom()) return "later";
  const before = findExecutionRow(db, newestTry(db, id));
  if (before) return takeUp(row, { before, parked }, parts);
  const { flow, items, detached } = parked.children;
  const callee = await calleeOf({ flow, kind: "called" }, parts);
  const fits = callee?.workspaceId === parent.workspaceId && callee.trigger !== undefined;
  if (!fits) {
    await wakeWith(parts, parked, row, [refused(id, flow, callee?.workspaceId === parent.workspaceId)]);
    return "done";
  }
  const accepted = events.find((event) => event.type === "execution.accepted");
  const depth = (accepted?.parent?.depth ?? 0) + 1;
  const { accepted: durable } = executions.start({
    workspaceId: callee.workspaceId,
    plan: callee.plan,
    version: callee.version,
    mode: parent.mode,
    dry: parent.dry,
    trigger: callee.trigger ?? "",
    items: items[index] ?? [],
    acceptFirst: true,
    id,
    parent: { execution: row.executionId, run: parked.run, depth },
    alongside: takenWith(row, parts),
  });
  await durable;
  if (detached) await goOn(row.executionId, parked, parts);
  return "done";
}

/** The caller is tried again, and has called this one before: what succeeded is as it was, what failed is tried again. */
async function takeUp(
  row: OutboxRow,
  { before, parked }: { readonly before: ExecutionRow; readonly parked: ParkedForChildren },
  parts: ErrandParts,
): Promise<Done> {
  const again = before.status === "failed" || before.status === "cancelled";
  if (again) {
    const caller = { parentId: row.executionId, parentRun: parked.run };
    await retryCalled(before, { caller, alongside: takenWith(row, parts) }, parts);
  } else removeErrand(parts.db, row.id);
  await goOn(row.executionId, parked, parts);
  return "done";
}

/** A called execution has finished: when all have, the run that waits gets what they gave. */
export async function finishChild(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const parked = waitingRun(parts.journal.outline(row.executionId), row.run);
  // Nobody waits for it: it was not to be waited for, or the run was cancelled.
  if (!parked || parked.children.detached) return pointless(row, parts);
  return (await goOn(row.executionId, parked, parts)) ? "done" : "waits";
}

/**
 * Looks after calls that nothing else would: of a flow that was deleted while it was waited for, and of one that was not
 * to be waited for, when the process ended between its start and the word that it has started.
 */
export async function reconcileCalls(parts: ErrandParts): Promise<void> {
  const { db, journal } = parts;
  for (const { executionId, run } of waitingCalls(db)) {
    const parked = waitingRun(journal.outline(executionId), run);
    if (parked) await goOn(executionId, parked, parts);
  }
}

/** Lets the run go on that called, when what it waits for has come: that all have started, or that all have finished. */
async function goOn(
  executionId: string,
  { run, children }: ParkedForChildren,
  parts: ErrandParts,
): Promise<boolean> {
  const { db, journal, wakes } = parts;
  if (pendingChildren(db, executionId, run) > 0) return false;
  if (children.detached) {
    const results = children.ids.map((id): ChildResult => ({
      executionId: id,
      status: "running",
      items: [],
    }));
    return wakes.wake(executionId, { run, woken: { by: "children", results } });
  }
  const done = finishedChildren(db, executionId, run);
  const ids = children.ids.map((id) => newestTry(db, id));
  if (ids.some((id) => findExecutionRow(db, id)?.finishedAt === null)) return false;
  const results = await Promise.all(ids.map(async (id) => resultOf(id, await journal.read(id))));
  await wakes.wake(executionId, { run, woken: { by: "children", results } });
  for (const one of done) removeErrand(db, one.id);
  for (const id of ids) await forget(id, parts);
  return true;
}

/** The last of those that tried an execution again; itself when none did. */
function newestTry(db: ErrandParts["db"], id: string): string {
  for (let newest = id; ;) {
    const next = retriesOf(db, newest).at(-1)?.id;
    if (next === undefined) return newest;
    newest = next;
  }
}

function pointless(row: OutboxRow, { db }: ErrandParts): Done {
  removeErrand(db, row.id);
  return "done";
}

/** The run, as long as it is parked for flows that it called. */
function waitingRun(events: readonly RunEvent[], run: number | null): ParkedForChildren | undefined {
  const view = foldExecution(events);
  if (view.finishedAt !== undefined || view.runs.find((one) => one.run === run)?.state !== "parked")
    return undefined;
  const parked = events.findLast((event) => event.type === "run.parked" && event.run === run);
  return parked?.type === "run.parked" && parked.children ? (parked as ParkedForChildren) : undefined;
}

async function wakeWith(
  { db, wakes }: ErrandParts,
  { run }: ParkedForChildren,
  row: OutboxRow,
  results: readonly ChildResult[],
): Promise<void> {
  await wakes.wake(row.executionId, { run, woken: { by: "children", results } });
  removeErrand(db, row.id);
}

function resultOf(executionId: string, events: readonly RunEvent[]): ChildResult {
  if (events.length === 0) return { executionId, status: "failed", items: [], error: deleted };
  const { status, error, runs } = foldExecution(events);
  const last = runs
    .filter((run) => run.state === "finished")
    .toSorted((a, b) => order(a) - order(b))
    .at(-1);
  const items: readonly Item[] = Object.values(last?.outputs ?? {}).find((list) => list.length > 0) ?? [];
  const ended = status === "succeeded" || status === "cancelled" ? status : "failed";
  const told = error && { code: error.code, message: error.message };
  return { executionId, status: ended, items, ...(told && { error: told }) };
}

const deleted = { code: "call-deleted", message: "The flow, or its execution, was deleted meanwhile" };

function order({ finishedAt = 0, run }: { readonly finishedAt?: number; readonly run: number }): number {
  return finishedAt + run / 1e9;
}

function refused(executionId: string, flow: string, there: boolean): ChildResult {
  const error = there
    ? { code: "not-callable", message: `The flow ${flow} has no trigger “Called by another flow”` }
    : { code: "no-such-flow", message: `There is no published flow ${flow}` };
  return { executionId, status: "failed", items: [], error };
}

/** What its flow does not want kept was kept for its caller only. */
async function forget(id: string, { db, plans, journal }: ErrandParts): Promise<void> {
  const row = findExecutionRow(db, id);
  if (!row || row.mode === "test" || row.version === null || journal.running(id)) return;
  const { saveData = "all" } = (await plans.published(row.flowId, row.version))?.flow.settings ?? {};
  if (saveData === "none" || (saveData === "errors" && row.status === "succeeded")) deleteExecution(db, id);
}
