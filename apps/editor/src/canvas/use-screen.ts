import type { RefObject } from "react";
import { useEffect, useMemo } from "react";
import { useReactFlow } from "reactflow";
import type { ReactFlowInstance } from "reactflow";
import { useStore } from "zustand";
import type { ViewStore } from "../flow/view-store.ts";
import type { Commands } from "./commands.ts";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { STEP_GAP } from "./geometry.ts";
import type { Screen } from "./screen.ts";

const MOVE = { duration: 200 };

type Root = RefObject<HTMLDivElement | null>;
type Drawing = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** The canvas around this component, for commands to see and to move. */
export function useScreen(root: Root): Screen {
  const drawing = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => screenOf(root, drawing), [root, drawing]);
}

/** Lets the commands of an open flow work on the canvas that is on the screen. */
export function useOpenScreen(given: { root: Root; commands: Commands; view: ViewStore }): void {
  const { root, commands, view } = given;
  const screen = useScreen(root);
  useEffect(() => {
    commands.attach(screen);
    return () => commands.attach(undefined);
  }, [screen, commands]);

  const reveal = useStore(view, (state) => state.reveal);
  useEffect(() => {
    if (!reveal) return undefined;
    // One frame later the settings have taken their room, so what is visible is known.
    const frame = requestAnimationFrame(() => screen.reveal(reveal.node));
    return () => cancelAnimationFrame(frame);
  }, [reveal, screen]);
}

/** Keeps a node in sight when another one is chosen, and when what is around the canvas takes room from it. */
export function useKeptInView(root: Root, screen: Screen, node: string | undefined): void {
  useEffect(() => {
    const box = root.current;
    if (!box || node === undefined) return undefined;
    // It reports at once when it begins, and then each change of the size.
    const resized = new ResizeObserver(() => screen.reveal(node));
    resized.observe(box);
    return () => resized.disconnect();
  }, [root, screen, node]);
}

function screenOf(root: Root, drawing: Drawing): Screen {
  const middle = (): { x: number; y: number } => {
    const box = root.current?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
  };
  return {
    center: () => drawing.screenToFlowPosition(middle()),
    placeAfter: (node) => {
      const box = cardOf(root.current, node)?.getBoundingClientRect();
      return box && { x: box.right + 48, y: box.top };
    },
    toFlow: (point) => drawing.screenToFlowPosition(point, { snapToGrid: false }),
    show: (nodes) =>
      void drawing.fitView({
        ...MOVE,
        maxZoom: 1,
        padding: 0.12,
        ...(nodes && { nodes: nodes.map((id) => ({ id })) }),
      }),
    zoom: (by) => {
      if (by === "full") void drawing.zoomTo(1, MOVE);
      else void (by === "in" ? drawing.zoomIn(MOVE) : drawing.zoomOut(MOVE));
    },
    reveal: (node) => bringIntoView(drawing, root.current, node),
    focus: (node) => requestAnimationFrame(() => focusOn(root.current, node)),
  };
}

function focusOn(root: HTMLElement | null, node: string | undefined): void {
  const card = node === undefined ? undefined : cardOf(root, node);
  (card ?? root)?.focus({ preventScroll: true });
}

function cardOf(root: HTMLElement | null, node: string): HTMLElement | undefined {
  return root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(node)}"]`) ?? undefined;
}

/** Pans only as far as needed; a node that is seen whole does not make the canvas jump. */
function bringIntoView(drawing: Drawing, root: HTMLElement | null, id: string): void {
  const node = drawing.getInternalNode(id);
  const box = root?.getBoundingClientRect();
  if (!node || !box) return;
  const { x, y, zoom } = drawing.getViewport();
  const { width = 0, height = 0 } = node.measured;
  const at = node.internals.positionAbsolute;
  const margin = 48;
  // The outputs' names and the "+" after them shall be seen as well.
  const dx = shift(at.x * zoom + x, (width + STEP_GAP) * zoom, box.width, margin);
  const dy = shift(at.y * zoom + y, height * zoom, box.height, margin);
  if (dx !== 0 || dy !== 0) void drawing.setViewport({ x: x + dx, y: y + dy, zoom }, MOVE);
}

function shift(start: number, length: number, room: number, margin: number): number {
  if (start < margin) return margin - start;
  const over = start + length + margin - room;
  return over > 0 ? -Math.min(over, start - margin) : 0;
}
