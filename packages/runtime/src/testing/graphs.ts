import fc from "fast-check";
import type { JsonObject } from "@weft/sdk";
import { flowOf } from "./flow.ts";

interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly params?: JsonObject;
  readonly onError?: "continue" | "output";
  /** For each input, the outputs that are connected to it: node and handle. */
  readonly inputs: readonly (readonly (readonly [number, string])[])[];
}

/** A generated flow without circles, and what it must give: the items of each output, in any order. */
export interface Graph {
  readonly flow: JsonObject;
  readonly expected: Readonly<Record<string, readonly string[]>>;
}

const kinds = ["pass", "slow", "double", "fork", "sink", "risky", "riskyOutput", "join", "join"] as const;

/** Every item carries the path that it went, so that items which went astray are seen. */
export const graphs: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({ kind: fc.constantFrom(...kinds), picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((choices) => {
    const nodes: GraphNode[] = [{ id: "in", type: "start", inputs: [] }];
    for (const { kind, picks } of choices)
      nodes.push(graphNode(`n${nodes.length}`, kind, sourcesOf(nodes, picks)));
    return { flow: fileOf(nodes), expected: interpret(nodes) };
  });

function handlesOf({ type, onError }: GraphNode): readonly string[] {
  const own = type === "fork" ? ["yes", "no"] : ["main"];
  return onError === "output" ? [...own, "error"] : own;
}

function sourcesOf(
  nodes: readonly GraphNode[],
  picks: readonly number[],
): readonly (readonly [number, string])[] {
  const outputs = nodes.flatMap((node, i) => handlesOf(node).map((handle) => [i, handle] as const));
  const chosen = new Set(picks.map((pick) => pick % outputs.length));
  return [...chosen].flatMap((i) => outputs.slice(i, i + 1));
}

function graphNode(
  id: string,
  kind: (typeof kinds)[number],
  sources: GraphNode["inputs"][number],
): GraphNode {
  const inputs = [sources];
  const mark = { fields: [{ name: "path", type: "string", value: `={{ $json.path + "/${id}" }}` }] };
  switch (kind) {
    case "join":
      return {
        id,
        type: "join",
        params: { inputs: Math.max(2, sources.length) },
        inputs: sources.map((source) => [source]),
      };
    case "fork":
      return { id, type: "fork", params: { value: "={{ $json.path.length % 2 === 0 }}" }, inputs };
    case "double":
      return { id, type: "double", inputs };
    case "sink":
      return { id, type: "emit", params: { list: [] }, inputs };
    case "risky":
    case "riskyOutput":
      return {
        id,
        type: "fail",
        params: { when: "={{ $json.path.length % 3 === 0 }}" },
        onError: kind === "risky" ? "continue" : "output",
        inputs,
      };
    case "slow":
      return { id, type: "slow", inputs };
    default:
      return { id, type: "set", params: mark, inputs };
  }
}

function fileOf(nodes: readonly GraphNode[]): JsonObject {
  const edges = nodes.flatMap(({ id, inputs, type }) =>
    inputs.flatMap((sources, i) =>
      sources.map(
        ([from, handle]) => `${nodes[from]?.id}.${handle} > ${id}.${type === "join" ? `in${i + 1}` : "main"}`,
      ),
    ),
  );
  const sketches = nodes.map(({ id, type, params = {}, onError }) => ({
    id,
    type,
    params,
    ...(onError && { onError }),
  }));
  return flowOf({ nodes: sketches, edges });
}

/** The plainest way to say what a flow gives: node by node, each input all items of what is connected to it. */
function interpret(nodes: readonly GraphNode[]): Record<string, readonly string[]> {
  const outputs: Record<string, string[]>[] = [];
  for (const node of nodes) {
    const items = node.inputs.flat().flatMap(([from, handle]) => outputs[from]?.[handle] ?? []);
    outputs.push(outputsOf(node, items));
  }
  const named = nodes.flatMap(({ id }, i) =>
    Object.entries(outputs[i] ?? {}).map(([handle, paths]) => [`${id}.${handle}`, paths.toSorted()]),
  );
  return Object.fromEntries(named) as Record<string, string[]>;
}

function outputsOf({ id, type, onError }: GraphNode, paths: readonly string[]): Record<string, string[]> {
  const failing = (path: string) => path.length % 3 === 0;
  switch (type) {
    case "start":
      return { main: ["a", "bc"] };
    case "set":
      return { main: paths.map((path) => `${path}/${id}`) };
    case "double":
      return { main: paths.flatMap((path) => [path, `${path}2`]) };
    case "emit":
      return { main: [] };
    case "fork":
      return { yes: paths.filter((p) => p.length % 2 === 0), no: paths.filter((p) => p.length % 2 !== 0) };
    case "fail":
      if (onError === "continue") return { main: [...paths] };
      return { main: paths.filter((p) => !failing(p)), error: paths.filter(failing) };
    default:
      return { main: [...paths] };
  }
}
