import type { LOOP_NOTES, NodeManifest } from "@weft/sdk";
import { ERROR_HANDLE } from "../document.ts";
import type { Flow, FlowEdge } from "../document.ts";
import type { ManifestLookup } from "./handles.ts";
import { reach, triggersOf } from "./queries.ts";

/** The output through which a loop's node sends its items into its body. */
export const LOOP_HANDLE = "loop";

/** Not an output of the flow: what a loop's node notes for its next runs, stored with what it gave. */
export const NOTES_HANDLE: typeof LOOP_NOTES = "$notes";

/** Whether what leaves a node through an output goes into its body, from which it comes back. */
export function isIntoBody(
  node: Pick<NodeManifest, "loops" | "outputs"> | undefined,
  handle: string,
): boolean {
  if (!node?.loops) return false;
  const { outputs } = node;
  if (!("each" in outputs)) return handle === LOOP_HANDLE;
  return handle !== outputs.first && handle !== outputs.fallback && handle !== ERROR_HANDLE;
}

/** How a node that sends items round stands in a flow. */
export interface LoopShape {
  readonly id: string;
  /** The nodes that items from before the loop reach through its outputs into the body alone: what rounds run. */
  readonly body: ReadonlySet<string>;
  /** Edges by which items come back from the body. */
  readonly back: readonly FlowEdge[];
}

/** Every loop of a flow, as the runtime will see it. */
export function loopsOf(flow: Flow, lookup: ManifestLookup): readonly LoopShape[] {
  const nodes = flow.nodes.flatMap(({ id, type, version }) => {
    const manifest = lookup(type, version);
    const into = (edge: FlowEdge) => edge.source === id && isIntoBody(manifest, edge.sourceHandle);
    return manifest?.loops ? [{ id, into }] : [];
  });
  if (nodes.length === 0) return [];
  const triggers = triggersOf(flow, lookup).map((node) => node.id);
  return nodes.map(({ id, into }) => {
    const body = bodyOf(flow, { id, into }, triggers);
    const back = flow.edges.filter((edge) => edge.target === id && (body.has(edge.source) || into(edge)));
    return { id, body, back };
  });
}

/** The flow without the edges by which items come back to their loop: circles that are left are none of a loop's. */
export function withoutWaysBack(flow: Flow, loops: readonly LoopShape[]): Flow {
  const back = new Set(loops.flatMap((loop) => loop.back));
  return back.size === 0 ? flow : { ...flow, edges: flow.edges.filter((edge) => !back.has(edge)) };
}

interface Entered {
  readonly id: string;
  into(edge: FlowEdge): boolean;
}

function bodyOf(flow: Flow, { id: loop, into }: Entered, triggers: readonly string[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  const first: string[] = [];
  const after: string[] = [];
  for (const edge of flow.edges) {
    if (edge.source === loop) (into(edge) ? first : after).push(edge.target);
    else if (next.get(edge.source)?.push(edge.target) === undefined) next.set(edge.source, [edge.target]);
  }
  const inside = new Set([...first, ...reach(new Map([...next, [loop, []]]), first)]);
  inside.delete(loop);
  const ways = new Map([...next].filter(([id]) => !inside.has(id)));
  const outside = triggers.filter((trigger) => reach(ways, [trigger]).has(loop));
  // A trigger that is plugged into the body begins in the middle of a round; that makes the body no other.
  const from = outside.length > 0 ? outside : triggers;
  const others = reach(new Map([...next, [loop, after]]), from);
  return inside.difference(new Set([...triggers, ...others]));
}
