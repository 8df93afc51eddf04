import type { Global } from "./global.ts";
import { dateGlobals } from "./dates.ts";
import { elsewhereGlobals } from "./elsewhere.ts";
import { executionGlobals } from "./execution.ts";
import { flowGlobals } from "./flow.ts";
import { helperGlobals } from "./helpers.ts";
import { languageGlobals } from "./language.ts";
import { nodeGlobals } from "./node.ts";

const globals: ReadonlyMap<string, Global> = new Map(
  Object.entries({
    ...flowGlobals,
    ...nodeGlobals,
    ...executionGlobals,
    ...dateGlobals,
    ...helperGlobals,
    ...languageGlobals,
    ...elsewhereGlobals,
  }),
);

/** Names that exist in JavaScript, and that no expression may have. */
const denied: ReadonlySet<string> = new Set([
  "document",
  "global",
  "globalThis",
  "window",
  "Window",
  "self",
  "alert",
  "prompt",
  "confirm",
  "eval",
  "uneval",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearImmediate",
  "clearTimeout",
  "clearInterval",
  "queueMicrotask",
  "Function",
  "require",
  "module",
  "exports",
  "process",
  "Buffer",
  "__dirname",
  "__filename",
  "fetch",
  "XMLHttpRequest",
  "Promise",
  "WebAssembly",
  "Reflect",
  "Proxy",
  "escape",
  "unescape",
  "Symbol",
  "console",
  "arguments",
  "crypto",
  "localStorage",
  "sessionStorage",
  "Atomics",
  "SharedArrayBuffer",
  "WeakRef",
  "FinalizationRegistry",
  "AsyncFunction",
  "GeneratorFunction",
  "structuredClone",
  "performance",
  "navigator",
]);

export function findGlobal(name: string): Global | undefined {
  return globals.get(name);
}

export function globalNames(): Iterable<string> {
  return globals.keys();
}

export function allGlobals(): ReadonlyMap<string, Global> {
  return globals;
}

export function isDeniedName(name: string): boolean {
  return denied.has(name);
}
