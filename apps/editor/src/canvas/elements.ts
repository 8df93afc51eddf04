import { inputHandles, outputHandles } from "@weft/flow";
import type { Flow, FlowEdge, FlowNode, Handle, Note, Position as Point } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { Position } from "reactflow";
import type { Edge, Node, NodeHandle } from "reactflow";
import type { CatalogIndex } from "../flow/catalog-index.ts";
import type { Selection } from "../flow/selection.ts";
import { HANDLE_SIZE, handleOffset, stepSize } from "./geometry.ts";
import type { Rect } from "./geometry.ts";

export interface StepData extends Record<string, unknown> {
  readonly node: FlowNode;
  /** `undefined`: this instance does not have the node type; drawn as a placeholder. */
  readonly manifest: NodeManifest | undefined;
  readonly inputs: readonly Handle[];
  readonly outputs: readonly Handle[];
  /** Outputs that no edge leaves from. */
  readonly loose: ReadonlySet<string>;
  readonly pinned: boolean;
}
export interface NoteData extends Record<string, unknown> {
  readonly note: Note;
}
export type StepElement = Node<StepData, "step">;
export type NoteElement = Node<NoteData, "note">;
export type CanvasNode = StepElement | NoteElement;
export type CanvasEdge = Edge<Record<string, never>, "flow">;

/** Notes and nodes share React Flow's id space; the prefix keeps them apart. */
const NOTE = "note:";
export const noteElementId = (id: string): string => `${NOTE}${id}`;
export const isNoteElement = (id: string): boolean => id.startsWith(NOTE);
export const noteIdOf = (elementId: string): string => elementId.slice(NOTE.length);

export interface ElementsInput {
  readonly flow: Flow;
  readonly catalog: CatalogIndex;
  readonly selection: Selection;
  /** Where elements are while they are being dragged or animated, by element id. */
  readonly moving: ReadonlyMap<string, Point>;
  /** The name that a screen reader says. */
  readonly describe: (data: StepData) => string;
}

interface Made<S, E> {
  readonly source: S;
  readonly key: string;
  readonly element: E;
}

/**
 * Turns the document into React Flow's elements. What did not change keeps its identity, so that a drag or an edit
 * renders the nodes it touches and no others.
 */
export class ElementMaker {
  #steps = new Map<string, Made<FlowNode, StepElement>>();
  #notes = new Map<string, Made<Note, NoteElement>>();
  #edges = new Map<string, Made<FlowEdge, CanvasEdge>>();
  #describe: ElementsInput["describe"] | undefined;

