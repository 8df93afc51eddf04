import type { RefObject } from "react";
import { useEffect } from "react";
import { useReactFlow } from "reactflow";
import { useStore } from "zustand";
import type { ViewStore } from "../flow/view-store.ts";
import type { Commands } from "./commands.ts";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { STEP_GAP } from "./geometry.ts";
import type { Screen } from "./screen.ts";

const MOVE = { duration: 200 };

/** Lets commands see and move the canvas that is on the screen. */
export function useScreen(given: {
  root: RefObject<HTMLDivElement | null>;
  commands: Commands;
  view: ViewStore;
}): void {
  const { root, commands, view } = given;
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  useEffect(() => {
    const middle = (): { x: number; y: number } => {
      const box = root.current?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    };
    const screen: Screen = {
      center: () => flow.screenToFlowPosition(middle()),
      placeAfter: (node) => {
        const box = cardOf(root.current, node)?.getBoundingClientRect();
        return box && { x: box.right + 48, y: box.top };
      },
      toFlow: (point) => flow.screenToFlowPosition(point, { snapToGrid: false }),
      show: (nodes) =>
        void flow.fitView({
          ...MOVE,
          maxZoom: 1,
          padding: 0.12,
          ...(nodes && { nodes: nodes.map((id) => ({ id })) }),
        }),
      zoom: (by) => void (by === "in" ? flow.zoomIn(MOVE) : flow.zoomOut(MOVE)),
      focus: (node) => requestAnimationFrame(() => focusOn(root.current, node)),
    };
    commands.attach(screen);
    return () => commands.attach(undefined);
  }, [flow, root, commands]);

  const reveal = useStore(view, (state) => state.reveal);
  useEffect(() => {
    if (!reveal) return undefined;
    // One frame later the settings have taken their room, so what is visible is known.
    const frame = requestAnimationFrame(() => bringIntoView(flow, root.current, reveal.node));
    return () => cancelAnimationFrame(frame);
  }, [reveal, flow, root]);
}

function focusOn(root: HTMLElement | null, node: string | undefined): void {
  const card = node === undefined ? undefined : cardOf(root, node);
  (card ?? root)?.focus({ preventScroll: true });
}

function cardOf(root: HTMLElement | null, node: string): HTMLElement | undefined {
  return root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(node)}"]`) ?? undefined;
}

/** Pans only as far as needed; a node that is seen whole does not make the canvas jump. */
function bringIntoView(
  flow: ReturnType<typeof useReactFlow<CanvasNode, CanvasEdge>>,
  root: HTMLElement | null,
  id: string,
): void {
  const node = flow.getInternalNode(id);
  const box = root?.getBoundingClientRect();
  if (!node || !box) return;
  const { x, y, zoom } = flow.getViewport();
  const { width = 0, height = 0 } = node.measured;
  const at = node.internals.positionAbsolute;
  const margin = 48;
  // The outputs' names and the "+" after them shall be seen as well.
  const dx = shift(at.x * zoom + x, (width + STEP_GAP) * zoom, box.width, margin);
  const dy = shift(at.y * zoom + y, height * zoom, box.height, margin);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, MOVE);
}

function shift(start: number, length: number, room: number, margin: number): number {
  if (start < margin) return margin - start;
  const over = start + length + margin - room;
  return over > 0 ? -Math.min(over, start - margin) : 0;
}
