import type { Flow } from "@weft/flow";

export const BOX = { width: 120, height: 84 } as const;
const MARGIN = 40;
/** Room below a box for its name. */
const NAME = 34;

export interface PictureNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly version: number;
  readonly x: number;
  readonly y: number;
}

export interface PictureLayout {
  readonly nodes: readonly PictureNode[];
  /** Paths in the `d` of SVG. */
  readonly edges: readonly { readonly id: string; readonly path: string }[];
  readonly notes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** `viewBox` of the whole. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Where everything of a flow is drawn, in flow units. Nodes come in reading order: by column, then from top to bottom. */
export function layPicture(flow: Pick<Flow, "nodes" | "edges" | "notes">): PictureLayout {
  const nodes = flow.nodes
    .map(({ id, name, type, version, position: { x, y } }) => ({ id, name, type, version, x, y }))
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  const places = new Map(nodes.map((node) => [node.id, node]));
  const notes = flow.notes.map(({ id, position: { x, y }, size: { width, height } }) => ({
    id,
    x,
    y,
    width,
    height,
  }));
  const edges = flow.edges.flatMap(({ id, source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from && to ? [{ id, path: edgePath(from, to) }] : [];
  });
  return { nodes, edges, notes, box: boxOf(nodes, notes) };
}

type Place = Pick<PictureNode, "x" | "y">;

function edgePath(from: Place, to: Place): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  // An edge that leads back leaves and arrives in a wider bow.
  const bend = Math.min(240, Math.max(30, x2 >= x1 ? (x2 - x1) / 2 : (x1 - x2) / 2 + 60));
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function boxOf(nodes: readonly Place[], notes: PictureLayout["notes"]): PictureLayout["box"] {
  const rects = [
    ...nodes.map(({ x, y }) => ({ x, y, width: BOX.width, height: BOX.height + NAME })),
    ...notes,
  ];
  // Reduced rather than spread: a flow may have more nodes than a call may have arguments.
  const [left, top, right, bottom] = rects.reduce(
    ([l, t, r, b], { x, y, width, height }) => [
      Math.min(l, x),
      Math.min(t, y),
      Math.max(r, x + width),
      Math.max(b, y + height),
    ],
    [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number],
  );
  if (rects.length === 0) return { x: 0, y: 0, width: BOX.width, height: BOX.height };
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

/**
 * How names are written so that they can be read at the size the picture is shown at: the height of the letters in flow units, and how
 * many of them fit until the next node of the row. Nothing when too few do.
 */
export function nameSize(
  { nodes, box }: Pick<PictureLayout, "nodes" | "box">,
  shown: { readonly width: number; readonly height: number },
): { readonly size: number; readonly letters: number } | undefined {
  const scale = Math.min(shown.width / box.width, shown.height / box.height, MOST_SCALE);
  const size = 11 / scale;
  const letters = Math.floor((gapOf(nodes) - 8) / (size * 0.56));
  return letters < 7 || size > NAME ? undefined : { size, letters: Math.min(letters, 24) };
}

/** Small flows are not blown up beyond their size on the canvas. */
export const MOST_SCALE = 1;

/** The least distance from a node to the next one that stands beside it. */
function gapOf(nodes: readonly Place[]): number {
  const last = new Map<number, number>();
  let least = BOX.width * 2;
  // They come from left to right.
  for (const { x, y } of nodes) {
    const row = Math.round(y / BOX.height);
    least = Math.min(least, x - (last.get(row) ?? -Infinity));
    last.set(row, x);
  }
  return least;
}
