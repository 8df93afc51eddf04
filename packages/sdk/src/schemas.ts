import type { NodeContext } from "./context.ts";
import type { JsonObject } from "./item.ts";

export interface SchemaCall {
  /** Those that the parameter's `schema.by` names, with their defaults; what only a run knows is not among them. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly ctx: Pick<NodeContext, "http">;
}

/**
 * Where the code parameters of a node get their schemas, by the names in their `schema.load`. For GraphQL it is what the
 * introspection query gives: `{ "__schema": … }`.
 */
export type RemoteSchemas = Readonly<Record<string, (call: SchemaCall) => Promise<JsonObject>>>;
