import { type ESTree, parseSync, Visitor } from "rolldown/utils";

export type Import = { specifier: string; typesOnly: boolean; line: number };

/** What the rules need to know of one file. Lines count from 1. */
export type Facts = {
  lines: number;
  firstLine: string;
  imports: Import[];
  functions: { name: string; line: number; lines: number }[];
  /** String and template literals, for traces of one SQL dialect. */
  texts: { text: string; line: number }[];
  anys: number[];
  /** `@ts-ignore` and its like. */
  silenced: number[];
  defaultExport: number | undefined;
};

type Node = { start: number; end: number };
type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

/**
 * Reads a TypeScript or JavaScript file.
 * @throws {Error} when the file does not parse
 */
export function parse(path: string, source: string): Facts {
  const { program, module, comments, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = lineFinder(source);

  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    typesOnly: entries.length > 0 ? entries.every((entry) => entry.isType) : isTypeStatement(source, start),
    line: lineAt(start),
  }));
  for (const { entries, start } of module.staticExports) {
    const specifier = entries[0]?.moduleRequest?.value;
    if (specifier === undefined) continue;
    imports.push({ specifier, typesOnly: entries.every((entry) => entry.isType), line: lineAt(start) });
  }

  const walked = walk(program, lineAt);
  const defaultExport = module.staticExports.find(({ entries }) =>
    entries.some(({ exportName }) => exportName.kind === "Default" || exportName.name === "default"),
  );
  return {
    ...walked,
    imports: [...imports, ...walked.imports],
    lines: source.split("\n").length - (source.endsWith("\n") ? 1 : 0),
    firstLine: source.slice(0, Math.max(source.indexOf("\n"), 0)),
    silenced: comments
      .filter(({ value }) => /^\s*@ts-(ignore|expect-error|nocheck)/.test(value))
      .map((c) => lineAt(c.start)),
    defaultExport: defaultExport && lineAt(defaultExport.start),
  };
}

type Walked = Pick<Facts, "imports" | "functions" | "texts" | "anys">;

function walk(program: ESTree.Program, lineAt: (offset: number) => number): Walked {
  const found: Walked = { imports: [], functions: [], texts: [], anys: [] };
  const names = new Map<number, string>();
  const suites = new Set<number>();

  const measure = (node: FunctionNode) => {
    // The body of `describe` holds tests; each of them is measured.
    if (suites.has(node.start)) return;
    const name =
      (node.type !== "ArrowFunctionExpression" && node.id?.name) || names.get(node.start) || "(anonymous)";
    const line = lineAt(node.start);
    found.functions.push({ name, line, lines: lineAt(node.end) - line + 1 });
  };
  const lazy = (source: ESTree.Expression, typesOnly: boolean) => {
    if (source.type !== "Literal" || typeof source.value !== "string") return;
    found.imports.push({ specifier: source.value, typesOnly, line: lineAt(source.start) });
  };
  const text = (value: string, node: Node) => found.texts.push({ text: value, line: lineAt(node.start) });

  new Visitor({
    VariableDeclarator: ({ id, init }) => init && id.type === "Identifier" && names.set(init.start, id.name),
    Property: ({ key, value }) =>
      "name" in key && typeof key.name === "string" && names.set(value.start, key.name),
    MethodDefinition: ({ key, value }) =>
      "name" in key && typeof key.name === "string" && names.set(value.start, key.name),
    CallExpression: ({ callee, arguments: args }) => {
      if (callee.type === "Identifier" && callee.name === "describe")
        for (const arg of args) suites.add(arg.start);
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    ImportExpression: ({ source }) => lazy(source, false),
    TSImportType: ({ source }) => lazy(source, true),
    TSAnyKeyword: ({ start }) => found.anys.push(lineAt(start)),
    Literal: (node) => typeof node.value === "string" && text(node.value, node),
    TemplateElement: (node) => text(node.value.raw, node),
  }).visit(program);
  return found;
}

/** `import type {} from "x"` has no entries to tell that it is for types; `import "x"` has none either. */
const isTypeStatement = (source: string, start: number) =>
  /^import\s+type\b/.test(source.slice(start, start + 20));

function lineFinder(source: string) {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
