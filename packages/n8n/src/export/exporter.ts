import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf } from "../workflow.ts";

/** What a node becomes in n8n. */
export interface Exported {
  /** Without the prefix `n8n-nodes-base.`. */
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: JsonObject;
  /** Handles by index; `["main"]` unless said. */
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  /** n8n finds the node's address by an id of its own. */
  readonly webhook?: true;
  /** What is different there, for people. */
  readonly notes?: readonly string[];
}

export type Exporter = (node: FlowNode) => Exported;

/** Thrown when n8n has no counterpart for what a node does. */
export class NoCounterpart extends Error {}

/** The rows of a list parameter. An expression that gives the list as a whole has no counterpart. */
export function rowsOf(params: JsonObject, name: string): readonly JsonObject[] {
  const rows = params[name] ?? [];
  if (!Array.isArray(rows)) throw new NoCounterpart(`“${name}” is given as a whole by an expression`);
  return listOf(rows).filter(isObject);
}

/** Names the parameters that n8n has no place for. */
export function leftOut(params: JsonObject, names: readonly string[]): readonly string[] {
  const given = names.filter((name) => params[name] !== undefined && params[name] !== "");
  return given.length === 0 ? [] : [`These settings have no counterpart in n8n: ${given.join(", ")}`];
}
