import { writeFile } from "node:fs/promises";
import { credentialManifest, nodeManifest } from "@weft/sdk";
import { credentials, nodes } from "../src/catalog.ts";

export const manifestFile = new URL("../src/generated/manifest.gen.ts", import.meta.url);

/** The source of the generated file: what is known of every built-in node and credential type without loading its code. */
export async function renderManifest(): Promise<string> {
  return [
    "// Written by scripts/manifest.ts; do not edit. Each manifest is text, so that no more of them are read than are asked for.",
    "",
    "/** Of every built-in node type, in the order of the catalog. */",
    ...table("nodeTexts", (await loadAll(nodes)).map(nodeManifest)),
    "",
    "/** Of every built-in credential type. */",
    ...table("credentialTexts", (await loadAll(credentials)).map(credentialManifest)),
    "",
  ].join("\n");
}

function table(name: string, manifests: readonly { readonly type: string }[]): readonly string[] {
  const rows = manifests.map((manifest) => `  "${manifest.type}": ${quoted(JSON.stringify(manifest))},`);
  return [`export const ${name}: Readonly<Record<string, string>> = {`, ...rows, "};"];
}

/** In single quotes: JSON has a double one every few characters. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
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
