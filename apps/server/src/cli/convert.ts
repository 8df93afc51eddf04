import { toFile } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { NodeReport } from "@weft/n8n";
import type { JsonObject } from "@weft/sdk";
import { readAnyFlow } from "../flows/read-any.ts";
import { readFlowFile } from "./files.ts";
import { count, printJson, say, sayProblems } from "./say.ts";

export interface ConvertOptions {
  readonly to?: "weft" | "n8n";
  readonly json?: boolean;
}

/** Turns a flow of n8n's into Weft's or back, on stdout; what became of each node goes to stderr. */
export async function convert(path: string, { to = "weft", json }: ConvertOptions): Promise<number> {
  const { name, content } = readFlowFile(path);
  const read = await readAnyFlow(content);
  if (!read.ok) {
    if (json === true) printJson({ problems: read.problems });
    else sayProblems(name, read.problems);
    return 1;
  }
  const { flow, report } =
    to === "n8n" ? await forN8n(read.flow) : { flow: toFile(read.flow), report: read.report ?? [] };
  if (json === true) {
    printJson({ flow, report });
    return 0;
  }
  process.stdout.write(`${JSON.stringify(flow, null, 2)}\n`);
  sayReport(name, report);
  return 0;
}

async function forN8n(flow: Flow): Promise<{ flow: JsonObject; report: readonly NodeReport[] }> {
  const { exportN8n } = await import("@weft/n8n");
  const { workflow, report } = exportN8n(flow);
  return { flow: workflow, report };
}

/** One line for each node that is not the same as it was. */
export function sayReport(file: string, report: readonly NodeReport[]): void {
  const changed = report.filter(({ status }) => status !== "exact");
  for (const { node, type, status, notes } of changed)
    say(`${file}: “${node}” (${type}): ${status}: ${notes.join("; ")}`);
  if (report.length > 0)
    say(`${count(report.length, "node")} converted, ${changed.length} of them not exactly.`);
}
