import { existsSync, readdirSync, readFileSync } from "node:fs";
import { root } from "../lib/root.mjs";
import { parse } from "./parse.ts";
import type { File, Package, Project } from "./project.ts";

const SKIPPED = new Set(["node_modules", "dist", ".build"]);

/** Reads every source file and every package of the repository. */
export function readProject(): Project {
  const packages = ["apps", "packages"]
    .flatMap((parent) => readdirSync(`${root}/${parent}`).map((name) => `${parent}/${name}`))
    .concat("e2e")
    .filter((folder) => existsSync(`${root}/${folder}/package.json`))
    .map(readPackage);
  const files = [...packages.map(({ folder }) => folder), "scripts"]
    .flatMap((folder) => list(folder))
    .map((path): File => {
      const owner = packages.find(({ folder }) => path.startsWith(`${folder}/`));
      return { ...parse(path, readFileSync(`${root}/${path}`, "utf8")), path, owner };
    });
  return { packages, files };
}

function readPackage(folder: string): Package {
  const manifest: {
    name: string;
    exports?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  } = JSON.parse(readFileSync(`${root}/${folder}/package.json`, "utf8"));
  const readme = `${root}/${folder}/README.md`;
  return {
    name: manifest.name,
    folder,
    declared: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
    exports: manifest.exports ?? {},
    readmeLines: existsSync(readme) ? readFileSync(readme, "utf8").trimEnd().split("\n").length : undefined,
  };
}

function list(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : list(path);
    return /\.(ts|tsx|mts|mjs)$/.test(entry.name) ? [path] : [];
  });
}
