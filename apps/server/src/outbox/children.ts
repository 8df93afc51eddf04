import type { ChildResult } from "@weft/sdk";
import { retryCalled } from "../executions/retry.ts";
import { findExecutionRow } from "../executions/store.ts";
import type { ExecutionRow } from "../executions/store.ts";
import { calleeOf, takenWith } from "./errand.ts";
import type { Callee, Done, ErrandParts } from "./errand.ts";
import { deleted, goOn, pointless, triesOf, waitingRun } from "./results.ts";
import type { ParkedForChildren } from "./results.ts";
import { isWaitingCall, refuseErrand, removeErrand } from "./store.ts";
import type { OutboxRow } from "./store.ts";

/** A call that a parked run waits for. */
interface Call {
  readonly row: OutboxRow;
  readonly parked: ParkedForChildren;
  /** The id that the called execution was given there. */
  readonly id: string;
  readonly caller: ExecutionRow;
}

/** Starts one of the executions that a parked run waits for. */
export async function startChild(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const { db, executions } = parts;
  const events = await parts.history(row.executionId);
  const parked = waitingRun(events, row.run);
  const caller = findExecutionRow(db, row.executionId);
  const index = Number(row.data);
  const id = parked?.children.ids[index];
  if (!parked || !caller || id === undefined) return pointless(row, parts);
  if (!executions.hasRoom()) return "later";
  const call = { row, parked, id, caller };
  const before = findExecutionRow(db, triesOf(db, id).at(-1) ?? id);
  if (before?.retried) return turnDown(call, lost, parts);
  if (before) return takeUp(before, call, parts);
  const callee = await calleeOf({ flow: parked.children.flow, kind: "called" }, parts);
  const there = callee?.workspaceId === caller.workspaceId;
  if (!there || callee.trigger === undefined) return turnDown(call, there ? notCallable : noSuchFlow, parts);
  const accepted = events.find((event) => event.type === "execution.accepted");
  const depth = (accepted?.parent?.depth ?? 0) + 1;
  await start(
    { ...callee, trigger: callee.trigger, items: parked.children.items[index] ?? [], depth },
    call,
    parts,
  );
  if (parked.children.detached) await goOn(row.executionId, parked, parts);
  return "done";
}

async function start(
  callee: Callee & { trigger: string; items: ParkedForChildren["children"]["items"][number]; depth: number },
  call: Call,
  parts: ErrandParts,
): Promise<void> {
  const { workspaceId, plan, version, trigger, items, depth } = callee;
  const { id, caller, parked } = call;
  const { accepted } = parts.executions.start({
    workspaceId,
    plan,
    version,
    mode: caller.mode,
    dry: caller.dry,
    trigger,
    items,
    acceptFirst: true,
    id,
    parent: { execution: caller.id, run: parked.run, depth },
    alongside: () => takeCall(call, parts),
  });
  await accepted;
}

/** The caller is tried again, and has called this one before: what succeeded is as it was, what failed is tried again. */
async function takeUp(before: ExecutionRow, call: Call, parts: ErrandParts): Promise<Done> {
  const { row, parked } = call;
  if (before.status === "failed" || before.status === "cancelled") {
    const caller = { parentId: row.executionId, parentRun: parked.run };
    await retryCalled(before, { caller, alongside: () => takeCall(call, parts) }, parts);
  } else removeErrand(parts.db, row.id);
  await goOn(row.executionId, parked, parts);
  return "done";
}

/** In the transaction that starts what is called: a caller that was cancelled meanwhile calls nothing any more. */
function takeCall({ row, parked }: Call, parts: ErrandParts): void {
  takenWith(row, parts)();
  if (!isWaitingCall(parts.db, row.executionId, parked.run))
    throw new Error("The execution that called does not wait any more.");
}

type Why = (flow: string) => NonNullable<ChildResult["error"]>;

const noSuchFlow: Why = (flow) => ({ code: "no-such-flow", message: `There is no published flow ${flow}` });
const notCallable: Why = (flow) => ({
  code: "not-callable",
  message: `The flow ${flow} has no trigger “Called by another flow”`,
});
/** Its newest try was deleted: what that one has done is not known. */
const lost: Why = () => deleted;

/** Nothing can be called: that is the outcome of this one call, and says nothing of the others. */
async function turnDown({ row, parked, id }: Call, why: Why, parts: ErrandParts): Promise<Done> {
  const error = why(parked.children.flow);
  refuseErrand(parts.db, row, { executionId: id, status: "failed", items: [], error });
  await goOn(row.executionId, parked, parts);
  return "done";
}
