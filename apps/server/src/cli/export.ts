import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_WORKSPACE } from "../config.ts";
import { openStore } from "../content.ts";
import { makeFolder } from "../app/make-folder.ts";
import { Refusal } from "../errors.ts";
import { exportableFlows } from "../flows/store.ts";
import { count, printJson, say } from "./say.ts";

export interface ExportOptions {
  readonly data: string;
  readonly flow?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Writes the drafts of flows as files. May run beside a server. */
export async function exportFlows({ data, flow, out, json }: ExportOptions): Promise<number> {
  const store = openStore({ dataDir: data, shared: true });
  try {
    const flows = exportableFlows(store.db, DEFAULT_WORKSPACE).filter(
      ({ id }) => flow === undefined || id === flow,
    );
    if (flow !== undefined && flows.length === 0) throw new Refusal("input", `There is no flow ${flow}.`);
    if (flow !== undefined && out === undefined && json !== true) {
      process.stdout.write(flows[0]?.draft ?? "");
      return 0;
    }
    const folder = out ?? ".";
    const written = write(folder, flows);
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

/** @throws {Refusal} when the folder cannot be written */
function write(
  folder: string,
  flows: ReturnType<typeof exportableFlows>,
): { file: string; id: string; name: string }[] {
  try {
    makeFolder(folder);
    return flows.map(({ id, name, draft }) => {
      // A colon may stand in an id, but not in a file name everywhere.
      const file = join(folder, `${id.replaceAll(":", "_")}.flow.json`);
      writeFileSync(file, draft);
      return { file, id, name };
    });
  } catch (error) {
    throw new Refusal("usage", `${folder} cannot be written: ${(error as Error).message}`);
  }
}
