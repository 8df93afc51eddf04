import type { Flow } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** What is selected on the canvas, by id. */
export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export type SelectionStore = StoreApi<Selection>;

const none: ReadonlySet<string> = new Set();
export const emptySelection: Selection = { nodes: none, notes: none, edges: none };

export function createSelection(): SelectionStore {
  return createStore<Selection>()(() => emptySelection);
}

/** Replaces the selection; kinds that are not named are deselected. */
export function select(store: SelectionStore, ids: Partial<Record<keyof Selection, Iterable<string>>>): void {
  store.setState({
    nodes: ids.nodes ? new Set(ids.nodes) : none,
    notes: ids.notes ? new Set(ids.notes) : none,
    edges: ids.edges ? new Set(ids.edges) : none,
  });
}

export function selectAll(store: SelectionStore, flow: Flow): void {
  select(store, { nodes: flow.nodes.map(idOf), notes: flow.notes.map(idOf), edges: flow.edges.map(idOf) });
}

export function isEmpty(selection: Selection): boolean {
  return selection.nodes.size + selection.notes.size + selection.edges.size === 0;
}

/** The one selected node, when a single node and nothing else is selected. */
export function onlyNode(selection: Selection): string | undefined {
  if (selection.nodes.size !== 1 || selection.notes.size > 0) return undefined;
  return selection.nodes.values().next().value;
}

/** Forgets what is no longer in the flow, after an undo or a deletion. */
export function prune(store: SelectionStore, flow: Flow): void {
  const { nodes, notes, edges } = store.getState();
  const kept: Selection = {
    nodes: keep(nodes, flow.nodes),
    notes: keep(notes, flow.notes),
    edges: keep(edges, flow.edges),
  };
  if (kept.nodes !== nodes || kept.notes !== notes || kept.edges !== edges) store.setState(kept);
}

function keep(
  selected: ReadonlySet<string>,
  present: readonly { readonly id: string }[],
): ReadonlySet<string> {
  if (selected.size === 0) return selected;
  const ids = new Set(present.map(idOf));
  return selected.isSubsetOf(ids) ? selected : selected.intersection(ids);
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
