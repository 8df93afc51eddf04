import { declaredSample, foldExecution } from "@weft/flow";
import type { ExecutionView, RunOutputs } from "@weft/flow";
import type { ExecutionStart, Plan } from "@weft/runtime";
import type { ExecutionMode, Item } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import { recentExecutions } from "./store.ts";

type Reuse = NonNullable<ExecutionStart["reuse"]>;
type Parts = { readonly db: Database; readonly journal: Pick<ExecutionJournal, "outline" | "whole"> };

/** How many executions are looked through for what a node gave. */
const LOOK_BACK = 20;

/** What a node gave the last time it ran, and in which execution. */
export async function lastOutputs(
  { db, journal }: Parts,
  query: { flowId: string; node: string; mode?: ExecutionMode },
): Promise<{ executionId: string; outputs: RunOutputs } | undefined> {
  const { flowId, node, mode } = query;
  for (const executionId of recentExecutions(db, { flowId, limit: LOOK_BACK, ...(mode && { mode }) })) {
    const events = journal.outline(executionId);
    const last = foldExecution(events)
      .byNode.get(node)
      ?.findLast(({ state }) => state === "finished");
    const event = events.findLast((one) => one.type === "run.finished" && one.run === last?.run);
    const whole = event && (await journal.whole(event));
    if (whole?.type === "run.finished") return { executionId, outputs: whole.outputs };
  }
  return undefined;
}

/** The outputs of an execution that nodes need not work out again; not those of nodes that are to run. */
export function earlierOutputs(view: ExecutionView, anew: ReadonlySet<string>): Reuse {
  const reuse: Record<string, Reuse[string]> = {};
  for (const node of view.byNode.keys()) {
    const outputs = anew.has(node) ? undefined : outputsOf(view, node);
    if (outputs !== undefined) reuse[node] = { outputs, from: "earlier" };
  }
  return reuse;
}

/** What a trigger starts with in a test: its pin data, its last test event, else its sample. */
export async function testItems(
  parts: Parts,
  { flow, nodes, byId }: Plan,
  trigger: string,
): Promise<readonly Item[]> {
  const pinned = flow.pinData[trigger];
  if (pinned !== undefined) return pinned;
  const last = await lastOutputs(parts, { flowId: flow.id, node: trigger, mode: "test" });
  const items = last && Object.values(last.outputs)[0];
  if (items !== undefined && items.length > 0) return items;
  const { node, manifest } = nodes[byId.get(trigger) ?? -1] ?? {};
  const declared = node && manifest && declaredSample(node, manifest);
  const sample = declared ? [declared] : (manifest?.sample ?? [{}]);
  return sample.map((json) => ({ json }));
}

function outputsOf(view: ExecutionView, node: string): RunOutputs | undefined {
  return view.byNode.get(node)?.findLast((run) => run.state === "finished")?.outputs;
}
