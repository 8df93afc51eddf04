import type { Item, JsonObject } from "../item.ts";
import type { Param, Params } from "../params.ts";

/** The values that `run` would see: what is given, then defaults; empty groups, lists and rows where nothing is required. */
export function withDefaults(
  params: Params,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const unknown = Object.keys(given).filter((name) => params[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`The node has no parameter ${unknown.map((name) => `"${name}"`).join(", ")}`);
  const values: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = fill(param, given[name]);
    if (value !== undefined) values[name] = value;
    else if (required(param)) throw new Error(`The parameter "${name}" has no value and no default`);
  }
  return values;
}

function fill(param: Param, given: unknown): unknown {
  if (param.kind === "group") return withDefaults(param.of, (given ?? {}) as Record<string, unknown>);
  const value = given ?? ("default" in param ? param.default : undefined);
  if (param.kind !== "list" || !Array.isArray(value)) return value;
  return value.map((row: Record<string, unknown>) => withDefaults(param.of, row));
}

function required(param: Param): boolean {
  return param.optional !== true && param.showWhen === undefined;
}

/** Bare objects are wrapped. */
export function asItem(given: Item | JsonObject): Item {
  return typeof given["json"] === "object" && given["json"] !== null
    ? (given as Item)
    : { json: given as JsonObject };
}
