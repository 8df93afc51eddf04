import type { Flow, FlowDiff, FlowEdge, FlowNode, Position } from "@weft/flow";
import type { DiffKind } from "../canvas/diff-sign.tsx";
import { noteElementId } from "../canvas/elements.ts";
import { GRID, STEP_HEIGHT, STEP_WIDTH } from "../canvas/geometry.ts";

/** Two states of a flow in one drawing: the newer one, and what it no longer has. */
export interface Merged {
  readonly flow: Flow;
  /** What became of each element that differs, by its id on the canvas. */
  readonly marks: ReadonlyMap<string, DiffKind>;
}

export function merged(after: Flow, diff: FlowDiff): Merged {
  const marks = new Map<string, DiffKind>();
  for (const change of diff.nodes) {
    if (change.kind === "follows") continue;
    marks.set(change.kind === "removed" ? change.before.id : change.after.id, change.kind);
  }
  for (const change of diff.notes) {
    if (change.kind === "follows") continue;
    marks.set(noteElementId(change.kind === "removed" ? change.before.id : change.after.id), change.kind);
  }
  const goneEdges: FlowEdge[] = [];
  for (const change of diff.edges) {
    if (change.kind === "added") marks.set(change.after.id, "added");
    if (change.kind !== "removed") continue;
    // Another edge may bear its id by now.
    const ghost = { ...change.before, id: `removed:${change.before.id}` };
    goneEdges.push(ghost);
    marks.set(ghost.id, "removed");
  }
  const goneNotes = diff.notes.flatMap((change) => (change.kind === "removed" ? [change.before] : []));
  const flow = {
    ...after,
    nodes: [...after.nodes, ...ghosts(after.nodes, diff)],
    edges: [...after.edges, ...goneEdges],
    notes: [...after.notes, ...goneNotes],
  };
  return { flow, marks };
}

/** Removed nodes stand where they stood, or right below what stands there now. */
function ghosts(nodes: readonly FlowNode[], diff: FlowDiff): readonly FlowNode[] {
  const taken = nodes.map(({ position }) => position);
  return diff.nodes.flatMap((change) => {
    if (change.kind !== "removed") return [];
    let { position } = change.before;
    while (taken.some((at) => covers(at, position))) position = { x: position.x, y: position.y + GRID * 2 };
    taken.push(position);
    return [{ ...change.before, position }];
  });
}

const ROOM = GRID * 4;

function covers(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < STEP_WIDTH && Math.abs(a.y - b.y) < STEP_HEIGHT + ROOM;
}
