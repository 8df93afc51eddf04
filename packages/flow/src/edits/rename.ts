import { isExpression, renameNodesInCode, renameNodesInExpression } from "@weft/expressions";
import type { Flow, FlowNode } from "../document.ts";
import { freeName } from "./nodes.ts";

/** The one node type whose code names nodes. */
const CODE = "code.javascript";

/** Renames a node and rewrites every expression, and all code, that names it. */
export function renameNode(flow: Flow, id: string, name: string): Flow {
  const old = flow.nodes.find((n) => n.id === id);
  const wanted = name.trim();
  if (!old || wanted === "" || wanted === old.name) return flow;
  const free = freeName({ ...flow, nodes: flow.nodes.filter((n) => n.id !== id) }, wanted);
  const names = new Map([[old.name, free]]);
  const nodes = flow.nodes.map((n) => {
    const params = withNewNames(n, names);
    return n.id === id ? { ...n, name: free, params } : params === n.params ? n : { ...n, params };
  });
  const settings = mapExpressions(flow.settings, (text) => renameNodesInExpression(text, names));
  return { ...flow, nodes, settings };
}

/** A node's parameters, whose expressions and code name other nodes by their new names. */
export function withNewNames(
  { type, params }: Pick<FlowNode, "type" | "params">,
  names: ReadonlyMap<string, string>,
): FlowNode["params"] {
  const mapped = mapExpressions(params, (text) => renameNodesInExpression(text, names));
  const { code } = mapped;
  if (type !== CODE || typeof code !== "string") return mapped;
  const renamed = renameNodesInCode(code, names);
  return renamed === code ? mapped : { ...mapped, code: renamed };
}

/** Applies a change to every expression at any depth; what holds none is handed back as it is. */
export function mapExpressions<T>(value: T, change: (text: string) => string): T {
  if (isExpression(value)) return change(value) as T;
  if (typeof value !== "object" || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, v]: [string, unknown]) => {
    const mapped = mapExpressions(v, change);
    changed ||= mapped !== v;
    return [key, mapped] as const;
  });
  if (!changed) return value;
  return (Array.isArray(value) ? entries.map(([, v]) => v) : Object.fromEntries(entries)) as T;
}
