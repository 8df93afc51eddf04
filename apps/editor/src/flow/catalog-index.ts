import type { Catalog } from "@weft/api";
import type { CredentialManifest, NodeManifest } from "@weft/sdk";

/** The node types of this instance, found by type and version. */
export interface CatalogIndex {
  readonly nodes: readonly NodeManifest[];
  /** `undefined` for a type or version that this instance does not have: the node is then a placeholder. */
  manifest(type: string, version: number): NodeManifest | undefined;
  /** The version of a type that new nodes get. */
  newest(type: string): NodeManifest | undefined;
  credential(type: string): CredentialManifest | undefined;
}

export function indexCatalog(catalog: Catalog): CatalogIndex {
  const exact = new Map<string, NodeManifest>();
  const newest = new Map<string, NodeManifest>();
  for (const manifest of catalog.nodes) {
    exact.set(`${manifest.type}@${manifest.version}`, manifest);
    if ((newest.get(manifest.type)?.version ?? 0) < manifest.version) newest.set(manifest.type, manifest);
  }
  const credentials = new Map(catalog.credentials.map((one) => [one.type, one]));
  return {
    nodes: [...newest.values()],
    manifest: (type, version) => exact.get(`${type}@${version}`),
    newest: (type) => newest.get(type),
    credential: (type) => credentials.get(type),
  };
}
