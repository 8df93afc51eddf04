#!/usr/bin/env node
import { continueOnNode24 } from "./node24.mjs";
import { isUnchanged } from "./unchanged.mjs";

// Before any other import: on an older Node better-sqlite3 dies without a word.
await continueOnNode24();

const { existsSync } = process.getBuiltinModule("node:fs");
const bundle = new URL("../dist/main.js", import.meta.url);
const source = new URL("../src/cli/main.ts", import.meta.url);

if (existsSync(bundle) && isFresh()) {
  process.env.NODE_ENV ??= "production";
  process.getBuiltinModule("node:module").enableCompileCache(`${import.meta.dirname}/../dist/.compiled`);
  await import(bundle.href);
} else {
  await import(source.href);
}

/** In a checkout the sources may be newer than the bundle; an installed Weft has no build scripts and no doubt. */
function isFresh() {
  const stamp = new URL("../../../.build/server.stamp", import.meta.url);
  if (existsSync(stamp)) return isUnchanged(stamp);
  return !existsSync(new URL("../../../scripts/build.mjs", import.meta.url));
}
