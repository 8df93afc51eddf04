import { parseFlow } from "@weft/flow";
import type { Flow, FlowNode, RunError, RunEvent } from "@weft/flow";
import type { Item, JsonObject, WebhookAnswer } from "@weft/sdk";
import type { ExecutionOutcome, ExecutionStart } from "../execution.ts";
import type { Host, NodeCatalog } from "../host.ts";
import { createPlan } from "../plan.ts";
import { startExecution } from "../start.ts";
import { testHost } from "./host.ts";

export interface RunFlowOptions extends Partial<
  Omit<ExecutionStart, "id" | "plan" | "trigger" | "items" | "onAnswer">
> {
  readonly catalog: NodeCatalog;
  /** What the trigger gives: items, or their `json` alone. One empty item unless said. */
  readonly items?: readonly (Item | JsonObject)[];
  /** Node id of the trigger; the flow's first trigger unless said. */
  readonly trigger?: string;
  readonly host?: Host;
}

export interface FlowResult {
  readonly status: ExecutionOutcome["status"];
  readonly error: RunError | undefined;
  /** All events, in order. */
  readonly events: readonly RunEvent[];
  /** Ids of the nodes in the order in which their runs started, each try anew. */
  readonly started: readonly string[];
  readonly lastItems: readonly Item[];
  /** What a node answered to the waiting caller. */
  readonly answer: WebhookAnswer | undefined;
  /** The `json` of what all runs of a node gave on an output, its first one unless said. */
  outputs(nodeName: string, handle?: string): readonly JsonObject[];
}

/** Runs a flow to its end on a test host. `flow`: the flow, or a file's JSON. */
export async function runFlow(
  flow: Flow | JsonObject | string,
  options: RunFlowOptions,
): Promise<FlowResult> {
  const parsed = parseFlow(flow);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.pointer}: ${p.message}`).join("\n"));
  const { nodes } = parsed.flow;
  const {
    catalog,
    items = [{ json: {} }],
    trigger = firstTrigger(nodes, catalog),
    host = testHost(),
    ...rest
  } = options;
  const plan = await createPlan(parsed.flow, catalog);
  const events: RunEvent[] = [...(rest.history ?? [])];
  const emit = (id: string, event: RunEvent) => {
    events.push(event);
    host.emit?.(id, event);
  };
  let answer: WebhookAnswer | undefined;
  const given = { id: "test", mode: "test", acceptFirst: false, ...rest } as const;
  const onAnswer = (first: WebhookAnswer) => (answer = first);
  const outcome = await startExecution(
    { ...given, plan, trigger, items: items.map(asItem), onAnswer },
    { ...host, emit },
  ).done;
  const started = events.flatMap((event) => (event.type === "run.started" ? [event.node] : []));
  return {
    status: outcome.status,
    error: outcome.error,
    events,
    started,
    lastItems: outcome.lastItems,
    answer,
    outputs: outputReader(events, nodes),
  };
}

function firstTrigger(nodes: readonly FlowNode[], catalog: NodeCatalog): string {
  const trigger = nodes.find((node) => catalog.manifest(node.type, node.version)?.kind === "trigger");
  if (!trigger) throw new Error("The flow has no trigger");
  return trigger.id;
}

function asItem(given: Item | JsonObject): Item {
  return "json" in given && typeof given.json === "object" && given.json !== null
    ? (given as Item)
    : { json: given as JsonObject };
}

function outputReader(events: readonly RunEvent[], nodes: readonly FlowNode[]): FlowResult["outputs"] {
  return (nodeName, handle) => {
    const id = nodes.find((node) => node.name === nodeName)?.id;
    if (id === undefined) throw new Error(`The flow has no node “${nodeName}”`);
    const runs = new Set(events.flatMap((e) => (e.type === "run.started" && e.node === id ? [e.run] : [])));
    return events.flatMap((event) => {
      if (event.type !== "run.finished" || !runs.has(event.run)) return [];
      const items = handle === undefined ? Object.values(event.outputs)[0] : event.outputs[handle];
      return (items ?? []).map((item) => item.json);
    });
  };
}
