import { isExpression, renameNodeInCode, renameNodeInExpression } from "@weft/expressions";
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
  const rewrite = (text: string): string => renameNodeInExpression(text, old.name, free);
  const nodes = flow.nodes.map((n) => {
    const mapped = mapExpressions(n.params, rewrite);
    const params = n.type === CODE ? renamedInCode(mapped, old.name, free) : mapped;
    return n.id === id ? { ...n, name: free, params } : params === n.params ? n : { ...n, params };
  });
  return { ...flow, nodes, settings: mapExpressions(flow.settings, rewrite) };
}

function renamedInCode(params: FlowNode["params"], from: string, to: string): FlowNode["params"] {
  const { code } = params;
  const renamed = typeof code === "string" ? renameNodeInCode(code, from, to) : code;
  return renamed === code ? params : { ...params, code: renamed };
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
