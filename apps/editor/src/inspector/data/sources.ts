import { ancestors, itemCount, outputHandles } from "@weft/flow";
import type { ExecutionView, Flow, FlowNode, RunView } from "@weft/flow";
import type { Item, NodeManifest } from "@weft/sdk";
import type { Knowledge } from "./known.ts";

/** An output from which a node can take data. */
export interface Source {
  readonly node: FlowNode;
  readonly handle: string;
  /** An edge leads from it straight to the node. */
  readonly direct: boolean;
}

/**
 * The outputs that come before a node: those connected to it first, the others from near to far. A trigger has none, but
 * what it is worked out from for each event is its own item.
 */
export function sourcesOf({ flow, manifest }: Knowledge, nodeId: string): readonly Source[] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const own = byId.get(nodeId);
  if (own && readsItsEvents(manifest(own))) return [{ node: own, handle: "main", direct: true }];
  const direct = flow.edges
    .filter(({ target }) => target === nodeId)
    .flatMap(({ source, sourceHandle }): Source[] => {
      const node = byId.get(source);
      return node ? [{ node, handle: sourceHandle, direct: true }] : [];
    });
  const connected = new Set([nodeId, ...direct.map(({ node }) => node.id)]);
  const before = ancestors(flow, nodeId);
  const others = [...distances(flow, nodeId).keys()]
    .filter((id) => before.has(id) && !connected.has(id))
    .flatMap((id): Source[] => {
      const node = byId.get(id);
      const known = node && manifest(node);
      const handle = node && known && outputHandles(node, known)[0];
      return node && handle ? [{ node, handle: handle.id, direct: false }] : [];
    });
  return [...direct, ...others];
}

function readsItsEvents(manifest: NodeManifest | undefined): boolean {
  return Object.values(manifest?.params ?? {}).some((param) => param.perEvent);
}

function distances(flow: Flow, nodeId: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let ring = [nodeId];
  for (let far = 1; ring.length > 0; far++) {
    const near = new Set(ring);
    ring = flow.edges
      .filter(({ target, source }) => near.has(target) && !found.has(source))
      .map(({ source }) => source);
    for (const id of ring) found.set(id, far);
  }
  return found;
}

/** How many items came into a run; where outputs are large, not all of them are here. */
export function inputCountOf(execution: ExecutionView, run: RunView): number {
  const byNumber = new Map(execution.runs.map((one) => [one.run, one]));
  return run.inputs.reduce((sum, { run: from, output }) => sum + itemCount(byNumber.get(from), output), 0);
}

/** The items that really came into a run, by input. */
export function inputsOfRun(execution: ExecutionView, run: RunView): ReadonlyMap<string, readonly Item[]> {
  const byNumber = new Map(execution.runs.map((one) => [one.run, one]));
  const inputs = new Map<string, Item[]>();
  for (const { input, run: from, output } of run.inputs) {
    const items = byNumber.get(from)?.outputs[output] ?? [];
    inputs.set(input, [...(inputs.get(input) ?? []), ...items]);
  }
  return inputs;
}
