import type { ExecutionView, Flow, FlowNode, RunView } from "@weft/flow";
import type { Item, NodeManifest } from "@weft/sdk";

/** Where items come from. `run`: they really went through; `expected`: worked out from such; `sample`: what they look like. */
export type Origin = "run" | "pinned" | "earlier" | "expected" | "sample";

export interface Given {
  readonly items: readonly Item[];
  readonly origin: Origin;
  /** Where all items are, when these are only the first of them. */
  readonly whole?: WholeOutput;
}

export interface WholeOutput {
  readonly executionId: string;
  readonly run: number;
  readonly output: string;
  readonly total: number;
}

/** Everything that is known of what the nodes of a flow give. */
export interface Knowledge {
  readonly flow: Flow;
  readonly manifest: (node: FlowNode) => NodeManifest | undefined;
  /** The execution that is running or shown. */
  readonly execution?: ExecutionView | undefined;
  readonly executionId?: string | undefined;
  /** Outputs in earlier executions, by node id. */
  readonly earlier?: ReadonlyMap<string, Readonly<Record<string, readonly Item[]>>>;
}

/** What an output really gave: in the execution shown, else as pinned, else in an earlier execution. */
export function knownItems(
  knowledge: Knowledge,
  { node, handle }: { readonly node: FlowNode; readonly handle: string },
): Given | undefined {
  const ran = lastFinished(knowledge.execution, node.id);
  if (ran?.outputs[handle]) return givenBy(ran, handle, knowledge.executionId);
  const pinned = knowledge.flow.pinData[node.id];
  if (pinned) return { items: pinned, origin: "pinned" };
  const earlier = knowledge.earlier?.get(node.id)?.[handle];
  return earlier && earlier.length > 0 ? { items: earlier, origin: "earlier" } : undefined;
}

/** What a run gave through an output. */
export function givenBy(run: RunView, output: string, executionId: string | undefined): Given {
  const items = run.outputs[output] ?? [];
  const total = run.totals?.[output];
  if (total === undefined || executionId === undefined) return { items, origin: "run" };
  return { items, origin: "run", whole: { executionId, run: run.run, output, total } };
}

export function lastFinished(execution: ExecutionView | undefined, nodeId: string): RunView | undefined {
  return execution?.byNode.get(nodeId)?.findLast(({ state }) => state === "finished");
}
