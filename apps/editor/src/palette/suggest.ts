import { nodeById, triggersOf } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { CatalogIndex } from "../flow/catalog-index.ts";
import type { PaletteRequest } from "../flow/view-store.ts";

const afterTrigger = ["data.set", "flow.if", "http.request", "data.filter", "flow.switch"];
const afterBranch = ["http.request", "data.set", "flow.respond", "flow.stop"];
const afterCall = ["data.set", "flow.if", "flow.respond", "flow.merge"];
const COUNT = 4;

/** Whether a node type can stand where the request asks: what follows an output or sits in an edge needs an input. */
export function fits(manifest: NodeManifest, request: PaletteRequest): boolean {
  const from = request.from?.side;
  return request.edge === undefined && from !== "source" ? true : manifest.kind === "action";
}

/** The few node types most likely wanted next, best first. */
export function suggest(flow: Flow, catalog: CatalogIndex, request: PaletteRequest): readonly NodeManifest[] {
  if (triggersOf(flow, catalog.manifest).length === 0 && !request.from && request.edge === undefined) {
    return catalog.nodes.filter(({ kind }) => kind === "trigger");
  }
  const before = sourceOf(flow, catalog, request);
  if (!before) return [];
  const answering = waitsForAnswer(flow) ? ["flow.respond"] : [];
  const usual =
    before.kind === "trigger" ? afterTrigger : before.type.startsWith("flow.") ? afterBranch : afterCall;
  const wanted = before.kind === "trigger" ? usual : [...answering, ...usual];
  const found = [...new Set(wanted)].flatMap((type) => catalog.newest(type) ?? []);
  return found.filter((manifest) => fits(manifest, request)).slice(0, COUNT);
}

function sourceOf(flow: Flow, catalog: CatalogIndex, request: PaletteRequest): NodeManifest | undefined {
  const edge = flow.edges.find(({ id }) => id === request.edge);
  const id = edge?.source ?? (request.from?.side === "source" ? request.from.node : undefined);
  const node = id === undefined ? undefined : nodeById(flow, id);
  return node && catalog.manifest(node.type, node.version);
}

/** A webhook that leaves the answer to a node, in a flow that has no such node yet. */
function waitsForAnswer({ nodes }: Flow): boolean {
  return (
    nodes.some(({ params }) => params["respond"] === "respondNode") &&
    !nodes.some(({ type }) => type === "flow.respond")
  );
}
