import { parseStored } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeCatalog, StandingTrigger } from "@weft/runtime";
import { loadTriggers } from "../executions/trigger.ts";
import type { PublishedFlow } from "../flows/store.ts";

/** The ways of triggers that are at work while nothing runs. */
export const standingKinds = ["poll", "listen"] as const;
export type StandingKind = (typeof standingKinds)[number];

export interface FoundTrigger extends StandingTrigger {
  readonly kind: StandingKind;
}

/** Those triggers of a flow; `nodes`: all that the flow has. `undefined`: it cannot be read. */
export async function standingTriggers(
  document: PublishedFlow["document"],
  parts: { readonly catalog: NodeCatalog; readonly onFault: (node: FlowNode, error: unknown) => void },
): Promise<{ readonly triggers: readonly FoundTrigger[]; readonly nodes: ReadonlySet<string> } | undefined> {
  const parsed = parseStored(document);
  if (!parsed.ok) return undefined;
  const { flow } = parsed;
  const triggers: FoundTrigger[] = [];
  for (const kind of standingKinds) {
    const loaded = await loadTriggers({ ...parts, flow, kind });
    triggers.push(...loaded.map((trigger) => ({ ...trigger, flow, kind })));
  }
  return { triggers, nodes: new Set(flow.nodes.map(({ id }) => id)) };
}
