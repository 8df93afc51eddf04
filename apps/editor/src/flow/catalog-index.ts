import type { Catalog } from "@weft/api";
import type { CredentialManifest, NodeManifest } from "@weft/sdk";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** The node types of this instance, found by type and version. */
export interface CatalogIndex {
  readonly nodes: readonly NodeManifest[];
  /** `undefined` for a type or version that this instance does not have: the node is then a placeholder. */
  manifest(type: string, version: number): NodeManifest | undefined;
  /** The version of a type that new nodes get. */
  newest(type: string): NodeManifest | undefined;
  credential(type: string): CredentialManifest | undefined;
  /** Takes in what was left out at first, so that a canvas is drawn sooner. */
  learn(catalog: Catalog): void;
  /** What was taken in last. */
  readonly taken: StoreApi<Catalog>;
}

export function indexCatalog(first: Catalog): CatalogIndex {
  const exact = new Map<string, NodeManifest>();
  const newest = new Map<string, NodeManifest>();
  const credentials = new Map<string, CredentialManifest>();
  const taken = createStore<Catalog>()(() => first);
  let nodes: readonly NodeManifest[] = [];
  function learn(catalog: Catalog): void {
    for (const manifest of catalog.nodes) {
      exact.set(`${manifest.type}@${manifest.version}`, manifest);
      if ((newest.get(manifest.type)?.version ?? 0) <= manifest.version) newest.set(manifest.type, manifest);
    }
    for (const one of catalog.credentials) credentials.set(one.type, one);
    // In the order of the catalog that was taken in last, which is the whole one.
    nodes = [...new Set(catalog.nodes.map(({ type }) => type))].flatMap((type) => newest.get(type) ?? []);
    taken.setState(catalog, true);
  }
  learn(first);
  return {
    get nodes() {
      return nodes;
    },
    manifest: (type, version) => exact.get(`${type}@${version}`),
    newest: (type) => newest.get(type),
    credential: (type) => credentials.get(type),
    learn,
    taken,
  };
}
