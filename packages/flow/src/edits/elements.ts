import type { Flow, FlowSettings, Note, Position } from "../document.ts";
import { shortId } from "../short-id.ts";

export interface Elements {
  readonly nodes?: readonly string[];
  readonly edges?: readonly string[];
  readonly notes?: readonly string[];
}

/** Takes nodes, edges and notes away, and the edges and pins that would hang loose. */
export function removeElements(flow: Flow, { nodes = [], edges = [], notes = [] }: Elements): Flow {
  const gone = new Set(nodes);
  const goneEdges = new Set(edges);
  const goneNotes = new Set(notes);
  return {
    ...flow,
    nodes: flow.nodes.filter((n) => !gone.has(n.id)),
    edges: flow.edges.filter((e) => !goneEdges.has(e.id) && !gone.has(e.source) && !gone.has(e.target)),
    notes: flow.notes.filter((n) => !goneNotes.has(n.id)),
    pinData: Object.fromEntries(Object.entries(flow.pinData).filter(([id]) => !gone.has(id))),
  };
}

/** Moves nodes and notes; what is not named stays where it is. */
export function moveElements(flow: Flow, positions: Readonly<Record<string, Position>>): Flow {
  const move = <T extends { readonly id: string; readonly position: Position }>(element: T): T => {
    const to = positions[element.id];
    return to ? { ...element, position: { x: Math.round(to.x), y: Math.round(to.y) } } : element;
  };
  return { ...flow, nodes: flow.nodes.map(move), notes: flow.notes.map(move) };
}

export function addNote(flow: Flow, note: Omit<Note, "id">): { readonly flow: Flow; readonly note: Note } {
  const added = { id: shortId("note-", new Set(flow.notes.map((n) => n.id))), ...note };
  return { flow: { ...flow, notes: [...flow.notes, added] }, note: added };
}

export function updateNote(flow: Flow, id: string, patch: Partial<Omit<Note, "id">>): Flow {
  return { ...flow, notes: flow.notes.map((n) => (n.id === id ? { ...n, ...patch } : n)) };
}

/** Settings at `undefined` go back to their default. */
export function updateSettings(
  flow: Flow,
  patch: { readonly [K in keyof FlowSettings]: FlowSettings[K] | undefined },
): Flow {
  const entries = Object.entries({ ...flow.settings, ...patch }).filter(([, value]) => value !== undefined);
  return { ...flow, settings: Object.fromEntries(entries) as FlowSettings };
}

export function setFlowName(flow: Flow, name: string): Flow {
  const wanted = name.trim().slice(0, 200);
  return wanted === "" ? flow : { ...flow, name: wanted };
}

export function emptyFlow({ id, name }: { readonly id: string; readonly name: string }): Flow {
  return { format: "weft/1", id, name, nodes: [], edges: [], settings: {}, notes: [], pinData: {} };
}
