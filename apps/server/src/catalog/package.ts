import type { CredentialDefinition, NodeDefinition } from "@weft/sdk";

/** Part of the nodes folder that could not be taken in. */
export interface RefusedPackage {
  /** File or folder. */
  readonly path: string;
  readonly reason: string;
}

/** What one package of custom nodes brings. */
export interface CustomPackage {
  readonly path: string;
  readonly nodes: readonly NodeDefinition[];
  readonly credentials: readonly CredentialDefinition[];
}
