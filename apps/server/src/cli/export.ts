import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseStored } from "@weft/flow";
import { DEFAULT_WORKSPACE } from "../config.ts";
import { openStore } from "../content.ts";
import { makeFolder } from "../app/make-folder.ts";
import { Refusal } from "../errors.ts";
import { n8nIds } from "../flows/n8n-export.ts";
import { exportableFlows } from "../flows/store.ts";
import { count, printJson, say } from "./say.ts";

export interface ExportOptions {
  readonly data: string;
  readonly flow?: string;
  readonly out?: string;
  readonly to?: "weft" | "n8n";
  readonly json?: boolean;
}

/** Writes the drafts of flows as files. May run beside a server. */
export async function exportFlows({ data, flow, out, to, json }: ExportOptions): Promise<number> {
  const store = openStore({ dataDir: data, shared: true });
  try {
    const all = exportableFlows(store.db, DEFAULT_WORKSPACE);
    const wanted = all.filter(({ id }) => flow === undefined || id === flow);
    const flows = to === "n8n" ? await forN8n(wanted, all) : wanted;
    if (flow !== undefined && flows.length === 0) throw new Refusal("input", `There is no flow ${flow}.`);
    if (flow !== undefined && out === undefined && json !== true) {
      process.stdout.write(flows[0]?.draft ?? "");
      return 0;
    }
    const written = write(out ?? ".", flows, to === "n8n" ? "n8n" : "flow");
    if (json === true) printJson({ exported: written });
    else {
      for (const { file, name } of written) say(`${file}: “${name}”`);
      say(`${count(written.length, "flow")} exported.`);
    }
    return 0;
  } finally {
    store.close();
  }
}

type Exportable = ReturnType<typeof exportableFlows>;

/** The flows as n8n's workflows; calls of flows that came from there name them by their old ids. */
async function forN8n(wanted: Exportable, all: Exportable): Promise<Exportable> {
  const { exportN8n } = await import("@weft/n8n");
  const { sayReport } = await import("./convert.ts");
  const flowIds = n8nIds(all);
  return wanted.map(({ id, name, draft }) => {
    const parsed = parseStored(draft);
    if (!parsed.ok) throw new Refusal("input", `The flow ${id} cannot be read.`);
    const { workflow, report } = exportN8n(parsed.flow, { flowIds });
    sayReport(name, report);
    return { id, name, draft: `${JSON.stringify(workflow, null, 2)}\n` };
  });
}

/** @throws {Refusal} when the folder cannot be written */
function write(
  folder: string,
  flows: Exportable,
  kind: "flow" | "n8n",
): { file: string; id: string; name: string }[] {
  try {
    makeFolder(folder);
    return flows.map(({ id, name, draft }) => {
      // A colon may stand in an id, but not in a file name everywhere.
      const file = join(folder, `${id.replaceAll(":", "_")}.${kind}.json`);
      writeFileSync(file, draft);
      return { file, id, name };
    });
  } catch (error) {
    throw new Refusal("usage", `${folder} cannot be written: ${(error as Error).message}`);
  }
}
