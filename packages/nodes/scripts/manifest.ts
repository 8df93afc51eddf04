import { writeFile } from "node:fs/promises";
import { credentialManifest, nodeManifest } from "@weft/sdk";
import { credentials, nodes } from "../src/catalog.ts";

const generated = new URL("../src/generated/", import.meta.url);

export interface ManifestFile {
  readonly file: URL;
  readonly text: string;
}

/**
 * The generated files: what is known of every built-in node and credential type without loading its code. Each line is a type,
 * a tab and its manifest as JSON, in the order of the catalog.
 */
export async function renderManifests(): Promise<readonly ManifestFile[]> {
  return [
    { file: new URL("node-manifests.tsv", generated), text: table((await loadAll(nodes)).map(nodeManifest)) },
    {
      file: new URL("credential-manifests.tsv", generated),
      text: table((await loadAll(credentials)).map(credentialManifest)),
    },
  ];
}

const table = (manifests: readonly { readonly type: string }[]): string =>
  manifests.map((manifest) => `${manifest.type}\t${JSON.stringify(manifest)}\n`).join("");

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

if (import.meta.main) for (const { file, text } of await renderManifests()) await writeFile(file, text);
