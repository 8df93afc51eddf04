import type { NodeCatalog } from "@weft/runtime";
import type { CredentialDefinition, CredentialManifest, NodeManifest } from "@weft/sdk";

/** Node types and credential types: the built-in ones and those of the nodes folder. */
export interface Catalog extends NodeCatalog {
  readonly nodes: readonly NodeManifest[];
  readonly credentials: readonly CredentialManifest[];
  credential(type: string): CredentialManifest | undefined;
  loadCredential(type: string): Promise<CredentialDefinition | undefined>;
}
