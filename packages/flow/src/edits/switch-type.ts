import { isExpression } from "@weft/expressions";
import type { JsonObject, NodeManifest, Param, Params } from "@weft/sdk";
import type { Flow } from "../document.ts";
import { defaultParams, setPinData, updateNode } from "./nodes.ts";

/**
 * A node becomes one of another type; what both types ask for under one name and of one kind keeps its value.
 * Its pins go: they are what the other type gave.
 */
export function switchType(
  flow: Flow,
  id: string,
  { from, to }: { readonly from: NodeManifest; readonly to: NodeManifest },
): Flow {
  const node = flow.nodes.find((one) => one.id === id);
  if (!node) return flow;
  const params = { ...defaultParams(to), ...keptParams(from.params, to.params, node.params) };
  const switched = updateNode(flow, id, { type: to.type, version: to.version, params });
  return setPinData(switched, id, undefined);
}

/** The values that fit parameters of the same name and kind elsewhere. */
export function keptParams(
  before: Params,
  after: Params,
  values: Readonly<Record<string, unknown>>,
): JsonObject {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    const [from, to] = [ownOf(before, name), ownOf(after, name)];
    const fits = from && to && from.kind === to.kind ? fitting(value, from, to) : undefined;
    return fits === undefined ? [] : [[name, fits] as const];
  });
  return Object.fromEntries(kept) as JsonObject;
}

function ownOf(params: Params, name: string): Param | undefined {
  return Object.hasOwn(params, name) ? params[name] : undefined;
}

function fitting(value: unknown, from: Param, to: Param): unknown {
  if (isExpression(value)) return to.literal ? undefined : value;
  switch (to.kind) {
    case "choice":
      return optionsOf(to).has(value) ? value : undefined;
    case "choices":
      return Array.isArray(value) ? value.filter((one) => optionsOf(to).has(one)) : undefined;
    case "remote":
      return from.kind === "remote" && from.load === to.load ? value : undefined;
    case "code":
      return from.kind === "code" && from.language === to.language ? value : undefined;
    case "group":
      return from.kind === "group" && isRecord(value) ? keptParams(from.of, to.of, value) : undefined;
    case "list":
      if (from.kind !== "list" || !Array.isArray(value)) return undefined;
      return value.filter(isRecord).map((row) => keptParams(from.of, to.of, row));
    default:
      return value;
  }
}

function optionsOf({ options }: Extract<Param, { kind: "choice" | "choices" }>): ReadonlySet<unknown> {
  return new Set(options.map((option) => (typeof option === "string" ? option : option.value)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
