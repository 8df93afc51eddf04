import { hasErrors } from "@weft/flow";
import type { Problem } from "@weft/flow";
import type { ImportResult } from "@weft/api";
import { DEFAULT_WORKSPACE } from "../config.ts";
import { openContent } from "../content.ts";
import type { Content } from "../content.ts";
import { Refusal } from "../errors.ts";
import { problemsOf } from "../flows/problems.ts";
import { readFiles, storeFlows } from "../flows/import.ts";
import type { ReadFiles } from "../flows/import.ts";
import { publishFlow, unpublishFlow } from "../flows/publish.ts";
import { deleteFlow } from "../flows/store.ts";
import { readFlowFiles } from "./files.ts";
import { sayReport } from "./convert.ts";
import { count, printJson, say, sayProblems } from "./say.ts";

export interface ImportOptions {
  readonly data: string;
  readonly nodes?: string;
  readonly publish?: boolean;
  readonly dry?: boolean;
  readonly json?: boolean;
}

/** Takes flow files in, all or none. Exit status 1 when nothing was imported because of an error. */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<number> {
  const files = readFlowFiles(paths);
  const read = await readFiles(files);
  const { json } = options;
  if (json !== true) for (const { file, report = [] } of read.flows) sayReport(file, report);
  if (read.failed) return tell({ imported: [], problems: read.problems }, options);
  const content = await openContent({ dataDir: options.data, nodesDir: options.nodes });
  try {
    return tell(await take(content, read, options), options);
  } finally {
    content.close();
  }
}

async function take(
  content: Content,
  { flows, problems }: ReadFiles,
  options: ImportOptions,
): Promise<ImportResult> {
  const unfit = options.publish === true ? unpublishable(content, flows) : [];
  if (unfit.length > 0) return { imported: [], problems: [...problems, ...unfit] };
  if (options.dry === true) {
    const imported = flows.map(({ file, flow }) => ({ file, id: flow.id, name: flow.name }));
    return { imported, problems };
  }
  const imported = storeFlows(content, { workspaceId: DEFAULT_WORKSPACE, by: null, flows });
  if (options.publish !== true) return { imported, problems };
  const failed = await publishAll(content, imported);
  return failed === undefined ? { imported, problems } : { imported: [], problems: [...problems, failed] };
}

function unpublishable(content: Content, flows: ReadFiles["flows"]): { file: string; problems: Problem[] }[] {
  const all = flows.flatMap(({ flow, sourceId }) =>
    sourceId === undefined ? [flow] : [flow, { ...flow, id: sourceId }],
  );
  return flows
    .map(({ file, flow }) => ({ file, problems: problemsOf(content, DEFAULT_WORKSPACE, flow, all) }))
    .filter(({ problems }) => hasErrors(problems));
}

/** Publishes what was imported. When one cannot be, all are taken out again and its problems are answered. */
async function publishAll(
  content: Content,
  imported: ImportResult["imported"],
): Promise<{ file: string; problems: Problem[] } | undefined> {
  for (const { file, id } of imported) {
    try {
      await publishFlow(content, {
        workspaceId: DEFAULT_WORKSPACE,
        id,
        revision: 1,
        note: "Imported",
        by: null,
      });
    } catch (error) {
      for (const { id: taken } of imported) {
        await unpublishFlow(content, DEFAULT_WORKSPACE, taken);
        deleteFlow(content.db, DEFAULT_WORKSPACE, taken);
      }
      const { problems } = (error as { data?: { problems?: Problem[] } }).data ?? {};
      if (problems === undefined) throw error;
      return { file, problems };
    }
  }
  return undefined;
}

function tell(result: ImportResult, { json, dry, publish }: ImportOptions): number {
  const { imported, problems } = result;
  const failed = problems.some((file) => hasErrors(file.problems));
  if (json === true) printJson(result);
  else {
    for (const { file, problems: found } of problems) sayProblems(file, found);
    for (const { file, name, id, renamedFrom } of imported)
      say(`${file}: “${name}” is ${id}${renamedFrom === undefined ? "" : ` (${renamedFrom} was taken)`}`);
    if (failed) say("Nothing was imported.");
    else
      say(
        `${count(imported.length, "flow")} ${dry === true ? "would be imported" : `imported${publish === true ? " and published" : ""}`}.`,
      );
  }
  if (!failed && imported.length === 0) throw new Refusal("input", "There was nothing to import.");
  return failed ? 1 : 0;
}
