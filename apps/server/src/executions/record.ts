import type { ExecutionStart, Host } from "@weft/runtime";
import type { ExecutionRecord, StoredRecord } from "../journal/record.ts";
import type { Flow } from "@weft/flow";
import { correlationOf } from "./correlation.ts";
import type { ExecutionCall } from "./call.ts";
import { queueKeyOf } from "./queue-key.ts";

/** What the runtime has to know of a call. */
export function startOf(call: ExecutionCall): Omit<ExecutionStart, "id"> {
  const { plan, mode, trigger, items, triggerError, acceptFirst } = call;
  const { dry, until, reuse, onAnswer, parent, retryOf } = call;
  return {
    plan,
    mode,
    trigger,
    items,
    acceptFirst,
    ...(triggerError && { triggerError }),
    ...(dry !== undefined && { dry }),
    ...(until !== undefined && { until }),
    ...(reuse !== undefined && { reuse }),
    ...(onAnswer !== undefined && { onAnswer }),
    ...(parent !== undefined && { parent }),
    ...(retryOf !== undefined && { retryOf: retryOf.keys }),
  };
}

/** The row of a new execution. */
export function recordOf(call: ExecutionCall, made: { id: string; at: number; host: Host }): ExecutionRecord {
  const {
    plan,
    items,
    mode,
    dry = false,
    version,
    workspaceId,
    trigger,
    draft = null,
    parent,
    retryOf,
  } = call;
  const { id, at, host } = made;
  const { flow } = plan;
  const { settings } = flow;
  const values = { items, timezone: settings.timezone ?? host.timezone };
  const limited = settings.concurrency !== undefined && mode === "production";
  return {
    id,
    workspaceId,
    flowId: flow.id,
    version,
    draft,
    mode,
    dry,
    triggerType: plan.nodes[plan.byId.get(trigger) ?? -1]?.node.type ?? "",
    startedAt: at,
    correlation: settings.correlation === undefined ? null : correlationOf(flow, values),
    parentId: parent?.execution ?? null,
    parentRun: parent?.run ?? null,
    retryOf: retryOf?.execution ?? null,
    queueKey: limited ? queueKeyOf(flow, values) : null,
    ...fromFlow({ mode, parentId: parent?.execution ?? null }, flow),
    awaited: call.awaited === true || mode === "test",
  };
}

/** What the flow says of an execution that is stored. */
export function withFlow(row: StoredRecord, flow: Flow | undefined): ExecutionRecord {
  return { ...row, ...fromFlow(row, flow), awaited: row.mode === "test" };
}

type Kind = Pick<StoredRecord, "mode" | "parentId">;

function fromFlow(
  { mode, parentId }: Kind,
  flow: Flow | undefined,
): Pick<ExecutionRecord, "keep" | "errorFlow"> {
  const { saveData = "all", errorFlow = null } = flow?.settings ?? {};
  // Whoever tests a flow wants to see what happened; who called one has yet to take what it gave.
  const keep = mode === "test" || parentId !== null ? "all" : saveData;
  return { keep, errorFlow: errorFlow === flow?.id ? null : errorFlow };
}
