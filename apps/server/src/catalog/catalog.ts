import { credentialManifests, loadCredential, loadNode, manifests } from "@weft/nodes";
import type { NodeCatalog } from "@weft/runtime";
import { credentialManifest, nodeManifest } from "@weft/sdk";
import type { CredentialDefinition, CredentialManifest, NodeDefinition, NodeManifest } from "@weft/sdk";

import type { CustomPackage, RefusedPackage } from "./package.ts";

/** Node types and credential types: the built-in ones and those of the nodes folder. */
export interface Catalog extends NodeCatalog {
  readonly nodes: readonly NodeManifest[];
  readonly credentials: readonly CredentialManifest[];
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
  const nodes = new Map(manifests.map((manifest) => [manifest.type, manifest]));
  const credentials = new Map(credentialManifests.map((manifest) => [manifest.type, manifest]));
  const customNodes = new Map<string, NodeDefinition>();
  const customCredentials = new Map<string, CredentialDefinition>();
  const clashes: RefusedPackage[] = [];

  for (const one of packages) {
    const taken = [...one.nodes, ...one.credentials].find(
      ({ type }) => nodes.has(type) || credentials.has(type),
    );
    if (taken !== undefined) {
      clashes.push({
        path: one.path,
        reason: `The type ${taken.type} exists already. Give it another name.`,
      });
      continue;
    }
    for (const node of one.nodes) {
      nodes.set(node.type, nodeManifest(node));
      customNodes.set(node.type, node);
    }
    for (const credential of one.credentials) {
      credentials.set(credential.type, credentialManifest(credential));
      customCredentials.set(credential.type, credential);
    }
  }

  // Older versions of a type are brought along by its `upgrade`; newer ones are unknown here.
  const known = (type: string, version: number): NodeManifest | undefined => {
    const manifest = nodes.get(type);
    return manifest !== undefined && version <= manifest.version ? manifest : undefined;
  };
  return {
    nodes: [...nodes.values()],
    credentials: [...credentials.values()],
    refused: [...refused, ...clashes],
    manifest: known,
    load: async (type, version) =>
      known(type, version) ? (customNodes.get(type) ?? loadNode(type)) : undefined,
    credential: (type) => credentials.get(type),
    loadCredential: async (type) => customCredentials.get(type) ?? loadCredential(type),
  };
}
