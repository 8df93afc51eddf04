import type { JsonObject } from "@weft/sdk";
import { objectOf } from "../workflow.ts";
import type { Access } from "./exporter.ts";

interface Given {
  readonly credentials?: { readonly credentials: JsonObject };
  readonly authentication?: JsonObject;
}

/**
 * Which access a node has there. `before`: the node of the file that it came from, whose access stays; without one, an empty
 * place of the usual type, so that n8n asks for it.
 */
export function accessOf(accepted: readonly Access[] = [], before: JsonObject = {}): Given {
  const stored = objectOf(before["credentials"]);
  const said = objectOf(before["parameters"])["authentication"];
  const chosen =
    accepted.find(({ by }) => by !== undefined && by === said) ??
    accepted.find(({ type }) => Object.hasOwn(stored, type)) ??
    accepted[0];
  if (chosen === undefined) return {};
  return {
    ...(before["credentials"] === undefined && {
      credentials: { credentials: { [chosen.type]: { id: null, name: "" } } },
    }),
    ...(chosen.by !== undefined && { authentication: { authentication: chosen.by } }),
  };
}
