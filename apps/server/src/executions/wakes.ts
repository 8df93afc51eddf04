import { foldExecution } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import type { RunningExecution, Wake } from "@weft/runtime";
import { withFlow } from "./record.ts";
import { InTurn } from "./in-turn.ts";
import { finishStored, planOf, resumeStored } from "./resume.ts";
import type { ResumeParts } from "./resume.ts";
import { findChildren, findUnfinished } from "./store.ts";

/** Lets executions that wait go on, wherever they are: in this process, or only in the database. */
export interface Wakes {
  /** Resolves when that is durable; `false` when no such run waits. */
  wake(executionId: string, wake: Wake): Promise<boolean>;
  /** A wait ends at another time, in epoch milliseconds. Answers like `wake`. */
  move(executionId: string, run: number, until: number): Promise<boolean>;
  /** It is the execution's turn. */
  begin(executionId: string): Promise<void>;
  /** Does something that resumes an execution, while nothing else does. */
  alone(executionId: string, work: () => Promise<void>): Promise<void>;
  /** Ends an execution and those that it called. `false` when it has finished. */
  cancel(executionId: string): Promise<boolean>;
  /** Resolves when nothing is being woken. */
  idle(): Promise<void>;
}

export function createWakes(parts: ResumeParts): Wakes {
  const { db, executions } = parts;
  const inTurn = new InTurn();

  async function cancelOne(id: string): Promise<boolean> {
    if (executions.cancel(id)) return true;
    const row = findUnfinished(db, id);
    if (row === undefined) return false;
    const record = withFlow(row, (await planOf(row, parts))?.flow);
    await finishStored({ ...record, keep: "all" }, { status: "cancelled" }, parts);
    return true;
  }

  async function cancel(id: string): Promise<boolean> {
    const cancelled = await inTurn.run(id, () => cancelOne(id));
    if (cancelled) await Promise.all(findChildren(db, id).map(cancel));
    return cancelled;
  }

  return {
    wake: (id, wake) =>
      inTurn.run(
        id,
        async () =>
          (await changeHere(id, parts, (execution) => execution.wake(wake))) ?? wakeStored(id, wake, parts),
      ),
    move: (id, run, until) =>
      inTurn.run(
        id,
        async () =>
          (await changeHere(id, parts, (execution) => execution.move(run, until))) ??
          moveStored(id, { run, until }, parts),
      ),
    begin: (id) =>
      inTurn.run(id, async () => {
        if (executions.find(id)) return;
        const row = findUnfinished(db, id);
        const resumed = row && (await resumeStored(row, parts, { after: "queue" }));
        // Its flow is gone: others of it must not wait for its place.
        if (resumed === undefined) executions.giveUpTurn(id);
      }),
    alone: (id, work) => inTurn.run(id, work),
    cancel,
    idle: () => inTurn.idle(),
  };
}

/** `undefined`: it does not run here, or was just being let go of. */
async function changeHere(
  id: string,
  { executions }: ResumeParts,
  change: (execution: RunningExecution) => Promise<boolean> | undefined,
): Promise<boolean | undefined> {
  for (let running = executions.find(id); running; running = executions.find(id)) {
    const changed = change(running);
    if (changed) return changed;
    await running.done.catch(() => undefined);
  }
  return undefined;
}

async function wakeStored(id: string, wake: Wake, parts: ResumeParts): Promise<boolean> {
  const row = findUnfinished(parts.db, id);
  const only = (history: readonly RunEvent[]): boolean => waits(history, wake);
  const resumed = row && (await resumeStored(row, parts, { after: "wait", wakes: [wake], only }));
  await resumed?.accepted;
  return resumed !== undefined;
}

/** A retry that is due, or a run that waits for what comes, or for a person. */
function waits(history: readonly RunEvent[], { run, woken }: Wake): boolean {
  const state = foldExecution(history).runs.find((one) => one.run === run)?.state;
  return state === (woken?.by === "person" ? "needsAttention" : "parked");
}

async function moveStored(
  id: string,
  { run, until }: { run: number; until: number },
  parts: ResumeParts,
): Promise<boolean> {
  const { db, journal, clock } = parts;
  const row = findUnfinished(db, id);
  if (row === undefined) return false;
  const record = withFlow(row, (await planOf(row, parts))?.flow);
  try {
    const history = await journal.reopen(record);
    const parked = history.findLast((event) => event.type === "run.parked" && event.run === run);
    if (parked?.type !== "run.parked" || !waits(history, { run })) return false;
    journal.append(id, [{ ...parked, at: clock.now(), until }]);
    await journal.commit(id);
    return true;
  } finally {
    journal.close(id);
  }
}
