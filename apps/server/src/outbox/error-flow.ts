import type { RunError } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { findExecutionRow } from "../executions/store.ts";
import { findFlow, flowOwner } from "../flows/store.ts";
import { calleeOf, takenWith } from "./errand.ts";
import type { Done, ErrandParts } from "./errand.ts";
import { removeErrand } from "./store.ts";
import type { OutboxRow } from "./store.ts";

/** What the journal wrote down when the execution failed; the execution itself may not be kept. */
interface Failed {
  readonly errorFlow: string;
  readonly error?: RunError;
  readonly flowId: string;
  readonly version: number | null;
  readonly startedAt: number;
  readonly retryOf: string | null;
}

/** Tells a flow's error flow that an execution of it failed. */
export async function startErrorFlow(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const { db, executions, log } = parts;
  const failed = JSON.parse(row.data ?? "{}") as Failed;
  const callee = await calleeOf({ flow: failed.errorFlow, kind: "error" }, parts);
  if (callee?.trigger === undefined || callee.workspaceId !== flowOwner(db, failed.flowId)) {
    const { executionId } = row;
    log.warn(
      { executionId, errorFlow: failed.errorFlow },
      "the error flow is not published, or has no error trigger",
    );
    removeErrand(db, row.id);
    return "done";
  }
  const item = await itemOf(row.executionId, failed, parts);
  if (!executions.hasRoom()) return "later";
  const { accepted } = executions.start({
    workspaceId: callee.workspaceId,
    plan: callee.plan,
    version: callee.version,
    mode: "production",
    trigger: callee.trigger,
    items: [{ json: item }],
    acceptFirst: true,
    alongside: takenWith(row, parts),
  });
  await accepted;
  return "done";
}

async function itemOf(
  id: string,
  failed: Failed,
  { db, plans, publicUrl }: ErrandParts,
): Promise<JsonObject> {
  const { flowId, version, error, startedAt, retryOf } = failed;
  const workspaceId = flowOwner(db, flowId) ?? "";
  const plan = version === null ? undefined : await plans.published(flowId, version);
  const node = plan?.nodes[plan.byId.get(error?.node?.id ?? "") ?? -1]?.node;
  const { code = "", message = "", hint = null, item = null } = error ?? {};
  const kept = findExecutionRow(db, id) !== undefined;
  return {
    execution: {
      id,
      url: kept ? `${publicUrl()}/executions/${id}` : null,
      mode: "production",
      startedAt,
      retryOf,
    },
    flow: { id: flowId, name: findFlow(db, workspaceId, flowId)?.name ?? flowId },
    node: node ? { id: node.id, name: node.name, type: node.type } : null,
    error: { code, message, hint, item },
  };
}
