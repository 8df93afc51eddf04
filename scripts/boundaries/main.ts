import { fileProblems, isTable } from "./ceilings.ts";
import { importProblems } from "./imports.ts";
import { readProject } from "./read.ts";

const project = readProject();
const problems = [...importProblems(project), ...fileProblems(project)];
for (const { path, line, message } of problems) console.log(`${path}:${line} ${message}`);

const counted = project.files.filter((file) => !isTable(file));
const [largest] = counted.toSorted((a, b) => b.lines - a.lines);
const [longest] = counted
  .flatMap(({ path, functions }) => functions.map((each) => ({ path, ...each })))
  .toSorted((a, b) => b.lines - a.lines);
const cycles = problems.filter(({ message }) => message.startsWith("Import cycle")).length;
console.log(
  `largest file ${largest?.path} (${largest?.lines} lines), longest function ${longest?.name} in ${longest?.path} ` +
    `(${longest?.lines} lines), import cycles ${cycles}`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
