import type { Flow, FlowEdge, FlowNode, Note, Position } from "../document.ts";
import { mapExpressions, withNewNames } from "../edits/rename.ts";
import { nodeToFile, noteToFile, settingsToFile } from "../save/serialize.ts";
import { renameNodesInExpression } from "@weft/expressions";
import { changedValues, sameValue } from "./values.ts";
import type { ValueChange } from "./values.ts";

/** What became of a node, an edge or a note from one flow to another. */
export type Change<Element> =
  | { readonly kind: "added"; readonly after: Element }
  | { readonly kind: "removed"; readonly before: Element }
  | Changed<Element>;

export interface Changed<Element> {
  /** `moved`: only its place differs. `follows`: only names of other nodes, which its expressions use, are new. */
  readonly kind: "changed" | "moved" | "follows";
  readonly before: Element;
  readonly after: Element;
  readonly moved: boolean;
  /** Below the element: `["params", "url"]`, `["name"]`, `["retry", "attempts"]`; `["pinData"]` for a node's pinned items. */
  readonly values: readonly ValueChange[];
}

export type NodeChange = Change<FlowNode>;

export interface FlowDiff {
  readonly nodes: readonly NodeChange[];
  /** Edges are added or removed; one that was drawn anew between the same ends is the same. */
  readonly edges: readonly Change<FlowEdge>[];
  readonly notes: readonly Change<Note>[];
  /** `["name"]`, `["description"]`, `["settings", "timezone"]`. */
  readonly flow: readonly ValueChange[];
}

/**
 * What differs between two states of one flow, nodes and notes from left to right as they stand on the canvas. A setting that is
 * left out is the same as its default; the order in which nodes, edges and notes are stored says nothing.
 */
export function diffFlows(before: Flow, after: Flow): FlowDiff {
  const names = newNames(before, after);
  const nodeValues = (old: FlowNode, fresh: FlowNode): readonly ValueChange[] => [
    ...followed(changedValues(withoutPlace(nodeToFile(old)), withoutPlace(nodeToFile(fresh))), (path) =>
      valueAt({ params: withNewNames(old, names) }, path),
    ),
    ...changedAt(["pinData"], before.pinData[old.id], after.pinData[fresh.id]),
  ];
  const noteValues = (old: Note, fresh: Note): readonly ValueChange[] =>
    changedValues(withoutPlace(noteToFile(old)), withoutPlace(noteToFile(fresh)));
  return {
    nodes: elements(before.nodes, after.nodes, nodeValues),
    edges: edges(before.edges, after.edges),
    notes: elements(before.notes, after.notes, noteValues),
    flow: flowValues(before, after, names),
  };
}

/** Nothing at all differs. */
export function isSame({ nodes, edges, notes, flow }: FlowDiff): boolean {
  return [nodes, edges, notes, flow].every((changes) => changes.length === 0);
}

function newNames(before: Flow, after: Flow): ReadonlyMap<string, string> {
  const now = new Map(after.nodes.map(({ id, name }) => [id, name]));
  return new Map(
    before.nodes.flatMap(({ id, name }) => {
      const next = now.get(id);
      return next === undefined || next === name ? [] : [[name, next]];
    }),
  );
}

function flowValues(before: Flow, after: Flow, names: ReadonlyMap<string, string>): readonly ValueChange[] {
  const renamed = mapExpressions(before.settings, (text) => renameNodesInExpression(text, names));
  return [
    ...changedAt(["name"], before.name, after.name),
    ...changedAt(["description"], before.description ?? "", after.description ?? ""),
    ...followed(
      changedValues(settingsToFile(before.settings), settingsToFile(after.settings), ["settings"]),
      (path) => valueAt({ settings: renamed }, path),
    ),
  ];
}

/** A value that is compared as a whole. */
function changedAt(path: readonly string[], before: unknown, after: unknown): readonly ValueChange[] {
  return sameValue(before, after) ? [] : [{ path, before, after }];
}

/** Marks the changes that a rename of other nodes alone would have made. */
function followed(
  changes: readonly ValueChange[],
  renamed: (path: ValueChange["path"]) => unknown,
): readonly ValueChange[] {
  return changes.map((change) =>
    typeof change.after === "string" &&
    change.after !== change.before &&
    renamed(change.path) === change.after
      ? { ...change, follows: true }
      : change,
  );
}

function valueAt(value: unknown, [key, ...rest]: ValueChange["path"]): unknown {
  if (key === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return valueAt((value as Readonly<Record<string, unknown>>)[key], rest);
}

function withoutPlace(file: object): object {
  return { ...file, position: undefined };
}

interface Placed {
  readonly id: string;
  readonly position: Position;
}

function elements<Element extends Placed>(
  before: readonly Element[],
  after: readonly Element[],
  valuesOf: (old: Element, fresh: Element) => readonly ValueChange[],
): readonly Change<Element>[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((fresh): Change<Element>[] => {
    const was = old.get(fresh.id);
    if (!was) return [{ kind: "added", after: fresh }];
    const values = valuesOf(was, fresh);
    const moved = !sameValue(was.position, fresh.position);
    if (values.length === 0 && !moved) return [];
    const told = values.some(({ follows }) => follows === undefined);
    const kind = told ? "changed" : moved ? "moved" : "follows";
    return [{ kind, before: was, after: fresh, moved, values }];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((one): Change<Element> => ({ kind: "removed", before: one }));
  return [...changes, ...gone].toSorted((a, b) => {
    const [at, to] = [placeOf(a), placeOf(b)];
    return at.x - to.x || at.y - to.y;
  });
}

function placeOf(change: Change<Placed>): Position {
  return change.kind === "removed" ? change.before.position : change.after.position;
}

function edges(before: readonly FlowEdge[], after: readonly FlowEdge[]): readonly Change<FlowEdge>[] {
  const old = new Set(before.map(endsOf));
  const fresh = new Set(after.map(endsOf));
  return [
    ...after
      .filter((edge) => !old.has(endsOf(edge)))
      .map((edge): Change<FlowEdge> => ({ kind: "added", after: edge })),
    ...before
      .filter((edge) => !fresh.has(endsOf(edge)))
      .map((edge): Change<FlowEdge> => ({ kind: "removed", before: edge })),
  ];
}

function endsOf({ source, sourceHandle, target, targetHandle }: FlowEdge): string {
  return JSON.stringify([source, sourceHandle, target, targetHandle]);
}
