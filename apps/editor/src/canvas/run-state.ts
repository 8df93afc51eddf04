import type { ExecutionView, RunError, RunView } from "@weft/flow";

/** What a node's face shows of its last execution. */
export interface NodeRun {
  readonly state: "running" | "succeeded" | "failed" | "waiting" | "attention";
  /** Milliseconds over all its runs; absent while one is open. */
  readonly durationMs: number | undefined;
  readonly runs: number;
  /** Items by output, all runs together. */
  readonly items: Readonly<Record<string, number>>;
  readonly error: RunError | undefined;
}

/** `undefined`: the execution did not reach the node. */
export function nodeRun(execution: ExecutionView | undefined, node: string): NodeRun | undefined {
  const runs = execution?.byNode.get(node);
  const last = runs?.at(-1);
  if (!runs || !last) return undefined;
  const finished = runs.every((run) => run.finishedAt !== undefined);
  const items: Record<string, number> = {};
  for (const run of runs) {
    for (const [handle, list] of Object.entries(run.outputs))
      items[handle] = (items[handle] ?? 0) + list.length;
  }
  return {
    state: stateOf(runs, last),
    durationMs: finished
      ? runs.reduce((sum, run) => sum + (run.finishedAt ?? 0) - run.startedAt, 0)
      : undefined,
    runs: runs.length,
    items,
    error: runs.findLast((run) => run.error)?.error,
  };
}

function stateOf(runs: readonly RunView[], last: RunView): NodeRun["state"] {
  if (runs.some((run) => run.state === "needsAttention")) return "attention";
  if (runs.some((run) => run.state === "running")) return "running";
  if (runs.some((run) => run.state === "failed")) return "failed";
  return last.state === "parked" ? "waiting" : "succeeded";
}

/** Whether two states look the same; keeps a live execution from drawing nodes that nothing happened to. */
export function sameRun(a: NodeRun | undefined, b: NodeRun | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const { items: itemsA, ...restA } = a;
  const { items: itemsB, ...restB } = b;
  return sameValues(restA, restB) && sameValues(itemsA, itemsB);
}

function sameValues(a: object, b: object): boolean {
  const entries = Object.entries(a);
  const other = new Map<string, unknown>(Object.entries(b));
  return entries.length === other.size && entries.every(([key, value]) => Object.is(other.get(key), value));
}

export interface EdgeRun {
  /** `taken`: items went over it; `untaken`: the execution is over and none did. */
  readonly path: "taken" | "untaken" | "open";
  readonly items: number;
  /** Items are going over it now. */
  readonly moving: boolean;
}

export function edgeRun(
  execution: ExecutionView | undefined,
  edge: { id: string; target: string },
): EdgeRun | undefined {
  if (!execution) return undefined;
  const items = execution.edgeItems.get(edge.id);
  const moving = execution.byNode.get(edge.target)?.at(-1)?.state === "running";
  if (items !== undefined && items > 0) return { path: "taken", items, moving };
  const over = execution.finishedAt !== undefined;
  return { path: over ? "untaken" : "open", items: 0, moving: false };
}

export function sameEdgeRun(a: EdgeRun | undefined, b: EdgeRun | undefined): boolean {
  return a === b || (a?.path === b?.path && a?.items === b?.items && a?.moving === b?.moving);
}
