import type { Flow, FlowEdge, FlowNode } from "@weft/flow";

type Node = Partial<FlowNode> & Pick<FlowNode, "id" | "type">;

/**
 * A flow file whose nodes stand in a row, each joined to the next; `edges` replaces the joining, as
 * `"from.handle > to"`.
 */
export function flowOf(
  id: string,
  nodes: readonly Node[],
  more: {
    readonly edges?: readonly string[];
    readonly settings?: Flow["settings"];
    readonly pinData?: Flow["pinData"];
  } = {},
): object {
  const { edges = nodes.slice(1).map((node, index) => `${nodes[index]?.id} > ${node.id}`), ...rest } = more;
  return {
    format: "weft/1",
    id,
    name: `Flow ${id}`,
    nodes: nodes.map((node, index) => ({
      version: 1,
      name: node.id,
      position: { x: index * 240, y: 0 },
      params: {},
      ...node,
    })),
    edges: edges.map(toEdge),
    ...rest,
  };
}

/** A webhook trigger with the id `hook`. */
export function hook(
  path: string,
  respond: "immediately" | "lastNode" | "respondNode",
  more: Partial<FlowNode> = {},
): Node {
  return {
    id: "hook",
    type: "core.webhook",
    ...more,
    params: { method: "POST", path, respond, ...more.params },
  };
}

/** A node that sets fields; values that begin with `=` are expressions. */
export function set(id: string, fields: Readonly<Record<string, unknown>>): Node {
  const rows = Object.entries(fields).map(([name, value]) => ({ name, type: "any", value }));
  return { id, type: "data.set", params: { fields: rows } };
}

/** A node that posts `body` to `url`. */
export function post(id: string, url: string, more: Partial<FlowNode> = {}): Node {
  return { id, type: "http.request", ...more, params: { method: "POST", url, ...more.params } };
}

function toEdge(text: string, index: number): FlowEdge {
  const [from = "", to = ""] = text.split(" > ");
  const [source = "", sourceHandle = "main"] = from.split(".");
  const [target = "", targetHandle = "main"] = to.split(".");
  return { id: `e${index}`, source, sourceHandle, target, targetHandle };
}
