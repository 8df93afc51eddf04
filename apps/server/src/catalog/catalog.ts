import { credentialManifests, loadCredential, loadNode, nodeManifests } from "@weft/nodes";
import type { NodeCatalog } from "@weft/runtime";
import { credentialManifest, nodeManifest } from "@weft/sdk";
import type { CredentialDefinition, CredentialManifest, NodeDefinition, NodeManifest } from "@weft/sdk";

import type { CustomPackage, RefusedPackage } from "./package.ts";

/** Node types and credential types: the built-in ones and those of the nodes folder. */
export interface Catalog extends NodeCatalog {
  /** All of them: built-in ones in the order of the palette. To read them takes some milliseconds. */
  nodes(): readonly NodeManifest[];
  credentials(): readonly CredentialManifest[];
  credential(type: string): CredentialManifest | undefined;
  loadCredential(type: string): Promise<CredentialDefinition | undefined>;
  /** Parts of the nodes folder that could not be taken in. */
  readonly refused: readonly RefusedPackage[];
}

/**
 * The catalog of this process. Of the built-in types only manifests are at hand; custom ones are loaded already.
 * @param nodesDir folder with packages of custom nodes
 */
export async function openCatalog(nodesDir?: string): Promise<Catalog> {
  if (nodesDir === undefined) return createCatalog([], []);
  const { loadNodesFolder } = await import("./nodes-folder.ts");
  const { packages, refused } = await loadNodesFolder(nodesDir);
  return createCatalog(packages, refused);
}

export function createCatalog(
  packages: readonly CustomPackage[],
  refused: readonly RefusedPackage[],
): Catalog {
  const nodes = new Map<string, NodeManifest>();
  const credentials = new Map<string, CredentialManifest>();
  const customNodes = new Map<string, NodeDefinition>();
  const customCredentials = new Map<string, CredentialDefinition>();
  const node = (type: string): NodeManifest | undefined => nodeManifests.get(type) ?? nodes.get(type);
  const credential = (type: string): CredentialManifest | undefined =>
    credentialManifests.get(type) ?? credentials.get(type);
  const clashes: RefusedPackage[] = [];

  for (const one of packages) {
    const taken = [...one.nodes, ...one.credentials].find(
      ({ type }) => node(type) !== undefined || credential(type) !== undefined,
    );
    if (taken !== undefined) {
      clashes.push({
        path: one.path,
        reason: `The type ${taken.type} exists already. Give it another name.`,
      });
      continue;
    }
    for (const definition of one.nodes) {
      nodes.set(definition.type, nodeManifest(definition));
      customNodes.set(definition.type, definition);
    }
    for (const definition of one.credentials) {
      credentials.set(definition.type, credentialManifest(definition));
      customCredentials.set(definition.type, definition);
    }
  }

  // Older versions of a type are brought along by its `upgrade`; newer ones are unknown here.
  const known = (type: string, version: number): NodeManifest | undefined => {
    const manifest = node(type);
    return manifest !== undefined && version <= manifest.version ? manifest : undefined;
  };
  return {
    nodes: () => [...nodeManifests.all(), ...nodes.values()],
    credentials: () => [...credentialManifests.all(), ...credentials.values()],
    refused: [...refused, ...clashes],
    manifest: known,
    load: async (type, version) =>
      known(type, version) ? (customNodes.get(type) ?? loadNode(type)) : undefined,
    credential,
    loadCredential: async (type) => customCredentials.get(type) ?? loadCredential(type),
  };
}
