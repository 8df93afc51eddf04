import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "../errors.ts";
import type { CustomPackage, RefusedPackage } from "./package.ts";
import { provideSdk } from "./custom-sdk.ts";
import { definitionsIn } from "./definitions.ts";

const extensions = new Set([".ts", ".mts", ".js", ".mjs"]);

/**
 * Loads every package of a folder of custom nodes: each file with code, and each folder by its `package.json` or its
 * `index`. A package that does not load is reported and stops nobody else.
 * @throws {Refusal} when there is no such folder
 */
export async function loadNodesFolder(
  folder: string,
): Promise<{ packages: CustomPackage[]; refused: RefusedPackage[] }> {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new Refusal("nodes", `There is no folder ${root} to load nodes from.`);
  provideSdk();
  const packages: CustomPackage[] = [];
  const refused: RefusedPackage[] = [];
  for (const path of entries(root)) {
    try {
      packages.push(await loadPackage(path));
    } catch (error) {
      refused.push({ path, reason: (error as Error).message });
    }
  }
  return { packages, refused };
}

function entries(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      ({ name }) => !name.startsWith(".") && name !== "node_modules" && !/\.(?:test|d)\.m?ts$/.test(name),
    )
    .map((entry) => ({
      path: join(root, entry.name),
      folder: statSync(join(root, entry.name)).isDirectory(),
    }))
    .filter(({ path, folder }) => folder || extensions.has(extname(path)))
    .map(({ path }) => path)
    .sort();
}

async function loadPackage(path: string): Promise<CustomPackage> {
  const entry = statSync(path).isDirectory() ? entryOf(path) : path;
  const module = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, unknown>>;
  const { nodes, credentials } = definitionsIn(module);
  if (nodes.length + credentials.length === 0)
    throw new Error("It exports no node type and no credential type.");
  return { path, nodes, credentials };
}

/** The file that a folder stands for. */
function entryOf(folder: string): string {
  const manifest = join(folder, "package.json");
  const named = existsSync(manifest) ? mainOf(JSON.parse(readFileSync(manifest, "utf8"))) : undefined;
  if (named !== undefined) return join(folder, named);
  const found = [...extensions]
    .map((extension) => join(folder, `index${extension}`))
    .find((file) => existsSync(file));
  if (found === undefined)
    throw new Error("It has neither a package.json with exports or main, nor an index file.");
  return found;
}

function mainOf(manifest: { readonly exports?: unknown; readonly main?: unknown }): string | undefined {
  const { exports, main } = manifest;
  const root = typeof exports === "object" && exports !== null && "." in exports ? exports["."] : exports;
  if (typeof root === "string") return root;
  if (typeof root === "object" && root !== null) {
    const { import: esm, default: other } = root as { import?: unknown; default?: unknown };
    const chosen = esm ?? other;
    if (typeof chosen === "string") return chosen;
  }
  return typeof main === "string" ? main : undefined;
}
