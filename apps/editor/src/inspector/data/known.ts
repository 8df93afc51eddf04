import type { ExecutionView, Flow, FlowNode, RunView } from "@weft/flow";
import type { Item, NodeManifest } from "@weft/sdk";

/** Where items come from. `run`: they really went through; `expected`: worked out from such; `sample`: what they look like. */
export type Origin = "run" | "pinned" | "earlier" | "expected" | "sample";

export interface Given {
  readonly items: readonly Item[];
  readonly origin: Origin;
}

/** Everything that is known of what the nodes of a flow give. */
export interface Knowledge {
  readonly flow: Flow;
  readonly manifest: (node: FlowNode) => NodeManifest | undefined;
  /** The execution that is running or shown. */
  readonly execution?: ExecutionView | undefined;
  /** Outputs in earlier executions, by node id. */
  readonly earlier?: ReadonlyMap<string, Readonly<Record<string, readonly Item[]>>>;
}

/** What an output really gave: in the execution shown, else as pinned, else in an earlier execution. */
export function knownItems(
  knowledge: Knowledge,
  { node, handle }: { readonly node: FlowNode; readonly handle: string },
): Given | undefined {
  const ran = lastFinished(knowledge.execution, node.id)?.outputs[handle];
  if (ran) return { items: ran, origin: "run" };
  const pinned = knowledge.flow.pinData[node.id];
  if (pinned) return { items: pinned, origin: "pinned" };
  const earlier = knowledge.earlier?.get(node.id)?.[handle];
  return earlier && earlier.length > 0 ? { items: earlier, origin: "earlier" } : undefined;
}

export function lastFinished(execution: ExecutionView | undefined, nodeId: string): RunView | undefined {
  return execution?.byNode.get(nodeId)?.findLast(({ state }) => state === "finished");
}
