import type { RunEvent } from "@weft/flow";
import type { Plan } from "@weft/runtime";
import type { ExecutionParts } from "../executions/parts.ts";
import type { Wakes } from "../executions/wakes.ts";
import { findPublished } from "../flows/store.ts";
import { removeErrand } from "./store.ts";
import type { OutboxRow } from "./store.ts";

export type ErrandParts = Pick<
  ExecutionParts,
  "db" | "journal" | "executions" | "plans" | "clock" | "log" | "publicUrl" | "flowChanges"
> & {
  readonly wakes: Wakes;
  /** The events of an execution; read once for errands that are done together. */
  history(executionId: string): Promise<readonly RunEvent[]>;
};

/** `later`: there is no room for it now. `waits`: something else has to come first, and tells the outbox then. */
export type Done = "done" | "later" | "waits";

/** A published flow, and its trigger of one kind. */
export interface Callee {
  readonly workspaceId: string;
  readonly version: number;
  readonly plan: Plan;
  /** Node id; `undefined` where the flow has no such trigger. */
  readonly trigger: string | undefined;
}

export async function calleeOf(
  { flow, kind }: { readonly flow: string; readonly kind: "called" | "error" },
  { db, plans }: Pick<ErrandParts, "db" | "plans">,
): Promise<Callee | undefined> {
  const published = findPublished(db, flow);
  const plan = published && (await plans.published(flow, published.version));
  if (!published || !plan) return undefined;
  const trigger = plan.nodes.find(
    ({ node, manifest }) => manifest?.trigger === kind && node.disabled !== true,
  );
  return { workspaceId: published.workspaceId, version: published.version, plan, trigger: trigger?.node.id };
}

/** Takes an errand out in the transaction that does it. */
export function takenWith(row: OutboxRow, { db }: Pick<ErrandParts, "db">): () => void {
  return () => {
    if (!removeErrand(db, row.id)) throw new Error("This errand was done before.");
  };
}
