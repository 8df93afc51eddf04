import type { JsonObject } from "@weft/sdk";
import type { Exported } from "./exporter.ts";

/** What n8n’s node of a system cannot do, asked by its request node with the access of that node. */
export function requested(
  credential: string,
  parameters: JsonObject,
  notes: readonly string[] = [],
): Exported {
  return {
    type: "httpRequest",
    typeVersion: 4.2,
    access: [{ type: credential }],
    parameters: {
      options: {},
      ...parameters,
      authentication: "predefinedCredentialType",
      nodeCredentialType: credential,
    },
    notes,
  };
}
