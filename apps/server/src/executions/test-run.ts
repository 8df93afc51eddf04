import { ancestors, descendants, foldExecution, parseFlow } from "@weft/flow";
import type { ExecutionView, Flow } from "@weft/flow";
import type { Plan } from "@weft/runtime";
import type { Item } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { findFlow } from "../flows/store.ts";
import { lookOnce } from "../polls/sample.ts";
import { earlierOutputs, testItems } from "./earlier.ts";
import type { ExecutionParts } from "./parts.ts";
import { pinnedOutputs } from "./pinned.ts";
import { findExecution } from "./store.ts";

/** What a person asks for when trying a draft; see the contract's `flows.run`. */
export interface TestRun {
  readonly workspaceId: string;
  readonly id: string;
  readonly trigger?: string | undefined;
  readonly items?: readonly Item[] | undefined;
  readonly until?: string | undefined;
  readonly reuse?: string | undefined;
  readonly from?: string | undefined;
  readonly dry?: boolean | undefined;
}

/** Runs the draft of a flow. Gives the execution's id once it is stored. @throws faults of the API */
export async function startTestRun(parts: ExecutionParts, run: TestRun): Promise<string> {
  const { workspaceId, id, until, dry } = run;
  const { draft, plan } = await draftPlan(parts, workspaceId, id);
  for (const node of [until, run.from])
    if (node !== undefined && !plan.byId.has(node))
      throw fault("NOT_FOUND", { message: `The flow has no node ${node}.` });
  if (run.from !== undefined && run.reuse === undefined)
    throw fault("INVALID_INPUT", {
      data: { fields: { reuse: "says whose outputs the nodes before `from` have" } },
    });
  const trigger = chooseTrigger(plan, run);
  const earlier =
    run.reuse === undefined ? {} : earlierOutputs(await viewOf(parts, run, run.reuse), anew(plan, run));
  const { [trigger]: triggered, ...others } = earlier;
  const given = run.items?.map(({ json }) => ({ json }));
  const reuse = {
    ...others,
    // What is given for the trigger outweighs what it gave before.
    ...(triggered && !given && { [trigger]: triggered }),
    ...pinnedOutputs(plan, trigger),
  };
  if (!parts.executions.hasRoom()) throw fault("NOT_READY");
  const known = given ?? plan.flow.pinData[trigger] ?? reuse[trigger];
  const look = known === undefined && dry !== true ? await lookOnce(parts, plan, trigger) : undefined;
  const execution = parts.executions.start({
    workspaceId,
    plan,
    version: null,
    draft,
    mode: "test",
    trigger,
    items: given ?? look?.items ?? (await testItems(parts, plan, trigger)),
    ...(look?.error && { triggerError: look.error }),
    reuse,
    acceptFirst: true,
    ...(until !== undefined && { until }),
    ...(dry !== undefined && { dry }),
  });
  await execution.accepted;
  return execution.id;
}

/** The nodes that are to run, whatever they gave before; with them, what sends items round through them. */
function anew(plan: Plan, { until, from }: TestRun): ReadonlySet<string> {
  const { flow, nodes, byId } = plan;
  const after = from === undefined ? [] : [from, ...descendants(flow, [from])];
  const chosen = until === undefined ? after : [...after, until];
  const loops = nodes.filter(({ manifest, index }) => {
    const body = manifest?.loops && plan.bodyOf(index);
    return body && chosen.some((id) => body.has(byId.get(id) ?? -1));
  });
  return new Set([...chosen, ...loops.map(({ node }) => node.id)]);
}

async function draftPlan(
  { db, plans }: ExecutionParts,
  workspaceId: string,
  id: string,
): Promise<{ draft: string; plan: Plan }> {
  const draft = findFlow(db, workspaceId, id)?.draft;
  if (draft === undefined) throw fault("NOT_FOUND", { message: "There is no such flow." });
  const parsed = parseFlow(draft);
  if (!parsed.ok) throw fault("INVALID_FLOW", { data: { problems: parsed.problems } });
  return { draft, plan: await plans.draft(parsed.flow) };
}

/** The trigger that is named, else the first that leads to `until`, else the first; manual ones come before others. */
function chooseTrigger({ flow, nodes, byId }: Plan, { trigger, until }: TestRun): string {
  const isTrigger = (id: string): boolean => nodes[byId.get(id) ?? -1]?.manifest?.kind === "trigger";
  if (trigger !== undefined) {
    if (isTrigger(trigger)) return trigger;
    throw fault("NOT_FOUND", { message: `The flow has no trigger ${trigger}.` });
  }
  const needed = until === undefined ? undefined : reaching(flow, until);
  const ids = nodes
    .filter(({ node }) => isTrigger(node.id) && node.disabled !== true)
    .map(({ node }) => node.id);
  const fitting = ids.filter((id) => needed?.has(id) ?? true);
  const manual = fitting.find((id) => nodes[byId.get(id) ?? -1]?.manifest?.trigger === "manual");
  const chosen = manual ?? fitting[0];
  if (chosen !== undefined) return chosen;
  const message =
    ids.length > 0
      ? "No trigger leads to this node. Connect it first."
      : "The flow has no trigger to start from.";
  throw fault("INVALID_FLOW", { message });
}

function reaching(flow: Flow, until: string): ReadonlySet<string> {
  return new Set([...ancestors(flow, until), until]);
}

async function viewOf(
  { db, journal }: ExecutionParts,
  { workspaceId, id }: TestRun,
  executionId: string,
): Promise<ExecutionView> {
  const execution = findExecution(db, workspaceId, executionId);
  if (execution?.flowId !== id)
    throw fault("NOT_FOUND", { message: "There is no such execution of this flow." });
  return foldExecution(await journal.read(executionId));
}
