import { effectOf, inputHandles, isIdempotent, isIntoBody, outputHandles } from "@weft/flow";
import type { Flow, FlowNode, RunError } from "@weft/flow";
import type { Effect, NodeDefinition, NodeManifest } from "@weft/sdk";
import { runError } from "./errors.ts";
import type { NodeCatalog } from "./host.ts";
import { compileParams } from "./params/compile.ts";
import { constantSlot } from "./params/slot.ts";
import type { Slot } from "./params/slot.ts";
import { bodyFinder, feederFinder, planEdges } from "./plan-graph.ts";
import type { Bodies, Feeders, PlanEdge } from "./plan-graph.ts";

/** A flow made ready to run: made once for each version of a flow, shared by all its executions, never changed. */
export interface Plan {
  readonly flow: Flow;
  readonly nodes: readonly PlanNode[];
  /** Index in `nodes` by node id, and by node name. */
  readonly byId: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
  /** The nodes from which an input can still be reached. */
  readonly feeders: Feeders;
  /** What lies within a loop, by the index of its node. */
  readonly bodyOf: Bodies;
}

export interface PlanNode {
  readonly index: number;
  readonly node: FlowNode;
  readonly manifest: NodeManifest | undefined;
  readonly definition: NodeDefinition | undefined;
  readonly inputs: readonly string[];
  /** With `error` last while the node's `onError` is `output`. */
  readonly outputs: readonly string[];
  /** Where items go that the node's own code did not send anywhere: its first output, for a loop not the one into its body. */
  readonly main: string;
  /** Input handles that an edge leads to. */
  readonly connected: readonly string[];
  /** Waits for all its connected inputs. */
  readonly join: boolean;
  /** In the order in which their targets start. */
  readonly out: readonly PlanEdge[];
  readonly effect: Effect;
  readonly idempotent: boolean;
  readonly params: Slot;
  /** Why the node cannot run at all. */
  readonly fault: RunError | undefined;
}

/** Loads every node type of the flow and compiles its parameters. Faulty nodes fail when they are reached, not here. */
export async function createPlan(flow: Flow, catalog: NodeCatalog): Promise<Plan> {
  const loaded = await Promise.all(flow.nodes.map((node) => loadNode(node, catalog)));
  const byId = new Map(flow.nodes.map((node, index) => [node.id, index]));
  const edges = planEdges(
    flow,
    byId,
    loaded.map((l) => l.outputs),
  );
  const nodes = loaded.map((load, index): PlanNode => {
    const connected = connectedInputs(load.inputs, edges.into[index] ?? []);
    return {
      ...load,
      index,
      connected,
      join: load.inputs.length > 1 && connected.length > 1,
      out: edges.outOf[index] ?? [],
    };
  });
  return {
    flow,
    nodes,
    byId,
    byName: new Map(flow.nodes.map((node, index) => [node.name, index])),
    feeders: feederFinder(edges),
    bodyOf: bodyFinder(
      edges,
      nodes.flatMap(({ manifest, index }) => (manifest?.kind === "trigger" ? [index] : [])),
      ({ source, output }) => isIntoBody(nodes[source]?.manifest, output),
    ),
  };
}

type Loaded = Omit<PlanNode, "index" | "connected" | "join" | "out">;

async function loadNode(node: FlowNode, catalog: NodeCatalog): Promise<Loaded> {
  const manifest = catalog.manifest(node.type, node.version);
  if (!manifest) return placeholder(node, runError("node-type-unknown", { type: node.type }));
  try {
    const definition = await catalog.load(node.type, node.version);
    if (definition) return preparedNode(upgradedNode(node, definition), manifest, definition);
    return placeholder(node, runError("node-type-unknown", { type: node.type }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return placeholder(node, runError("node-type-failed", { type: node.type, reason }));
  }
}

function preparedNode(node: FlowNode, manifest: NodeManifest, definition: NodeDefinition): Loaded {
  const outputs = outputHandles(node, manifest).map((h) => h.id);
  return {
    node,
    manifest,
    definition,
    inputs: inputHandles(node, manifest).map((h) => h.id),
    outputs,
    main: outputs.find((handle) => !isIntoBody(manifest, handle)) ?? "main",
    effect: effectOf(node, manifest),
    idempotent: isIdempotent(node, manifest),
    // A trigger's parameters are read where its events come in, not here.
    params: manifest.kind === "trigger" ? constantSlot({}) : compileParams(manifest.params, node.params),
    fault: undefined,
  };
}

function placeholder(node: FlowNode, fault: RunError): Loaded {
  return {
    node,
    manifest: undefined,
    definition: undefined,
    inputs: ["main"],
    outputs: node.onError === "output" ? ["main", "error"] : ["main"],
    main: "main",
    effect: "none",
    idempotent: false,
    params: constantSlot({}),
    fault,
  };
}

function upgradedNode(node: FlowNode, definition: NodeDefinition): FlowNode {
  if (node.version >= definition.version || !definition.upgrade) return node;
  return {
    ...node,
    version: definition.version,
    params: definition.upgrade({ version: node.version, params: node.params }),
  };
}

function connectedInputs(inputs: readonly string[], edges: readonly PlanEdge[]): readonly string[] {
  const handles = new Set(edges.map((edge) => edge.input));
  return inputs.filter((input) => handles.has(input));
}
