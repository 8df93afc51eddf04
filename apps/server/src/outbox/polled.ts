import type { Item } from "@weft/sdk";
import { flowOwner } from "../flows/store.ts";
import { takenWith } from "./errand.ts";
import type { Done, ErrandParts } from "./errand.ts";
import { removeErrand } from "./store.ts";
import type { OutboxRow } from "./store.ts";

/** What a polling trigger has found. It starts the version that looked for it, also when another one is in service by now. */
export interface Found {
  readonly flowId: string;
  readonly version: number;
  readonly nodeId: string;
  readonly items: readonly Item[];
}

/** Starts a flow with what its trigger has found. */
export async function startPolled(row: OutboxRow, parts: ErrandParts): Promise<Done> {
  const { db, plans, executions, log } = parts;
  const { flowId, version, nodeId, items } = JSON.parse(row.data ?? "{}") as Found;
  const workspaceId = flowOwner(db, flowId);
  const plan = workspaceId === undefined ? undefined : await plans.published(flowId, version);
  if (workspaceId === undefined || plan === undefined) {
    log.warn({ flowId, version }, "what a trigger has found starts nothing: its flow is gone");
    removeErrand(db, row.id);
    return "done";
  }
  if (!executions.hasRoom()) return "later";
  const { accepted } = executions.start({
    workspaceId,
    plan,
    version,
    mode: "production",
    trigger: nodeId,
    items,
    acceptFirst: true,
    id: row.executionId,
    alongside: takenWith(row, parts),
  });
  await accepted;
  return "done";
}
