import { type File, isTest, type Package, type Problem, type Project } from "./project.ts";

const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const README_LINES = 30;

/** Traces of SQL that only SQLite understands. */
const SQLITE =
  /\bpragma\s|\bsqlite_\w+|\bbegin immediate\b|\binsert or (replace|ignore)\b|\bjson_extract\s*\(|\bstrftime\s*\(|\browid\b/i;

/** Sizes, and what no file may contain. */
export function fileProblems(project: Project): Problem[] {
  return [...project.files.flatMap(inFile), ...project.packages.flatMap(inPackage)];
}

/** Tables of data and generated code may be long: nobody reads them from top to bottom. */
export const isTable = ({ path, firstLine }: File) =>
  /\.gen\.ts$|\/(generated|migrations|locales)\//.test(path) || firstLine.trim() === "// table of data";

function inFile(file: File): Problem[] {
  const at = (line: number, message: string) => ({ path: file.path, line, message });
  const problems: Problem[] = [];
  if (!isTable(file)) {
    if (file.lines > FILE_LINES)
      problems.push(at(1, `${file.lines} lines; a file has at most ${FILE_LINES}.`));
    for (const { name, line, lines } of file.functions) {
      if (lines > FUNCTION_LINES)
        problems.push(at(line, `${name} has ${lines} lines; a function has at most ${FUNCTION_LINES}.`));
    }
  }
  if (file.defaultExport !== undefined && !/\.config\.m?[jt]s$/.test(file.path)) {
    problems.push(at(file.defaultExport, "Default export; export by name."));
  }
  for (const line of file.anys)
    problems.push(at(line, "`any` switches the type check off; use `unknown` or a type."));
  if (!file.path.endsWith(".test-d.ts")) {
    for (const line of file.silenced) problems.push(at(line, "Silenced type error; mend it instead."));
  }
  if (knowsNoSqlite(file)) {
    for (const { text, line } of file.texts) {
      if (SQLITE.test(text))
        problems.push(at(line, "SQL for SQLite only; it belongs in db/ or journal/ of the server."));
    }
  }
  return problems;
}

const knowsNoSqlite = ({ path, owner }: File) =>
  owner?.folder === "apps/server" &&
  !/^apps\/server\/src\/(db|journal)\//.test(path) &&
  !isTest(path) &&
  path.includes("/src/");

function inPackage({ folder, readmeLines }: Package): Problem[] {
  const at = (message: string) => [{ path: `${folder}/README.md`, line: 1, message }];
  if (readmeLines === undefined)
    return at("Missing: say what the package owns and what it may import, with one example.");
  return readmeLines > README_LINES
    ? at(`${readmeLines} lines; a package's README has at most ${README_LINES}.`)
    : [];
}
