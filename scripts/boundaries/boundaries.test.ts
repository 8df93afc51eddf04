import { describe, expect, test } from "vitest";
import { fileProblems } from "./ceilings.ts";
import { findCycles } from "./cycles.ts";
import { importProblems } from "./imports.ts";
import { parse } from "./parse.ts";
import type { Package, Project } from "./project.ts";

const pack = (folder: string, name: string, rest: Partial<Package> = {}): Package => ({
  folder,
  name,
  declared: ["@weft/sdk", "@weft/flow", "@weft/runtime", "@weft/nodes", "@weft/api"],
  exports: { ".": "./src/index.ts" },
  readmeLines: 10,
  ...rest,
});

const packages = [
  pack("packages/sdk", "@weft/sdk"),
  pack("packages/flow", "@weft/flow"),
  pack("packages/runtime", "@weft/runtime"),
  pack("packages/nodes", "@weft/nodes"),
  pack("apps/editor", "@weft/editor"),
  pack("apps/server", "@weft/server"),
];

/** A repository of these files, path to source, and what the rules say of it. */
function problems(sources: Record<string, string>, own: Package[] = packages): string[] {
  const files = Object.entries(sources).map(([path, source]) =>
    Object.assign(parse(path, source), {
      path,
      owner: own.find(({ folder }) => path.startsWith(`${folder}/`)),
    }),
  );
  const project: Project = { packages: own, files };
  return [...importProblems(project), ...fileProblems(project)].map(
    ({ path, line, message }) => `${path}:${line} ${message}`,
  );
}

const one = (message: string) => [expect.stringContaining(message)];
const long = (lines: number) => "x();\n".repeat(lines);

describe("who may import whom", () => {
  test("a lower layer does not import a higher one", () => {
    expect(problems({ "packages/nodes/src/a.ts": 'import { run } from "@weft/runtime";' })).toEqual(
      one("@weft/nodes may not import @weft/runtime"),
    );
  });

  test("an allowed import passes, whether static, lazy or in a type", () => {
    const source =
      'import { a } from "@weft/sdk";\nconst b = import("@weft/flow");\ntype C = import("@weft/flow").C;';
    expect(problems({ "packages/runtime/src/a.ts": source })).toEqual([]);
  });

  test("lazy imports and re-exports are imports as well", () => {
    expect(problems({ "packages/nodes/src/a.ts": 'const a = await import("@weft/flow");' })).toHaveLength(1);
    expect(problems({ "packages/nodes/src/a.ts": 'export * from "@weft/flow";' })).toHaveLength(1);
  });

  test("flow takes only types from the sdk, except in a test", () => {
    const value = 'import { defineAction } from "@weft/sdk";';
    expect(problems({ "packages/flow/src/a.ts": value })).toEqual(one("only types from @weft/sdk"));
    expect(problems({ "packages/flow/src/a.test.ts": value })).toEqual([]);
    expect(problems({ "packages/flow/src/testing/a.ts": value })).toEqual([]);
    expect(problems({ "packages/flow/src/a.ts": 'import type { Item } from "@weft/sdk";' })).toEqual([]);
    expect(problems({ "packages/flow/src/a.ts": 'import { type Item } from "@weft/sdk";' })).toEqual([]);
  });

  test("only what a package exports is imported", () => {
    expect(problems({ "packages/runtime/src/a.ts": 'import { a } from "@weft/flow/src/a.ts";' })).toEqual(
      one("does not export"),
    );
  });

  test("a dependency is declared", () => {
    const undeclared = packages.map((each) => ({ ...each, declared: [] }));
    expect(problems({ "packages/runtime/src/a.ts": 'import { a } from "@weft/flow";' }, undeclared)).toEqual(
      one("@weft/flow is missing in the dependencies of packages/runtime/package.json"),
    );
  });

  test("a relative import stays in its package", () => {
    expect(problems({ "packages/flow/src/a.ts": 'import "../../sdk/src/b.ts";' })).toEqual(
      one("leaves packages/flow"),
    );
  });

  test("a package imports neither its own index nor its own name", () => {
    const sources = { "packages/flow/src/index.ts": "export const a = 1;" };
    expect(problems({ ...sources, "packages/flow/src/b.ts": 'import { a } from "./index.ts";' })).toEqual(
      one("its own index"),
    );
    expect(problems({ ...sources, "packages/flow/src/b.ts": 'import { a } from "@weft/flow";' })).toEqual(
      one("itself by name"),
    );
    expect(
      problems({ ...sources, "packages/flow/src/b.test.ts": 'import { a } from "./index.ts";' }),
    ).toEqual([]);
  });

  test("React Flow stays in the canvas", () => {
    const source = 'import { ReactFlow } from "reactflow";';
    expect(problems({ "apps/editor/src/runs/a.ts": source })).toEqual(one("Only apps/editor/src/canvas"));
    expect(problems({ "apps/editor/src/canvas/a.ts": source })).toEqual([]);
  });

  test("SQLite stays in db and journal", () => {
    const source = 'import Database from "better-sqlite3";\ndb.exec("PRAGMA synchronous = FULL");';
    expect(problems({ "apps/server/src/flows/store.ts": source })).toEqual([
      expect.stringContaining("know SQLite"),
      expect.stringContaining("SQL for SQLite only"),
    ]);
    expect(problems({ "apps/server/src/db/open.ts": source })).toEqual([]);
  });
});

