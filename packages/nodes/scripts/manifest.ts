import { writeFile } from "node:fs/promises";
import { credentialManifest, nodeManifest } from "@weft/sdk";
import { credentials, nodes } from "../src/catalog.ts";

export const manifestFile = new URL("../src/generated/manifest.gen.ts", import.meta.url);

/** The source of the generated file: what is known of every built-in node and credential type without loading its code. */
export async function renderManifest(): Promise<string> {
  const nodeManifests = (await loadAll(nodes)).map(nodeManifest);
  const credentialManifests = (await loadAll(credentials)).map(credentialManifest);
  return [
    "// Written by scripts/manifest.ts; do not edit.",
    'import type { CredentialManifest, NodeManifest } from "@weft/sdk";',
    "",
    "/** Every built-in node type, in the order of the catalog. */",
    `export const manifests: readonly NodeManifest[] = ${JSON.stringify(nodeManifests, null, 1)};`,
    "",
    "/** Every built-in credential type. */",
    `export const credentialManifests: readonly CredentialManifest[] = ${JSON.stringify(credentialManifests, null, 1)};`,
    "",
  ].join("\n");
}

async function loadAll<T extends { readonly type: string }>(
  table: Readonly<Record<string, () => Promise<T>>>,
): Promise<readonly T[]> {
  const loaded = await Promise.all(
    Object.entries(table).map(async ([type, load]) => ({ type, definition: await load() })),
  );
  const wrong = loaded.find(({ type, definition }) => definition.type !== type);
  if (wrong) throw new Error(`The catalog lists ${wrong.definition.type} as ${wrong.type}`);
  return loaded.map(({ definition }) => definition);
}

if (import.meta.main) await writeFile(manifestFile, await renderManifest());
