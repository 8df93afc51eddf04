import { loopsOf, moveElements, outputHandles, withoutWaysBack } from "@weft/flow";
import type { Flow, FlowNode, Position } from "@weft/flow";
import type { CatalogIndex } from "../../flow/catalog-index.ts";
import { nothingMoves } from "../../flow/view-store.ts";
import { align, distribute } from "../arrange.ts";
import type { Alignment, Direction } from "../arrange.ts";
import type { CommandContext } from "./context.ts";
import { isNoteElement, noteElementId, noteIdOf, rectsOf } from "../elements.ts";
import { GRID } from "../geometry.ts";
import type { Rect } from "../geometry.ts";
import type { TidyInput } from "../tidy.ts";

/** Milliseconds that nodes take to their new places. */
const GLIDE = 260;

type Places = Readonly<Record<string, Position>>;

/** Putting elements in order. Each of these is one undo step. */
export function arrangeCommands({ session, announce, screen }: CommandContext) {
  const { flow, selection, view, catalog, edit } = session;

  function chosen(): ReadonlyMap<string, Rect> {
    const { nodes, notes } = selection.getState();
    const ids = new Set([...nodes, ...[...notes].map(noteElementId)]);
    return new Map([...rectsOf(flow.get(), catalog)].filter(([id]) => ids.has(id)));
  }

  /** Sets elements down where they were dragged to. */
  function drop(places: Places): void {
    view.setState({ moving: nothingMoves });
    edit((now) => moveTo(now, places));
  }

  async function glide(places: Places): Promise<void> {
    const from = rectsOf(flow.get(), catalog);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!still) await animate(GLIDE, (part) => view.setState({ moving: between(from, places, part) }));
    drop(places);
  }

  return {
    drop,
    nudge(dx: number, dy: number): void {
      const places = [...chosen()].map(([id, { x, y }]) => [id, { x: x + dx * GRID, y: y + dy * GRID }]);
      edit((now) => moveTo(now, Object.fromEntries(places) as Places), { group: "nudge" });
    },
    align(to: Alignment): void {
      void glide(align(chosen(), to));
    },
    distribute(direction: Direction): void {
      void glide(distribute(chosen(), direction));
    },
    /** Puts the selected nodes in columns, or all of them when fewer than two are selected. */
    async tidyUp(): Promise<void> {
      const { nodes } = selection.getState();
      const input = tidyInput({ flow: flow.get(), catalog, only: nodes.size > 1 ? nodes : undefined });
      if (input.nodes.length === 0) return;
      const before = flow.get();
      const places = await tidyInWorker(input);
      if (flow.get() !== before) return;
      await glide(places);
      if (nodes.size < 2) screen().show();
      announce("said.tidied");
    },
  };
}

function moveTo(flow: Flow, places: Places): Flow {
  const nodes = Object.fromEntries(Object.entries(places).filter(([id]) => !isNoteElement(id)));
  const notes = Object.fromEntries(
    Object.entries(places).flatMap(([id, at]) => (isNoteElement(id) ? [[noteIdOf(id), at]] : [])),
  );
  const moved = moveElements({ ...flow, notes: [] }, nodes).nodes;
  return { ...flow, nodes: moved, notes: moveElements({ ...flow, nodes: [] }, notes).notes };
}

function between(
  from: ReadonlyMap<string, Rect>,
  places: Places,
  part: number,
): ReadonlyMap<string, Position> {
  const eased = 1 - (1 - part) ** 3;
  return new Map(
    Object.entries(places).map(([id, to]) => {
      const { x, y } = from.get(id) ?? to;
      return [id, { x: x + (to.x - x) * eased, y: y + (to.y - y) * eased }];
    }),
  );
}

function animate(ms: number, frame: (part: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, (now - start) / ms);
      frame(Math.max(0, part));
      if (part < 1) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}

function tidyInput(given: {
  flow: Flow;
  catalog: CatalogIndex;
  only: ReadonlySet<string> | undefined;
}): TidyInput {
  const { flow, catalog, only } = given;
  const rects = rectsOf(flow, catalog);
  const chosen = flow.nodes.filter(({ id }) => !only || only.has(id));
  const outputs = new Map(chosen.map((node) => [node.id, outputsOf(node, catalog)]));
  // The way back of a loop must not pull its first node behind its last one.
  const { edges } = withoutWaysBack(flow, loopsOf(flow, catalog.manifest));
  const inside = edges.filter(({ source, target }) => outputs.has(source) && outputs.has(target));
  return {
    nodes: chosen.map(({ id, position }) => {
      const { width = 0, height = 0 } = rects.get(id) ?? {};
      return { id, position, width, height };
    }),
    edges: inside.map(({ source, target, sourceHandle }) => ({
      source,
      target,
      order: outputs.get(source)?.indexOf(sourceHandle) ?? 0,
    })),
  };
}

function outputsOf(node: FlowNode, catalog: CatalogIndex): readonly string[] {
  const manifest = catalog.manifest(node.type, node.version);
  return manifest ? outputHandles(node, manifest).map(({ id }) => id) : [];
}

/** Large flows take the layout a second or more; the page stays alive meanwhile. */
function tidyInWorker(input: TidyInput): Promise<Places> {
  const worker = new Worker(new URL("../tidy.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Places>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Places>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