describe("import cycles", () => {
  test("are found within and across packages", () => {
    const sources = {
      "packages/flow/src/a.ts": 'import { b } from "./b.ts";',
      "packages/flow/src/b.ts": 'import type { C } from "./c.ts";',
      "packages/flow/src/c.ts": 'const a = import("./a.ts");',
    };
    expect(problems(sources)).toEqual(one("Import cycle of 3 files;"));
  });

  test("a diamond is no cycle, and each cycle counts once", () => {
    const graph = { a: ["b", "c"], b: ["d"], c: ["d"], d: [], x: ["y"], y: ["x"], self: ["self"] };
    expect(findCycles(new Map(Object.entries(graph)))).toEqual([["x", "y"], ["self"]]);
  });
});

describe("what no file contains", () => {
  test("too many lines, unless it is a table", () => {
    expect(problems({ "packages/flow/src/a.ts": long(301) })).toEqual(
      one("301 lines; a file has at most 300"),
    );
    expect(problems({ "packages/flow/src/a.ts": long(300) })).toEqual([]);
    expect(problems({ "packages/flow/src/a.gen.ts": long(301) })).toEqual([]);
    expect(problems({ "packages/flow/src/a.ts": `// table of data\n${long(301)}` })).toEqual([]);
  });

  test("a long function, named where it has a name", () => {
    expect(problems({ "packages/flow/src/a.ts": `const plan = () => {\n${long(59)}};` })).toEqual(
      one("plan has 61 lines"),
    );
    expect(problems({ "packages/flow/src/a.ts": `function plan() {\n${long(58)}}` })).toEqual([]);
    expect(problems({ "packages/flow/src/a.test.ts": `describe("all", () => {\n${long(80)}});` })).toEqual(
      [],
    );
  });

  test("a default export, outside configuration", () => {
    expect(problems({ "packages/flow/src/a.ts": "export default 1;" })).toEqual(one("Default export"));
    expect(problems({ "packages/flow/src/a.ts": "const a = 1;\nexport { a as default };" })).toEqual(
      one("Default export"),
    );
    expect(problems({ "apps/editor/vite.config.ts": "export default {};" })).toEqual([]);
  });

  test("any and silenced type errors, which the word in a text is not", () => {
    expect(problems({ "packages/flow/src/a.ts": "let a: any;" })).toEqual(one("`any` switches"));
    expect(problems({ "packages/flow/src/a.ts": "// @ts-expect-error wrong\nx();" })).toEqual(
      one("Silenced"),
    );
    expect(problems({ "packages/flow/src/a.test-d.ts": "// @ts-expect-error wrong\nx();" })).toEqual([]);
    expect(problems({ "packages/flow/src/a.ts": 'const a = "any"; // any' })).toEqual([]);
  });

  test("a package without a README, or with a long one", () => {
    expect(problems({}, [pack("packages/sdk", "@weft/sdk", { readmeLines: undefined })])).toEqual(
      one("packages/sdk/README.md:1 Missing"),
    );
    expect(problems({}, [pack("packages/sdk", "@weft/sdk", { readmeLines: 31 })])).toEqual(one("31 lines"));
  });
});
