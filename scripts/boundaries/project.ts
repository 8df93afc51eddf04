import type { Facts, Import } from "./parse.ts";

/** One of our packages. Paths are below the checkout, with `/`. */
export type Package = {
  name: string;
  folder: string;
  /** Names in `dependencies` and `devDependencies`. */
  declared: string[];
  /** Export key (".", "./client") to file. */
  exports: Record<string, string>;
  /** Undefined when there is none. */
  readmeLines: number | undefined;
};

export type File = Facts & { path: string; owner: Package | undefined };

export type Project = { packages: Package[]; files: File[] };

export type Problem = { path: string; line: number; message: string };

export const isTest = (path: string) => /\.(test|test-d|spec)\.tsx?$/.test(path);

/** What tests stand on, beside the tests themselves. */
export const isTestCode = (path: string) => isTest(path) || path.includes("/src/testing/");

/** Splits `@weft/api/client` into its package and the export key; undefined for what is not ours. */
export function ours(specifier: string) {
  const match = /^(@weft\/[^/]+)(\/.+)?$/.exec(specifier);
  return match ? { name: match[1] ?? "", key: `.${match[2] ?? ""}` } : undefined;
}

/** The file that an import leads to, if it is one of the project's. */
export function target(project: Project, from: File, { specifier }: Import): string | undefined {
  if (specifier.startsWith(".")) return join(from.path, specifier);
  const found = ours(specifier);
  if (!found) return undefined;
  const owner = project.packages.find(({ name }) => name === found.name);
  const file = owner?.exports[found.key];
  return owner && file ? join(`${owner.folder}/package.json`, file) : undefined;
}

/** Resolves a relative specifier, with `/` on every platform. */
function join(fromFile: string, relative: string) {
  const parts = fromFile.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
