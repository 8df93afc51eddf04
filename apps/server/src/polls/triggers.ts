import { parseStored } from "@weft/flow";
import type { Flow, FlowNode } from "@weft/flow";
import type { NodeCatalog, PollTrigger } from "@weft/runtime";
import { loadTriggers } from "../executions/trigger.ts";
import type { PublishedFlow } from "../flows/store.ts";

/** The polling triggers of a published flow; `nodes`: all that the flow has. */
export async function pollTriggers(
  { document }: PublishedFlow,
  parts: { readonly catalog: NodeCatalog; readonly onFault: (node: FlowNode, error: unknown) => void },
): Promise<{ readonly triggers: readonly PollTrigger[]; readonly nodes: ReadonlySet<string> } | undefined> {
  const parsed = parseStored(document);
  if (!parsed.ok) return undefined;
  const { flow } = parsed;
  const triggers = await loadPollTriggers(flow, parts);
  return { triggers, nodes: new Set(flow.nodes.map(({ id }) => id)) };
}

export async function loadPollTriggers(
  flow: Flow,
  parts: { readonly catalog: NodeCatalog; readonly onFault: (node: FlowNode, error: unknown) => void },
): Promise<PollTrigger[]> {
  const loaded = await loadTriggers({ ...parts, flow, kind: "poll" });
  return loaded.map((trigger) => ({ ...trigger, flow }));
}
