import { findCycles } from "./cycles.ts";
import { layers } from "./layers.ts";
import type { Import } from "./parse.ts";
import { type File, isTest, isTestCode, ours, type Problem, type Project, target } from "./project.ts";

/** Everything that is wrong with who imports whom. */
export function importProblems(project: Project): Problem[] {
  const problems = project.files.flatMap((file) =>
    file.imports.flatMap((entry) =>
      [
        crossPackage(project, file, entry),
        relative(file, entry),
        ownIndex(project, file, entry),
        confined(file, entry),
      ]
        .filter((message) => message !== undefined)
        .map((message) => ({ path: file.path, line: entry.line, message })),
    ),
  );
  return [...problems, ...cycles(project)];
}

function crossPackage(project: Project, file: File, entry: Import): string | undefined {
  const found = ours(entry.specifier);
  if (!found || !file.owner) return undefined;
  const importer = file.owner;
  if (found.name === importer.name) return undefined;
  const access = layers[importer.name]?.[found.name];
  const imported = project.packages.find(({ name }) => name === found.name);
  if (!imported) return `${found.name} is no package of this repository.`;
  if (!access) return `${importer.name} may not import ${found.name}; see scripts/boundaries/layers.ts.`;
  if (access === "types" && !entry.typesOnly && !isTestCode(file.path)) {
    return `${importer.name} may import only types from ${found.name}; write \`import type\`.`;
  }
  if (!(found.key in imported.exports))
    return `${found.name} does not export "${found.key}"; import what its package.json offers.`;
  if (!importer.declared.includes(found.name))
    return `${found.name} is missing in the dependencies of ${importer.folder}/package.json.`;
  return undefined;
}

function relative(file: File, { specifier }: Import): string | undefined {
  if (!specifier.startsWith(".") || !file.owner) return undefined;
  const path = target({ packages: [], files: [] }, file, { specifier, typesOnly: false, line: 0 });
  if (path?.startsWith(`${file.owner.folder}/`)) return undefined;
  return `"${specifier}" leaves ${file.owner.folder}; import the other package by its name.`;
}

/** Every large import cycle starts with a package that imports its own index. Tests stand outside, so they may. */
function ownIndex(project: Project, file: File, entry: Import): string | undefined {
  if (!file.owner || isTest(file.path)) return undefined;
  if (ours(entry.specifier)?.name === file.owner.name)
    return `A package does not import itself by name; import the file.`;
  const path = target(project, file, entry);
  const index = Object.values(file.owner.exports).some(
    (exported) => `${file.owner?.folder}/${exported.slice(2)}` === path,
  );
  return index && /\/index\.tsx?$/.test(path ?? "")
    ? `A package does not import its own index; import the file that defines it.`
    : undefined;
}

/** Libraries that one folder keeps from the rest. */
const confinements = [
  {
    library: /^(reactflow|@xyflow\/)/,
    allowed: /^apps\/editor\/src\/canvas\//,
    message: "Only apps/editor/src/canvas knows React Flow.",
  },
  {
    library: /^(better-sqlite3|node:sqlite|drizzle-orm\/(better-sqlite3|sqlite-core))/,
    allowed: /^(apps\/server\/src\/(db|journal)|packages\/nodes\/src\/sqlite)\//,
    message:
      "Only db/ and journal/ of the server and the nodes for it know SQLite; PostgreSQL must remain possible.",
  },
];

function confined(file: File, { specifier }: Import): string | undefined {
  if (!file.owner || file.owner.folder === "e2e") return undefined;
  return confinements.find(({ library, allowed }) => library.test(specifier) && !allowed.test(file.path))
    ?.message;
}

function cycles(project: Project): Problem[] {
  const graph = new Map(
    project.files.map((file) => [
      file.path,
      file.imports.flatMap((entry) => target(project, file, entry) ?? []),
    ]),
  );
  return findCycles(graph).map((members) => ({
    path: members.toSorted()[0] ?? "",
    line: 1,
    message: `Import cycle of ${members.length} files; move what they share into a file of its own: ${members.toSorted().join(", ")}.`,
  }));
}
