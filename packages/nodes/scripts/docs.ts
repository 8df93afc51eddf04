import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { credentialManifests, nodeManifests } from "../src/manifests.ts";
import { renderIndex, renderNode } from "./docs-pages.ts";

export const docsFolder = new URL("../../../docs/nodes/", import.meta.url);

/** Every page of the node reference, by file name. */
export function renderDocs(): ReadonlyMap<string, string> {
  const pages = nodeManifests
    .all()
    .map((node): [string, string] => [`${node.type}.md`, renderNode(node, credentialManifests.all())]);
  return new Map([["README.md", renderIndex(nodeManifests.all())], ...pages]);
}

async function writeDocs(): Promise<void> {
  const pages = renderDocs();
  await mkdir(docsFolder, { recursive: true });
  for (const name of await readdir(docsFolder)) if (!pages.has(name)) await rm(new URL(name, docsFolder));
  for (const [name, text] of pages) await writeFile(new URL(name, docsFolder), text);
}

if (import.meta.main) await writeDocs();
