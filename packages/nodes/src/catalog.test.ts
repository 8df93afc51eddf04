import { readFile } from "node:fs/promises";
import { checkDefinition } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { renderManifests } from "../scripts/manifest.ts";
import { nodes } from "./catalog.ts";
import { credentialManifests, loadCredential, loadNode, nodeManifests } from "./index.ts";

test.for(Object.keys(nodes))(
  "%s is complete: help, sample, outputs, defaults, Polish and Portuguese",
  async (type) => {
    const definition = await loadNode(type);
    expect(definition && checkDefinition(definition)).toEqual([]);
  },
);

test("the generated manifests are what the definitions say (else run scripts/manifest.ts)", async () => {
  for (const { file, text } of await renderManifests()) expect(await readFile(file, "utf8")).toBe(text);
});

test("every manifest leads to code of the same type and version", async () => {
  for (const { type, version } of nodeManifests.all())
    expect(await loadNode(type)).toMatchObject({ type, version });
  for (const { type } of credentialManifests.all())
    expect(await loadCredential(type)).toMatchObject({ type });
});

test.for(["no.such.type", "constructor", "__proto__", ""])("there is no type %j", async (type) => {
  expect(await loadNode(type)).toBeUndefined();
  expect(await loadCredential(type)).toBeUndefined();
});
