import {
  LOOP_HANDLE,
  addNode,
  canConnect,
  connect,
  descendants,
  inputHandles,
  insertNodeOnEdge,
  isIntoBody,
  moveElements,
  nodeById,
  outputHandles,
  removeElements,
} from "@weft/flow";
import type { Flow, FlowNode, Position } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import {
  freePlace,
  handleOffset,
  snapToGrid,
  stepSize,
  STEP_GAP,
  STEP_HEIGHT,
  STEP_WIDTH,
} from "../canvas/geometry.ts";
import type { Rect } from "../canvas/geometry.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import type { PaletteRequest } from "./view-store.ts";

export interface NewStep {
  readonly manifest: NodeManifest;
  readonly name: string;
  readonly request: PaletteRequest;
  /** The middle of what is visible, for a request that names no place. */
  readonly center: Position;
  /** What a loop sends its items through until its body is drawn. */
  readonly body?: { readonly manifest: NodeManifest; readonly name: string };
}

export interface AddedStep {
  readonly flow: Flow;
  readonly node: FlowNode;
}

/** Adds a node where the request says, connected to what it names; makes room on an edge, never covers another node. */
export function addStep(flow: Flow, catalog: CatalogIndex, step: NewStep): AddedStep {
  const added = addJoined(flow, catalog, step);
  return step.manifest.loops && step.body ? withBody(added, catalog, step.body) : added;
}

/** A loop goes round from the beginning, through a node that does nothing. */
function withBody(
  { flow, node: loop }: AddedStep,
  catalog: CatalogIndex,
  body: NonNullable<NewStep["body"]>,
): AddedStep {
  const { x, y } = loop.position;
  const wanted = { x: x + STEP_WIDTH + STEP_GAP, y: y + STEP_HEIGHT + STEP_GAP / 2 };
  const position = freePlace(wanted, stepSize(1, 1), rects(flow, catalog));
  const { flow: added, node } = addNode(flow, { ...body, position });
  const into = { source: loop.id, sourceHandle: LOOP_HANDLE, target: node.id, targetHandle: "main" };
  const back = { source: node.id, sourceHandle: "main", target: loop.id, targetHandle: "main" };
  return { flow: connect(connect(added, into), back), node: loop };
}

function addJoined(flow: Flow, catalog: CatalogIndex, step: NewStep): AddedStep {
  const { manifest, name, request, center } = step;
  const { params } = request;
  const made = { manifest, name, ...(params && { params }) };
  if (request.edge !== undefined && inputsOf(manifest) > 0) {
    const placed = placeOnEdge({ flow, catalog, edgeId: request.edge, at: request.position });
    return insertNodeOnEdge(placed.flow, request.edge, { ...made, position: placed.position });
  }
  const position = freePlace(
    wantedPlace(flow, catalog, { ...request, center }),
    stepSize(1, 1),
    rects(flow, catalog),
  );
  const added = addNode(flow, { ...made, position });
  return { flow: join(added.flow, catalog, added.node, request.from), node: added.node };
}

/** Puts a node that is already there, and unconnected, into an edge. */
export function moveOntoEdge(
  flow: Flow,
  catalog: CatalogIndex,
  given: { edgeId: string; nodeId: string },
): Flow {
  const edge = flow.edges.find(({ id }) => id === given.edgeId);
  const node = nodeById(flow, given.nodeId);
  const manifest = node && catalog.manifest(node.type, node.version);
  if (!edge || !node || !manifest) return flow;
  const input = inputHandles(node, manifest)[0];
  const output = outputHandles(node, manifest)[0];
  const joined = flow.edges.some(({ source, target }) => source === node.id || target === node.id);
  if (!input || !output || joined) return flow;
  const open = removeElements(flow, { edges: [edge.id] });
  const { source, sourceHandle, target, targetHandle } = edge;
  const before = connect(open, { source, sourceHandle, target: node.id, targetHandle: input.id });
  return connect(before, { source: node.id, sourceHandle: output.id, target, targetHandle });
}

function inputsOf(manifest: NodeManifest): number {
  return "count" in manifest.inputs ? 1 : manifest.inputs.length;
}

type From = NonNullable<PaletteRequest["from"]>;

/** Joins a new node to the handle that it was pulled from, where that is possible. */
function join(flow: Flow, catalog: CatalogIndex, node: FlowNode, from: From | undefined): Flow {
  const manifest = catalog.manifest(node.type, node.version);
  if (!from || !manifest) return flow;
  if (from.side === "source") {
    const input = inputHandles(node, manifest)[0];
    if (!input) return flow;
    const edge = {
      source: from.node,
      sourceHandle: from.handle,
      target: node.id,
      targetHandle: input.id,
    };
    if (!canConnect(flow, edge, catalog.manifest)) return flow;
    return withWayBack(connect(flow, edge), catalog, node, from);
  }
  const output = outputHandles(node, manifest)[0];
  if (!output) return flow;
  const edge = { source: node.id, sourceHandle: output.id, target: from.node, targetHandle: from.handle };
  return canConnect(flow, edge, catalog.manifest) ? connect(flow, edge) : flow;
}

