import { nodeManifest } from "@weft/sdk";
import type { NodeDefinition } from "@weft/sdk";
import type { NodeCatalog } from "../host.ts";

/** A catalog of these node types. Older versions of a type are served by the one that is there. */
export function catalogOf(definitions: readonly NodeDefinition[]): NodeCatalog {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]));
  const manifests = new Map(definitions.map((definition) => [definition.type, nodeManifest(definition)]));
  return {
    manifest: (type, version) => {
      const manifest = manifests.get(type);
      return manifest && manifest.version >= version ? manifest : undefined;
    },
    load: async (type) => byType.get(type),
  };
}
