import type { RunOutputs } from "@weft/flow";
import type { ExecutionStart, Plan, PlanNode } from "@weft/runtime";
import type { Item } from "@weft/sdk";

type Reuse = NonNullable<ExecutionStart["reuse"]>;

/** Pin data as outputs: the items leave through a node's first output. The trigger's are its items, not an output. */
export function pinnedOutputs(plan: Plan, trigger: string): Reuse {
  const reuse: Record<string, Reuse[string]> = {};
  for (const [id, items] of Object.entries(plan.flow.pinData)) {
    const node = plan.nodes[plan.byId.get(id) ?? -1];
    if (node !== undefined && id !== trigger)
      reuse[id] = { outputs: firstOutput(node, items), from: "pinned" };
  }
  return reuse;
}

function firstOutput({ outputs }: PlanNode, items: readonly Item[]): RunOutputs {
  return Object.fromEntries(outputs.map((handle, index) => [handle, index === 0 ? items : []]));
}
