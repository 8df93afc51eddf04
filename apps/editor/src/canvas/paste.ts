import { copyElements, parseFlow, pasteFragment } from "@weft/flow";
import type { Flow, FlowFragment, Position, Problem } from "@weft/flow";
import type { Selection } from "../flow/selection.ts";
import { GRID } from "./geometry.ts";

export type Clip =
  | { readonly kind: "flow"; readonly flow: FlowFragment }
  /** Looks like a flow, but has mistakes. */
  | { readonly kind: "broken"; readonly problems: readonly Problem[] }
  | { readonly kind: "foreign" };

/** What a pasted or dropped text is. Only text that claims to be a flow is told about in detail. */
export function readClip(text: string): Clip {
  const parsed = parseFlow(text);
  if (parsed.ok) return { kind: "flow", flow: parsed.flow };
  const claims = text.trimStart().startsWith("{") && /"(format|nodes)"\s*:/.test(text.slice(0, 100_000));
  return claims ? { kind: "broken", problems: parsed.problems } : { kind: "foreign" };
}

export interface PastedElements {
  readonly flow: Flow;
  readonly nodes: readonly string[];
  readonly notes: readonly string[];
}

export function paste(flow: Flow, fragment: FlowFragment, at: Position): PastedElements {
  const pasted = pasteFragment(flow, fragment, at);
  const nodes = new Set(pasted.flow.nodes.map(({ id }) => id));
  return {
    flow: pasted.flow,
    nodes: pasted.ids.filter((id) => nodes.has(id)),
    notes: pasted.ids.filter((id) => !nodes.has(id)),
  };
}

/** A copy of the selection, a little below and to the right of it. */
export function duplicate(
  flow: Flow,
  { nodes, notes }: Pick<Selection, "nodes" | "notes">,
): PastedElements | undefined {
  if (nodes.size + notes.size === 0) return undefined;
  const fragment = copyElements(flow, [...nodes, ...notes]);
  const places = [...fragment.nodes, ...fragment.notes].map(({ position }) => position);
  const at = {
    x: Math.min(...places.map(({ x }) => x)) + GRID * 4,
    y: Math.min(...places.map(({ y }) => y)) + GRID * 10,
  };
  return paste(flow, fragment, at);
}
