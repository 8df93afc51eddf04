#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { continueOnNode24 } from "./node24.mjs";

// Before any other import: on an older Node better-sqlite3 dies without a word.
await continueOnNode24();

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const bundle = path("../dist/main.js");

if (existsSync(bundle) && (await isFresh())) {
  process.env.NODE_ENV ??= "production";
  module.enableCompileCache(path("../dist/.compiled"));
  await import("../dist/main.js");
} else {
  await import("../src/cli/main.ts");
}

/** In a checkout the sources may be newer than the bundle; an installed Weft has no build scripts and no doubt. */
async function isFresh() {
  if (!existsSync(path("../../../scripts/lib/stamps.mjs"))) return true;
  const [stamps, { server }] = await Promise.all([
    import("../../../scripts/lib/stamps.mjs"),
    import("../../../scripts/lib/targets.mjs"),
  ]);
  return stamps.isFresh(server);
}
