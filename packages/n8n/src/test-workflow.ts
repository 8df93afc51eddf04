import type { JsonObject } from "@weft/sdk";
import { importN8n } from "./import.ts";

type Given = JsonObject & { readonly name: string };

/** An n8n file; `links` are `"A > B"`, or with indexes `"A.1 > B.0"`. */
export function workflow(
  nodes: readonly Given[],
  links: readonly string[] = [],
  more: JsonObject = {},
): JsonObject {
  const connections: Record<string, { main: { node: string; type: string; index: number }[][] }> = {};
  for (const link of links) {
    const [[source = "", output = "0"], [target = "", input = "0"]] = link
      .split(" > ")
      .map((end) => end.split(".")) as [string[], string[]];
    const { main } = (connections[source] ??= { main: [] });
    for (let i = main.length; i <= Number(output); i += 1) main.push([]);
    main[Number(output)]?.push({ node: target, type: "main", index: Number(input) });
  }
  return {
    nodes: nodes.map((node) => ({ typeVersion: 1, position: [0, 0], parameters: {}, ...node })),
    connections,
    ...more,
  };
}

export const base = (type: string) => `n8n-nodes-base.${type}`;

export function imported(json: JsonObject) {
  const result = importN8n(json);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.pointer} ${p.message}`).join("\n"));
  return result;
}

export const over100 = [{ left: "={{ $json.total }}", operator: "number.greater", right: 100 }];

/** Whether the field `total` compares to 100 as `operator` says. */
export function filter(operator: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    options: { caseSensitive: true, typeValidation: "strict" },
    conditions: [{ id: "1", leftValue: "={{ $json.total }}", rightValue: 100, operator }],
    combinator: "and",
    ...more,
  };
}

/** What one node becomes: its type, its parameters, and how faithful that is. */
export function one(type: string, typeVersion: number, parameters: JsonObject) {
  const { flow, report } = imported(workflow([{ name: "N", type: base(type), typeVersion, parameters }]));
  return {
    type: flow.nodes[0]?.type,
    params: flow.nodes[0]?.params,
    status: report[0]?.status,
    notes: report[0]?.notes,
  };
}
