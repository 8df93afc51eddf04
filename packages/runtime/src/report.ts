import type { ExecutionView, RunError, RunView } from "@weft/flow";
import type { DryRequest, ExecutionStatus, RunOutputs } from "@weft/flow";
import type { Plan } from "./plan.ts";

export interface RunReport {
  readonly status: ExecutionStatus;
  readonly error?: RunError;
  /** By node name. */
  readonly runs: Readonly<Record<string, readonly ReportedRun[]>>;
}

export interface ReportedRun {
  /** Every handle of the node, in the node type's order. */
  readonly outputs: RunOutputs;
  readonly error?: RunError;
  readonly request?: DryRequest;
}

/** What an execution gave, by node name: what `weft run --json` prints. */
export function runReport(view: ExecutionView, plan: Plan): RunReport {
  const runs: [string, readonly ReportedRun[]][] = [];
  for (const [id, list] of view.byNode) {
    const node = plan.nodes[plan.byId.get(id) ?? -1];
    if (node) runs.push([node.node.name, list.map((run) => reported(run, node.outputs))]);
  }
  return { status: view.status, ...(view.error && { error: view.error }), runs: Object.fromEntries(runs) };
}

function reported({ outputs, error, request }: RunView, handles: readonly string[]): ReportedRun {
  return {
    outputs: Object.fromEntries(handles.map((handle) => [handle, outputs[handle] ?? []])),
    ...(error && { error }),
    ...(request && { request }),
  };
}
