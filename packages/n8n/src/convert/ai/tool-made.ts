import type { JsonObject } from "@weft/sdk";
import type { N8nNode } from "../../workflow.ts";

/** A tool of n8n's own, as the node that does the same outside of agents. */
export interface ToolMade {
  readonly node: N8nNode;
  /** What the model says to it, and its name where that is not the node's. */
  readonly row: JsonObject;
  readonly description: unknown;
  readonly notes?: readonly string[];
}

export type ToolKind = (node: N8nNode) => ToolMade;
