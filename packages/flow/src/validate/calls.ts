import { isExpression } from "@weft/expressions";
import type { Flow, FlowNode } from "../document.ts";
import type { ManifestLookup } from "../graph/handles.ts";
import { triggersOf } from "../graph/queries.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";
import type { OtherFlow, ValidationContext } from "./context.ts";

/** Names the parameters that hold the id of a flow. */
const FLOWS = "weft.flows";

/** Flows that are called, and the error flow, can be started. What an expression names is known only when it runs. */
export function checkCalls(flow: Flow, context: ValidationContext): readonly Problem[] {
  return [
    ...flow.nodes.flatMap((node, index) => checkCall({ flow, node, index, context })),
    ...checkErrorFlow(flow, context),
  ];
}

/** The ids of other flows that a node names, by parameter. */
export function flowsNamed(node: FlowNode, manifest: ManifestLookup): readonly (readonly [string, string])[] {
  const params = manifest(node.type, node.version)?.params ?? {};
  return Object.entries(params).flatMap(([name, spec]) => {
    const value = node.params[name];
    const named = spec.kind === "remote" && spec.load === FLOWS;
    return named && typeof value === "string" && value !== "" && !isExpression(value)
      ? [[name, value] as const]
      : [];
  });
}

interface Checked {
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly index: number;
  readonly context: ValidationContext;
}

function checkCall({ flow, node, index, context }: Checked): readonly Problem[] {
  if (node.disabled) return [];
  return flowsNamed(node, context.manifest).flatMap(([param, id]) => {
    const where = { path: ["nodes", index, "params", param], node };
    const itself = id === flow.id;
    const other = itself ? asOther(flow, context.manifest, true) : context.flow?.(id);
    const values = { name: node.name, flow: other?.name ?? id };
    if (!other) return context.flow ? [problem("call.unknownFlow", where, values)] : [];
    if (!other.called) return [problem("call.notCallable", where, values)];
    if (itself) return [problem("call.itself", where, { name: node.name })];
    return other.published ? [] : [problem("call.unpublished", where, values)];
  });
}

/** A flow as others find it; whether it is published is not said in its document. */
export function asOther(flow: Flow, manifest: ManifestLookup, published: boolean): OtherFlow {
  const active = triggersOf(flow, manifest).filter((node) => !node.disabled);
  const kinds = new Set(active.map(({ type, version }) => manifest(type, version)?.trigger));
  return { name: flow.name, published, called: kinds.has("called"), onError: kinds.has("error") };
}

function checkErrorFlow(flow: Flow, context: ValidationContext): readonly Problem[] {
  const { errorFlow } = flow.settings;
  if (errorFlow === undefined || errorFlow === null || !context.flow) return [];
  const where = { path: ["settings", "errorFlow"] };
  const other = errorFlow === flow.id ? asOther(flow, context.manifest, true) : context.flow(errorFlow);
  if (other?.onError && other.published) return [];
  return [
    problem(other?.onError ? "errorFlow.unpublished" : "errorFlow.unusable", where, {
      flow: other?.name ?? errorFlow,
    }),
  ];
}
