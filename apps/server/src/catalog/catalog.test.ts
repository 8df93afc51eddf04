import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeManifests } from "@weft/nodes";
import { afterAll, expect, test } from "vitest";
import { openCatalog } from "./catalog.ts";

const root = mkdtempSync(join(tmpdir(), "weft-nodes-"));
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, files: Record<string, string>): string {
  const path = join(root, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, ".."), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

const shout = (type: string) => `
  import { defineAction } from "@weft/sdk";
  export const node = defineAction({
    type: "${type}", version: 1, label: "Shout", effect: "none",
    params: { text: { kind: "text", label: "Text" } },
    run({ params }) { return { json: { text: params.text.toUpperCase() } }; },
  });`;

test("without a folder there are the built-in types, with manifests at hand and code on demand", async () => {
  const catalog = await openCatalog();
  expect(catalog.nodes()).toEqual(nodeManifests.all());
  for (const { type, version } of nodeManifests.all()) {
    expect(catalog.manifest(type, version)?.type).toBe(type);
    expect((await catalog.load(type, version))?.type).toBe(type);
    expect(catalog.manifest(type, version + 1)).toBeUndefined();
    expect(await catalog.load(type, version + 1)).toBeUndefined();
  }
  expect(catalog.manifest("none.such", 1)).toBeUndefined();
  for (const { type } of catalog.credentials()) expect((await catalog.loadCredential(type))?.type).toBe(type);
});

test("packages of custom nodes load from files, index files and package.json, in TypeScript too", async () => {
  const path = folder("good", {
    "single.ts": shout("acme.single"),
    "indexed/index.ts": shout("acme.indexed"),
    "packed/package.json": '{ "type": "module", "exports": { ".": { "import": "./src/main.js" } } }',
    "packed/src/main.js": shout("acme.packed"),
    "old/package.json": '{ "type": "module", "main": "lib.mjs" }',
    "old/lib.mjs": `
      import { defineCredential } from "@weft/sdk";
      export const key = defineCredential({ type: "acme.key", label: "Key", params: { key: { kind: "secret", label: "Key" } }, apply: ({ request }) => request });
      export const nodes = [{ kind: "action", type: "acme.listed", version: 1, label: "Listed", effect: "none", params: {}, run: ({ item }) => item }];
      export const helper = () => 1;`,
    "notes.md": "not code",
    "single.test.ts": "throw new Error('tests are not loaded')",
  });
  const catalog = await openCatalog(path);
  expect(catalog.refused).toEqual([]);
  for (const type of ["acme.single", "acme.indexed", "acme.packed", "acme.listed"]) {
    expect(catalog.manifest(type, 1)?.inputs, type).toEqual(["main"]);
    expect((await catalog.load(type, 1))?.type, type).toBe(type);
  }
  expect(catalog.credential("acme.key")?.params).toHaveProperty("key");
});

test("the sdk that custom nodes import is the one that runs here", async () => {
  const path = folder("errors", {
    "fatal.ts": `import { Fatal } from "@weft/sdk"; ${shout("acme.fatal")}; export const error = Fatal;`,
  });
  const { Fatal } = await import("@weft/sdk");
  const catalog = await openCatalog(path);
  expect(catalog.refused).toEqual([]);
  const module = (await import(join(path, "fatal.ts"))) as { error: unknown };
  expect(module.error).toBe(Fatal);
});

test("a bad package is told with its reason, and stops nobody else", async () => {
  const path = folder("bad", {
    "a-good.ts": shout("acme.good"),
    "broken.ts": "export const = 1;",
    "clash.ts": shout("data.set"),
    "empty.ts": "export const nothing = 1;",
    "nameless.ts": shout("acme.nameless").replace('label: "Shout",', ""),
    "no-entry/readme.txt": "x",
    "same.ts": shout("acme.good"),
    "throws.ts": "throw new Error('no licence');",
  });
  const catalog = await openCatalog(path);
  const reasons = Object.fromEntries(
    catalog.refused.map(({ path: where, reason }) => [where.slice(path.length + 1), reason]),
  );
  expect(Object.keys(reasons).sort()).toEqual([
    "broken.ts",
    "clash.ts",
    "empty.ts",
    "nameless.ts",
    "no-entry",
    "same.ts",
    "throws.ts",
  ]);
  expect(reasons["clash.ts"]).toContain("data.set exists already");
  expect(reasons["throws.ts"]).toBe("no licence");
  expect(reasons["nameless.ts"]).toBe("acme.nameless has no label.");
  expect(catalog.manifest("acme.good", 1)).toBeDefined();
  expect(catalog.manifest("data.set", 1)?.label).not.toBe("Shout");
});

test("a folder that is not there is refused", async () => {
  await expect(openCatalog(join(root, "none"))).rejects.toMatchObject({ code: "nodes" });
});