  nodes(input: ElementsInput): CanvasNode[] {
    if (input.describe !== this.#describe) this.#steps.clear();
    this.#describe = input.describe;
    const used = Map.groupBy(input.flow.edges, (edge) => edge.source);
    const steps = input.flow.nodes.map((node) => this.#step(node, input, used.get(node.id) ?? []));
    const notes = input.flow.notes.map((note) => this.#note(note, input));
    this.#steps = new Map(steps.map((made) => [made.source.id, made]));
    this.#notes = new Map(notes.map((made) => [made.source.id, made]));
    return [...notes, ...steps].map((made) => made.element);
  }

  edges(
    edges: readonly FlowEdge[],
    chosen: ReadonlySet<string>,
    name: (edge: FlowEdge) => string,
  ): CanvasEdge[] {
    const made = edges.map((edge) => {
      const ariaLabel = name(edge);
      const selected = chosen.has(edge.id);
      const key = `${String(selected)} ${ariaLabel}`;
      const known = this.#edges.get(edge.id);
      if (known?.source === edge && known.key === key) return known;
      return {
        source: edge,
        key,
        element: { ...edge, type: "flow", selected, ariaLabel } satisfies CanvasEdge,
      };
    });
    this.#edges = new Map(made.map((one) => [one.source.id, one]));
    return made.map((one) => one.element);
  }

  #step(node: FlowNode, input: ElementsInput, used: readonly FlowEdge[]): Made<FlowNode, StepElement> {
    const { flow, catalog, selection, moving, describe } = input;
    const position = moving.get(node.id) ?? node.position;
    const selected = selection.nodes.has(node.id);
    const pinned = flow.pinData[node.id] !== undefined;
    const key = `${position.x},${position.y} ${String(selected)} ${String(pinned)} ${used.map((edge) => edge.sourceHandle).join()}`;
    const known = this.#steps.get(node.id);
    if (known?.source === node && known.key === key) return known;
    const data = known?.source === node ? sameData(known.element.data, used, pinned) : undefined;
    const fresh = data ?? stepData({ node, catalog, flow, used, pinned });
    const size = stepSize(fresh.inputs.length, fresh.outputs.length);
    const element: StepElement = {
      id: node.id,
      type: "step",
      position,
      data: fresh,
      selected,
      measured: size,
      handles: handlesOf(fresh, size.height),
      ariaRole: "group",
      ariaLabel: describe(fresh),
      domAttributes: { tabIndex: -1 },
    };
    return { source: node, key, element };
  }

  #note(note: Note, { selection, moving }: ElementsInput): Made<Note, NoteElement> {
    const id = noteElementId(note.id);
    const position = moving.get(id) ?? note.position;
    const selected = selection.notes.has(note.id);
    const key = `${position.x},${position.y} ${String(selected)}`;
    const known = this.#notes.get(note.id);
    if (known?.source === note && known.key === key) return known;
    const data = known?.source === note ? known.element.data : { note };
    const { width, height } = note.size;
    const element: NoteElement = {
      id,
      type: "note",
      position,
      data,
      selected,
      width,
      height,
      measured: note.size,
      zIndex: -1,
    };
    return { source: note, key, element };
  }
}

/** The same data object, when only place or selection changed: then the card itself is not drawn again. */
function sameData(data: StepData, used: readonly FlowEdge[], pinned: boolean): StepData | undefined {
  const now = looseOutputs(data.outputs, used);
  return data.pinned === pinned && now.size === data.loose.size && now.isSubsetOf(data.loose)
    ? data
    : undefined;
}

function stepData(from: {
  node: FlowNode;
  catalog: CatalogIndex;
  flow: Flow;
  used: readonly FlowEdge[];
  pinned: boolean;
}): StepData {
  const { node, catalog, flow, used, pinned } = from;
  const manifest = catalog.manifest(node.type, node.version);
  const inputs = manifest ? inputHandles(node, manifest) : placeholderHandles(flow.edges, "target", node.id);
  const known = manifest ? outputHandles(node, manifest) : [];
  const outputs = manifest ? known : placeholderHandles(used, "source", node.id);
  return { node, manifest, inputs, outputs, loose: looseOutputs(outputs, used), pinned };
}

function looseOutputs(outputs: readonly Handle[], used: readonly FlowEdge[]): ReadonlySet<string> {
  return new Set(
    outputs.map((handle) => handle.id).filter((id) => !used.some((edge) => edge.sourceHandle === id)),
  );
}

/** A placeholder has the handles that its edges use. */
function placeholderHandles(
  edges: readonly FlowEdge[],
  end: "source" | "target",
  id: string,
): readonly Handle[] {
  const own = edges.filter((edge) => edge[end] === id);
  return [...new Set(own.map((edge) => edge[`${end}Handle`]))].map((handle) => ({ id: handle }));
}

function handlesOf({ inputs, outputs }: StepData, height: number): NodeHandle[] {
  const { width } = stepSize(0, 0);
  const half = HANDLE_SIZE / 2;
  const box = { width: HANDLE_SIZE, height: HANDLE_SIZE };
  return [
    ...inputs.map((handle, i): NodeHandle => {
      const y = handleOffset(i, inputs.length, height) - half;
      return { id: handle.id, type: "target", position: Position.Left, x: -half, y, ...box };
    }),
    ...outputs.map((handle, i): NodeHandle => {
      const y = handleOffset(i, outputs.length, height) - half;
      return { id: handle.id, type: "source", position: Position.Right, x: width - half, y, ...box };
    }),
  ];
}

/** The places that nodes and notes take up. */
export function rectsOf(flow: Flow, catalog: CatalogIndex): ReadonlyMap<string, Rect> {
  const steps = flow.nodes.map((node): [string, Rect] => {
    const manifest = catalog.manifest(node.type, node.version);
    const size = manifest
      ? stepSize(inputHandles(node, manifest).length, outputHandles(node, manifest).length)
      : stepSize(1, 1);
    return [node.id, { ...node.position, ...size }];
  });
  const notes = flow.notes.map((note): [string, Rect] => [
    noteElementId(note.id),
    { ...note.position, ...note.size },
  ]);
  return new Map([...notes, ...steps]);
}
