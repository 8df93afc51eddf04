import type { CredentialManifest, NodeManifest } from "@weft/sdk";
import { credentialTexts, nodeTexts } from "./generated/manifest.gen.ts";

/** What is known of types without loading their code. Each is read when it is first asked for: a flow needs few of them. */
export interface Manifests<Manifest> {
  readonly types: readonly string[];
  get(type: string): Manifest | undefined;
  /** In the order of the catalog. */
  all(): readonly Manifest[];
}

/** Every built-in node type. */
export const nodeManifests: Manifests<NodeManifest> = read(nodeTexts);

/** Every built-in credential type. */
export const credentialManifests: Manifests<CredentialManifest> = read(credentialTexts);

function read<Manifest>(texts: Readonly<Record<string, string>>): Manifests<Manifest> {
  const known = new Map<string, Manifest>();
  const types = Object.keys(texts);
  const get = (type: string): Manifest | undefined => {
    const text = Object.hasOwn(texts, type) ? texts[type] : undefined;
    const manifest = known.get(type) ?? (text === undefined ? undefined : (JSON.parse(text) as Manifest));
    if (manifest !== undefined) known.set(type, manifest);
    return manifest;
  };
  return { types, get, all: () => types.flatMap((type) => get(type) ?? []) };
}