/** What a node calls is to bring something back: the way is drawn at once. What goes wrong comes back as well, as an item. */
function withWayBack(flow: Flow, catalog: CatalogIndex, node: FlowNode, from: From): Flow {
  const caller = nodeById(flow, from.node);
  const manifest = caller && catalog.manifest(caller.type, caller.version);
  const own = catalog.manifest(node.type, node.version);
  const output = own && outputHandles(node, own)[0];
  const input = manifest && inputHandles(caller, manifest)[0];
  if (manifest?.loops !== "calls" || !isIntoBody(manifest, from.handle) || !output || !input) return flow;
  const back = { source: node.id, sourceHandle: output.id, target: from.node, targetHandle: input.id };
  const nodes = flow.nodes.map((one) =>
    one.id === node.id ? { ...one, onError: "continue" as const } : one,
  );
  return connect({ ...flow, nodes }, back);
}

function wantedPlace(
  flow: Flow,
  catalog: CatalogIndex,
  request: PaletteRequest & { center: Position },
): Position {
  const { position, from, center } = request;
  if (position)
    return {
      x: from?.side === "target" ? position.x - STEP_WIDTH : position.x,
      y: position.y - STEP_HEIGHT / 2,
    };
  const node = from && nodeById(flow, from.node);
  if (!node) return { x: center.x - STEP_WIDTH / 2, y: center.y - STEP_HEIGHT / 2 };
  const step = STEP_WIDTH + STEP_GAP;
  return {
    x: node.position.x + (from.side === "source" ? step : -step),
    y: node.position.y + branchOffset(catalog, node, from.handle),
  };
}

/** Branches fan out: the first output's node goes above the middle, the last one's below. */
function branchOffset(catalog: CatalogIndex, node: FlowNode, handle: string): number {
  const manifest = catalog.manifest(node.type, node.version);
  const outputs = manifest ? outputHandles(node, manifest) : [];
  const index = outputs.findIndex(({ id }) => id === handle);
  if (!manifest || index < 0 || outputs.length < 2) return 0;
  const { height } = stepSize(1, outputs.length);
  // What a node calls stands below it, so that the names of its outputs, and their tools, stay free.
  if (manifest.loops === "calls")
    return isIntoBody(manifest, handle)
      ? height + STEP_GAP / 2
      : handleOffset(index, outputs.length, height) - STEP_HEIGHT;
  return (index - (outputs.length - 1) / 2) * (STEP_HEIGHT + 32) + (height - STEP_HEIGHT) / 2;
}

function placeOnEdge(given: {
  flow: Flow;
  catalog: CatalogIndex;
  edgeId: string;
  at: Position | undefined;
}): { flow: Flow; position: Position } {
  const { flow, catalog, edgeId, at } = given;
  const edge = flow.edges.find(({ id }) => id === edgeId);
  const source = edge && nodeById(flow, edge.source);
  const target = edge && nodeById(flow, edge.target);
  if (!source || !target) return { flow, position: snapToGrid(at ?? { x: 0, y: 0 }) };
  const middle = (source.position.x + target.position.x) / 2;
  const wanted = at
    ? { x: at.x - STEP_WIDTH / 2, y: at.y - STEP_HEIGHT / 2 }
    : { x: middle, y: (source.position.y + target.position.y) / 2 };
  const gap = STEP_GAP / 2;
  const x = Math.max(wanted.x, source.position.x + STEP_WIDTH + gap);
  const position = snapToGrid({ x, y: wanted.y });
  const missing = position.x + STEP_WIDTH + gap - target.position.x;
  const backwards = target.position.x <= source.position.x;
  if (missing <= 0 || backwards) {
    return { flow, position: freePlace(position, stepSize(1, 1), rects(flow, catalog)) };
  }
  return { flow: pushRight(flow, target, snapToGrid({ x: missing, y: 0 }).x), position };
}

/** Moves a node and everything behind it, so that there is room before it. */
function pushRight(flow: Flow, from: FlowNode, by: number): Flow {
  const after = descendants(flow, [from.id]);
  const moved = flow.nodes.filter(
    ({ id, position }) => id === from.id || (after.has(id) && position.x >= from.position.x),
  );
  return moveElements(
    flow,
    Object.fromEntries(moved.map(({ id, position }) => [id, { x: position.x + by, y: position.y }])),
  );
}

function rects(flow: Flow, catalog: CatalogIndex): readonly Rect[] {
  return flow.nodes.map((node) => {
    const manifest = catalog.manifest(node.type, node.version);
    const size = manifest
      ? stepSize(inputHandles(node, manifest).length, outputHandles(node, manifest).length)
      : stepSize(1, 1);
    return { ...node.position, ...size };
  });
}
