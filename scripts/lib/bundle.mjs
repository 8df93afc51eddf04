import { cpSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { inRoot } from "./root.mjs";

const command = (/** @type {string} */ name) => inRoot("apps", "server", "src", "cli", `${name}.ts`);
/** Commands that need no data folder, and those that need no more of the server than that. */
const FOLDERLESS = ["run", "validate", "eval", "convert"].map(command);
const SERVERLESS = ["import", "export", "user", "doctor", "compact"].map(command);

/** The bundler's own helpers, of which all others are made, import the one; worker threads little more than the other. */
const AS_IT_IS = /^(node:)?(module|worker_threads)$/;
const SQLITE = /[\\/]better-sqlite3[\\/]lib[\\/]/;

/**
 * Bundles the server into few files, which start several times faster than hundreds of modules do. Node types stay in
 * chunks of their own, read on first use.
 */
export async function bundleServer() {
  const dist = inRoot("apps", "server", "dist");
  rmSync(dist, { recursive: true, force: true });
  const bundle = await rolldown({
    input: {
      main: command("main"),
      // Worker threads and processes are told their file by its name.
      "checkpoint-worker": inRoot("apps", "server", "src", "db", "checkpoint-worker.ts"),
      "openapi-worker": inRoot("apps", "server", "src", "apis", "worker.ts"),
      "sandbox-worker": inRoot("apps", "server", "src", "sandbox", "worker.ts"),
      "sqlite-worker": inRoot("packages", "nodes", "src", "sqlite", "worker.ts"),
    },
    platform: "node",
    tsconfig: false,
    plugins: [plainBuiltins(), nativeSqlite(), withoutNativeSsh()],
    onwarn: (warning, warn) => {
      // Rolldown would leave the import in place, to fail on a machine that lacks the package.
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
      warn(warning);
    },
  });
  await bundle.write({
    dir: dist,
    format: "esm",
    sourcemap: true,
    // Flat, so that `new URL("./migrations", import.meta.url)` means the same folder in every chunk.
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: { groups: chunks() },
    comments: { legal: true, annotation: false, jsdoc: false },
    // Node keeps each file as text: with a single character beyond ASCII it would take twice the memory. Lines stay, for
    // the places that errors name.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
  });
  await bundle.close();
  const database = inRoot("apps", "server", "src", "db");
  cpSync(`${database}/migrations`, `${dist}/migrations`, { recursive: true });
  for (const kind of ["node", "credential"]) {
    const name = `generated/${kind}-manifests.tsv`;
    cpSync(inRoot("packages", "nodes", "src", name), `${dist}/${name}`);
  }
  const { openDatabase } = await import(pathToFileURL(`${database}/open.ts`).href);
  openDatabase(`${dist}/empty.db`).close();
}

/**
 * What `weft start` needs from the beginning goes into few files, for each file takes its time: by what other commands need
 * of it, so that none reads much for nothing. The rest is left to the bundler.
 * @returns {import("rolldown").CodeSplittingGroup[]}
 */
function chunks() {
  /** @type {Map<string, Set<string>>} */
  const known = new Map();
  /** The first that needs a module has it. @type {[name: string, commands: string[]][]} */
  const kinds = [
    ["base", [command("main")]],
    ["language", FOLDERLESS],
    ["folder", SERVERLESS],
    ["server", [command("start")]],
  ];
  return [
    // By itself, because a worker thread needs nothing else.
    { name: "sqlite", test: SQLITE, priority: kinds.length + 1 },
    ...kinds.map(([name, commands], place) => ({
      priority: kinds.length - place,
      debugName: name,
      /** @type {import("rolldown").CodeSplittingNameFunction} */
      name(id, context) {
        const needs = (/** @type {string} */ entry) => {
          const needed = known.get(entry) ?? reachedFrom(entry, context);
          known.set(entry, needed);
          return needed.has(id);
        };
        return id !== command("main") && needs(command("start")) && commands.some(needs) ? name : null;
      },
    })),
  ];
}

/**
 * The modules that are loaded together with this one.
 * @param {string} entry
 * @param {import("rolldown").ChunkingContext} context
 */
function reachedFrom(entry, context) {
  const reached = new Set([entry]);
  for (const id of reached)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/** Modules of Node that libraries ask for when they are loaded and need seldom or never: TLS alone takes 4 ms to load. */
const LATE = new Set(["node:assert", "node:child_process", "node:https", "node:zlib"]);

/**
 * Takes Node's own modules as `require` does, and of those that are imported only what is used. An `import` of one reads each
 * of its exports, also those that Node makes when they are read: for `node:http` that is the whole of its HTTP client, 40 ms
 * and some megabytes for nothing. Those of `LATE` are loaded when something of theirs is first used.
 * @returns {import("rolldown").Plugin}
 */
function plainBuiltins() {
  const [required, imported] = ["\0required:", "\0imported:"];
  return {
    name: "plain-builtins",
    resolveId(id, _importer, { kind }) {
      if (!isBuiltin(id) || AS_IT_IS.test(id) || kind === "dynamic-import") return undefined;
      return `${kind === "require-call" ? required : imported}${id.replace(/^(node:)?/, "node:")}`;
    },
    load(id) {
      const name = id.slice(id.indexOf(":") + 1);
      const builtin = builtinCode(name);
      if (id.startsWith(required)) return `module.exports = ${builtin};`;
      if (!id.startsWith(imported)) return undefined;
      const exports = Object.entries(process.getBuiltinModule(name) ?? {}).filter(
        ([key]) => key !== "default",
      );
      const exported = exports.map(
        ([key, value]) => `export const ${key} = ${exportCode(name, key, value)};`,
      );
      return [`const builtin = ${builtin};`, "export default builtin;", ...exported].join("\n");
    },
  };
}

/** @param {string} name of a module of Node */
function builtinCode(name) {
  const builtin = `process.getBuiltinModule(${JSON.stringify(name)})`;
  return LATE.has(name) ? lateCode(builtin) : builtin;
}

/**
 * @param {string} name of a module of Node
 * @param {string} key of something that it exports
 * @param {unknown} value what that is
 */
function exportCode(name, key, value) {
  // A class or a number cannot be stood in for.
  const canBeLate = typeof value === "object" || (typeof value === "function" && /^[a-z]/.test(key));
  return `/* @__PURE__ */ (() => ${LATE.has(name) && canBeLate ? lateCode(`builtin.${key}`) : `builtin.${key}`})()`;
}

/** Stands for an object or a function that is asked for when it is first used. @param {string} value */
const lateCode = (value) =>
  `new Proxy(() => {}, { get: (_, key) => ${value}[key], apply: (_, self, args) => ${value}.apply(self, args) })`;

/**
 * The native part of better-sqlite3 is found relative to its own folder, so what looks for it there is read at run time; the
 * rest of it is one file instead of fourteen.
 * @returns {import("rolldown").Plugin}
 */
function nativeSqlite() {
  return {
    name: "native-sqlite",
    load: (id) =>
      SQLITE.test(id) && /\bbinding\.js$/.test(id)
        ? [
            'import { createRequire } from "node:module";',
            "const load = createRequire(import.meta.url);",
            'const folder = load.resolve("better-sqlite3/package.json").slice(0, -"package.json".length);',
            "export const { getBinding } = load(`${folder}lib/binding.js`);",
          ].join("\n")
        : undefined,
  };
}

/**
 * Native parts of ssh2, which only make faster what Node does as well. It looks whether they are there: they are not.
 * @returns {import("rolldown").Plugin}
 */
function withoutNativeSsh() {
  const absent = "\0absent";
  return {
    name: "without-native-ssh",
    resolveId: (id) => (/^cpu-features$|[\\/]sshcrypto\.node$/.test(id) ? absent : undefined),
    load: (id) => (id === absent ? 'throw new Error("It is not part of the bundle.");' : undefined),
  };
}
