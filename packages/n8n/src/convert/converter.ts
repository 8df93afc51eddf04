import type { JsonObject } from "@weft/sdk";
import type { Part } from "../parts.ts";
import type { N8nNode } from "../workflow.ts";

/** What an n8n node becomes. */
export interface Converted {
  readonly type: string;
  readonly params: JsonObject;
  /** Input handles by index; `["main"]` unless said. */
  readonly inputs?: readonly string[];
  /** Output handles by index, or several where one output became several; `["main"]` unless said. */
  readonly outputs?: readonly (string | readonly string[])[];
  /** A workflow that stood in the node, and becomes the flow that it calls. */
  readonly called?: JsonObject;
  /** The nodes that are joined to it by AI connections are part of it now. */
  readonly takesParts?: true;
  /** Nodes that it uses as tools: the output that leads to each, by its name. */
  readonly calls?: ReadonlyMap<string, string>;
  /** What is different now, for people. None: it does exactly the same. */
  readonly notes?: readonly string[];
}

/** `parts`: what other nodes give it to work with. */
export type Converter = (node: N8nNode, parts: readonly Part[]) => Converted;

/** Thrown by a converter when the node uses something that has no counterpart yet; it becomes a placeholder. */
export class Unsupported extends Error {}

/** Says which options of a node were left behind. */
export function ignoredOptions(options: JsonObject, known: readonly string[]): readonly string[] {
  const ignored = Object.keys(options).filter((key) => !known.includes(key));
  return ignored.length === 0
    ? []
    : [`These options have no counterpart and were left out: ${ignored.join(", ")}`];
}
