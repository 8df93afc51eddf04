import type { FlowNode, FlowSettings } from "@weft/flow";
import type { Item, JsonObject } from "@weft/sdk";

export interface FlowSketch {
  /** In short: `id`, `type` and what differs from the defaults; the name is the id. */
  readonly nodes: readonly (Pick<FlowNode, "id" | "type"> & Partial<FlowNode>)[];
  /** `"a > b"`, or with handles `"a.true > b.in2"`; several in one line go on: `"a > b > c"`. */
  readonly edges?: readonly string[];
  readonly settings?: FlowSettings;
  readonly pinData?: Readonly<Record<string, readonly Item[]>>;
}

/** Writes out a flow file for a test. */
export function flowOf({ nodes, edges = [], settings = {}, pinData = {} }: FlowSketch): JsonObject {
  return {
    format: "weft/1",
    id: "flow",
    name: "Flow",
    nodes: nodes.map((node, i) => ({ version: 1, name: node.id, position: { x: i * 200, y: 0 }, ...node })),
    edges: edges.flatMap(edgesOf).map((edge, i) => ({ id: `e${i + 1}`, ...edge })),
    settings,
    pinData,
  };
}

function edgesOf(line: string): readonly JsonObject[] {
  const ends = line.split(">").map((end) => end.trim().split("."));
  return ends.slice(1).map(([target = "", targetHandle = "main"], i) => {
    const [source = "", sourceHandle = "main"] = ends[i] ?? [];
    return { source, sourceHandle, target, targetHandle };
  });
}
