import { serializeFlow, toFile } from "@weft/flow";
import type { NodeReport } from "@weft/n8n";
import { readAnyFlow } from "../flows/read-any.ts";
import { readFlowFile } from "./files.ts";
import { count, printJson, say, sayProblems } from "./say.ts";

/** Turns another program's flow into Weft's, on stdout; what became of each node goes to stderr. */
export async function convert(path: string, { json }: { readonly json?: boolean }): Promise<number> {
  const { name, content } = readFlowFile(path);
  const read = await readAnyFlow(content);
  if (!read.ok) {
    if (json === true) printJson({ problems: read.problems });
    else sayProblems(name, read.problems);
    return 1;
  }
  const { flow, report = [] } = read;
  if (json === true) {
    printJson({ flow: toFile(flow), report });
    return 0;
  }
  process.stdout.write(serializeFlow(flow));
  sayReport(name, report);
  return 0;
}

/** One line for each node that is not the same as it was. */
export function sayReport(file: string, report: readonly NodeReport[]): void {
  const changed = report.filter(({ status }) => status !== "exact");
  for (const { node, type, status, notes } of changed)
    say(`${file}: “${node}” (${type}): ${status}: ${notes.join("; ")}`);
  if (report.length > 0)
    say(`${count(report.length, "node")} converted, ${changed.length} of them not exactly.`);
}
