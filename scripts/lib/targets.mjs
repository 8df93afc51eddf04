import { existsSync, readdirSync } from "node:fs";
import { inRoot } from "./root.mjs";

/**
 * Something that is made from sources. Paths are below the checkout; a folder stands for all that is in it.
 * @typedef {{ name: string, inputs: string[], outputs: string[] }} Target
 */

/** Programs that write a file of the repository. Their outputs are committed, so that a reader sees them. */
const generators = [
  {
    name: "nodes-manifest",
    script: "packages/nodes/scripts/manifest.ts",
    reads: ["packages/nodes/src", "packages/sdk/src"],
    writes: [
      "packages/nodes/src/generated/node-manifests.tsv",
      "packages/nodes/src/generated/credential-manifests.tsv",
    ],
  },
  {
    name: "flow-schema",
    script: "packages/flow/scripts/schema.ts",
    reads: ["packages/flow/src", "packages/expressions/src"],
    writes: "docs/flow.schema.json",
  },
  {
    name: "api-routes",
    script: "packages/api/scripts/routes.ts",
    reads: ["packages/api/src/contract.ts", "packages/api/src/routes", "packages/api/src/routes-module.ts"],
    writes: "packages/api/src/generated/routes.gen.ts",
  },
  {
    name: "phones",
    script: "packages/expressions/scripts/phones.ts",
    reads: ["packages/expressions/package.json"],
    writes: "packages/expressions/src/generated/phones.gen.ts",
  },
  {
    name: "expression-reference",
    script: "packages/expressions/scripts/reference.ts",
    reads: ["packages/expressions/src"],
    writes: ["docs/expressions.md", "docs/expressions.pl.md", "docs/expressions.pt-BR.md"],
  },
];

/** The generators that exist. What they write counts as input too: an edit by hand makes it stale. */
export const generated = generators
  .filter(({ script }) => existsSync(inRoot(script)))
  .map(({ name, script, reads, writes }) => ({
    name,
    script,
    inputs: [script, ...reads, writes].flat(),
    outputs: [writes].flat(),
  }));

/** Of every package. */
const sources = readdirSync(inRoot("packages")).map((name) => `packages/${name}/src`);

/** @type {Target} */
export const server = {
  name: "server",
  inputs: [
    "pnpm-lock.yaml",
    "scripts/lib/bundle.mjs",
    "apps/server/package.json",
    "apps/server/src",
    ...sources,
  ],
  outputs: ["apps/server/dist/main.js"],
};

/** @type {Target} */
export const editor = {
  name: "editor",
  inputs: ["pnpm-lock.yaml", "apps/editor", ...sources],
  outputs: ["apps/editor/dist/index.html"],
};
