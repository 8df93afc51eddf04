import type { Flow } from "@weft/flow";
import { createPlan, startExecution } from "@weft/runtime";
import type { FlowCall, Host, NodeCatalog, RunningExecution } from "@weft/runtime";
import type { ChildResult, Item } from "@weft/sdk";

/** Runs flows that came in the same file and are called by others, in this process. */
export function createCalls({
  flows,
  catalog,
  dry,
}: {
  readonly flows: readonly Flow[];
  readonly catalog: NodeCatalog;
  readonly dry: boolean;
}) {
  const running = new Set<RunningExecution>();
  return {
    async run({ flow: wanted, executions, parent }: FlowCall, host: Host): Promise<readonly ChildResult[]> {
      const results: ChildResult[] = [];
      for (const { id, items } of executions)
        // One after the other, as without a server nothing else is going on.
        results.push(await runOne({ wanted, id, items, parent, host }));
      return results;
    },
    cancel(): void {
      for (const execution of running) execution.cancel();
    },
  };

  async function runOne(call: {
    readonly wanted: string;
    readonly id: string;
    readonly items: readonly Item[];
    readonly parent: FlowCall["parent"];
    readonly host: Host;
  }): Promise<ChildResult> {
    const { wanted, id, items, parent, host } = call;
    const failed = failedAs(id);
    const flow = flows.find((one) => one.id === wanted);
    if (!flow)
      return failed("no-such-flow", `The flow ${wanted} is not in the file, and only a server has others`);
    const plan = await createPlan(flow, catalog);
    const trigger = plan.nodes.find(({ manifest, node }) => manifest?.trigger === "called" && !node.disabled);
    if (!trigger) return failed("not-callable", `The flow ${wanted} has no trigger “Called by another flow”`);
    const start = {
      id,
      plan,
      mode: "test",
      trigger: trigger.node.id,
      items,
      dry,
      parent,
      acceptFirst: false,
    } as const;
    const execution = startExecution(start, host);
    running.add(execution);
    const { status, error, lastItems } = await execution.done;
    running.delete(execution);
    if (status === "parked" || status === "needsAttention")
      return failed("needs-server", `The flow ${wanted} waits for what only a server can give`);
    return { executionId: id, status, items: lastItems, ...(error && { error }) };
  }
}

const failedAs =
  (executionId: string) =>
  (code: string, message: string): ChildResult => ({
    executionId,
    status: "failed",
    items: [],
    error: { code, message },
  });
