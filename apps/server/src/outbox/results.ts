import { foldExecution } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import type { ChildResult, Item } from "@weft/sdk";
import { deleteExecution, findExecutionRow, retriesOf } from "../executions/store.ts";
import type { Done, ErrandParts } from "./errand.ts";
import {
  hasPendingChildren,
  hasUnfinishedChildren,
  refusalOf,
  refusedChildren,
  removeErrand,
  waitingCalls,
} from "./store.ts";
import type { OutboxRow } from "./store.ts";

export type ParkedForChildren = Extract<RunEvent, { type: "run.parked" }> & {
  readonly children: NonNullable<Extract<RunEvent, { type: "run.parked" }>["children"]>;
};

/** A called execution has finished, or could not be started: when all have, the run that waits gets what they gave. */
export async function finishChild(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const { db, journal } = parts;
  const refused = refusalOf(row) !== undefined;
  // A caller that was tried again meanwhile waits for the same executions.
  const callers = triesOf(db, row.executionId);
  const waits = (): Done => (refused ? "waits" : pointless(row, parts));
  // Whichever finishes last looks after all of them.
  if (hasUnfinishedChildren(db, callers, row.run)) return waits();
  const caller = callers.at(-1) ?? row.executionId;
  const parked = waitingRun(journal.outline(caller), row.run);
  // Nobody waits for it: it was not to be waited for, or the run was cancelled.
  if (!parked || (parked.children.detached && !refused)) return pointless(row, parts);
  if (!(await goOn(caller, parked, parts))) return waits();
  return pointless(row, parts);
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
export async function goOn(
  executionId: string,
  { run, children }: ParkedForChildren,
  parts: ErrandParts,
): Promise<boolean> {
  const { db, journal, wakes } = parts;
  if (hasPendingChildren(db, executionId, run)) return false;
  const refusals = refusedChildren(db, executionId, run);
  const refused = new Map(refusals.map(({ result }) => [result.executionId, result]));
  const tries = new Map(children.ids.map((id) => [id, triesOf(db, id).at(-1) ?? id]));
  const isOpen = (id: string): boolean => findExecutionRow(db, id)?.finishedAt === null;
  if (!children.detached && tries.values().some(isOpen)) return false;
  const results = await Promise.all(
    children.ids.map(async (id): Promise<ChildResult> => {
      const result = refused.get(id);
      if (result) return result;
      if (children.detached) return { executionId: id, status: "running", items: [] };
      const last = tries.get(id) ?? id;
      return resultOf(last, await journal.read(last));
    }),
  );
  const woken = await wakes.wake(executionId, { run, woken: { by: "children", results } });
  for (const { errand } of refusals) removeErrand(db, errand);
  // A caller that is tried again takes up what its calls have done, so that is kept as long as one has failed.
  if (results.every(({ status }) => status === "succeeded"))
    for (const { executionId: id } of results) await forget(id, parts);
  return woken;
}

/** An execution and those that tried it again, the newest last. */
export function triesOf(db: ErrandParts["db"], id: string): readonly string[] {
  const tries = [id];
  for (let next: string | undefined = id; ; tries.push(next)) {
    next = retriesOf(db, next).at(-1)?.id;
    if (next === undefined) return tries;
  }
}

export function pointless(row: OutboxRow, { db }: Pick<ErrandParts, "db">): Done {
  removeErrand(db, row.id);
  return "done";
}

/** The run, as long as it is parked for flows that it called. */
export function waitingRun(events: readonly RunEvent[], run: number | null): ParkedForChildren | undefined {
  const view = foldExecution(events);
  if (view.finishedAt !== undefined || view.runs.find((one) => one.run === run)?.state !== "parked")
    return undefined;
  const parked = events.findLast((event) => event.type === "run.parked" && event.run === run);
  return parked?.type === "run.parked" && parked.children ? (parked as ParkedForChildren) : undefined;
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

export const deleted = { code: "call-deleted", message: "The flow, or its execution, was deleted meanwhile" };

function order({ finishedAt = 0, run }: { readonly finishedAt?: number; readonly run: number }): number {
  return finishedAt + run / 1e9;
}

/** What its flow does not want kept was kept for its caller only. */
async function forget(id: string, { db, plans, journal }: ErrandParts): Promise<void> {
  const row = findExecutionRow(db, id);
  if (!row || row.mode === "test" || row.version === null || journal.running(id)) return;
  const { saveData = "all" } = (await plans.published(row.flowId, row.version))?.flow.settings ?? {};
  if (saveData === "none" || (saveData === "errors" && row.status === "succeeded")) deleteExecution(db, id);
}
