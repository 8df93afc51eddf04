import { useMemo } from "react";
import type { Node, NodeChange } from "reactflow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { EditSession } from "../flow/edit-session.ts";
import type { Selection } from "../flow/selection.ts";
import type { Commands } from "./commands.ts";
import { isNoteElement, noteIdOf, rectsOf } from "./elements.ts";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { snapToNeighbours } from "./guides.ts";
import type { Guide } from "./guides.ts";
import type { EdgeChange } from "reactflow";
import type { Rect } from "./geometry.ts";

export interface Dragging {
  readonly guides: readonly Guide[];
}

/** Pixels on the screen within which a dragged node jumps into line with its neighbours. */
const REACH = 6;

/** Follows React Flow's changes: positions go to `moving` while a drag lasts and to the document when it ends, as one step. */
export function useDrag(given: { session: EditSession; commands: Commands; zoom: () => number }) {
  const { session, commands, zoom } = given;
  return useMemo(() => {
    const dragging = createStore<Dragging>()(() => ({ guides: [] }));
    let rects: ReadonlyMap<string, Rect> | undefined;

    function snapped(moves: readonly Move[]): ReadonlyMap<string, { x: number; y: number }> {
      rects ??= rectsOf(session.flow.get(), session.catalog);
      const only = moves.length === 1 ? moves[0] : undefined;
      const size = only && rects.get(only.id);
      if (!only || !size) return new Map(moves.map(({ id, position }) => [id, position]));
      const others = [...rects].filter(([id]) => id !== only.id).map(([, rect]) => rect);
      const snap = snapToNeighbours({ ...size, ...only.position }, others, REACH / zoom());
      dragging.setState({ guides: snap.guides });
      return new Map([[only.id, snap.position]]);
    }

    function onNodesChange(changes: NodeChange<CanvasNode>[]): void {
      const moves = changes.flatMap((change) =>
        change.type === "position" && change.dragging && change.position
          ? [{ id: change.id, position: change.position }]
          : [],
      );
      if (moves.length > 0) session.view.setState({ moving: snapped(moves) });
      followSelection(session.selection, changes);
    }

    function onDragStop(event: MouseEvent | TouchEvent, node: Node | undefined): void {
      const places = session.view.getState().moving;
      rects = undefined;
      dragging.setState({ guides: [] });
      if (places.size === 0) return;
      commands.drop(Object.fromEntries(places));
      const edge = node && places.size === 1 ? edgeUnder(event, node.id) : undefined;
      if (edge !== undefined && node) commands.putOnEdge(edge, node.id);
    }

    return { dragging, onNodesChange, onDragStop };
  }, [session, commands, zoom]);
}

interface Move {
  readonly id: string;
  readonly position: { readonly x: number; readonly y: number };
}

/** Takes React Flow's select changes into the selection. */
function followSelection(store: StoreApi<Selection>, changes: NodeChange<CanvasNode>[]): void {
  const picks = changes.flatMap((change) => (change.type === "select" ? [change] : []));
  if (picks.length === 0) return;
  const nodes = new Set(store.getState().nodes);
  const notes = new Set(store.getState().notes);
  for (const { id, selected } of picks) {
    const [set, own] = isNoteElement(id) ? [notes, noteIdOf(id)] : [nodes, id];
    if (selected) set.add(own);
    else set.delete(own);
  }
  store.setState({ nodes, notes });
}

export function followEdgeSelection(store: StoreApi<Selection>, changes: EdgeChange<CanvasEdge>[]): void {
  const picks = changes.flatMap((change) => (change.type === "select" ? [change] : []));
  if (picks.length === 0) return;
  const edges = new Set(store.getState().edges);
  for (const { id, selected } of picks) {
    if (selected) edges.add(id);
    else edges.delete(id);
  }
  store.setState({ edges });
}

/** The edge at a point of the screen that is not one of the node's own. */
export function edgeAt(x: number, y: number): string | undefined {
  const line = document.elementsFromPoint(x, y).find((element) => element.closest(".react-flow__edge"));
  return line?.closest(".react-flow__edge")?.getAttribute("data-id") ?? undefined;
}

/** The edge below the middle of a node that was just dropped. */
function edgeUnder(event: MouseEvent | TouchEvent, node: string): string | undefined {
  const card = event.target instanceof Element ? event.target.closest(".react-flow__node") : null;
  const box = (
    card ?? document.querySelector(`.react-flow__node[data-id="${CSS.escape(node)}"]`)
  )?.getBoundingClientRect();
  if (!box) return undefined;
  const middle = box.top + box.height / 2;
  const points = [0.5, 0.3, 0.7].map((part) => box.left + box.width * part);
  for (const x of points)
    for (const dy of [0, -12, 12]) {
      const edge = edgeAt(x, middle + dy);
      if (edge !== undefined) return edge;
    }
  return undefined;
}
