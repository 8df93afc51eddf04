import type { CredentialDefinition, NodeDefinition } from "@weft/sdk";
import { credentials, nodes } from "./catalog.ts";

export { nodeErrors } from "./errors.ts";
export { credentialManifests, type Manifests, nodeManifests } from "./manifests.ts";

/** The code of a built-in node type, imported on first use; `undefined` when there is no such type. */
export async function loadNode(type: string): Promise<NodeDefinition | undefined> {
  return Object.hasOwn(nodes, type) ? nodes[type]?.() : undefined;
}

/** A built-in credential type, imported on first use; `undefined` when there is no such type. */
export async function loadCredential(type: string): Promise<CredentialDefinition | undefined> {
  return Object.hasOwn(credentials, type) ? credentials[type]?.() : undefined;
}
