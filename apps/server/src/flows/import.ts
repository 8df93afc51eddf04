import { flowsNamed } from "@weft/flow";
import type { Flow, Problem } from "@weft/flow";
import type { ImportResult } from "@weft/api";
import type { NodeReport, UsedCredential } from "@weft/n8n";
import type { Catalog } from "../catalog/catalog.ts";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { readAnyFlows, withCalled } from "./read-any.ts";
import { createFlow, freeId } from "./create.ts";

export interface ImportFile {
  readonly name: string;
  /** Parsed JSON, or JSON text. */
  readonly content: unknown;
}

export interface ReadFile {
  readonly file: string;
  readonly flow: Flow;
  /** What became of each node of another program's file. */
  readonly report?: readonly NodeReport[];
  /** The id by which flows of another program that came with it name this one. */
  readonly sourceId?: string;
  /** Whose access the nodes had in the other program, by their ids. */
  readonly credentials?: ReadonlyMap<string, UsedCredential>;
}

export interface ReadFiles {
  readonly flows: readonly ReadFile[];
  /** What is wrong with the files, warnings included. */
  readonly problems: ImportResult["problems"];
  /** Whether any file cannot be taken in. */
  readonly failed: boolean;
}

/** Reads flow files, Weft's and n8n's. Never throws. */
export async function readFiles(files: readonly ImportFile[]): Promise<ReadFiles> {
  const flows: ReadFile[] = [];
  const problems: { file: string; problems: Problem[] }[] = [];
  let failed = false;
  const read = await Promise.all(
    files.map(async ({ name, content }) => ({
      name,
      all: (await readAnyFlows(content)).flatMap(withCalled),
    })),
  );
  for (const { name, parsed } of read.flatMap(({ name, all }) => all.map((parsed) => ({ name, parsed })))) {
    if (parsed.ok) {
      const { flow, report, sourceId, credentials } = parsed;
      flows.push({
        file: name,
        flow,
        ...(report && { report }),
        ...(sourceId !== undefined && { sourceId }),
        ...(credentials && { credentials }),
      });
    } else failed = true;
    if (parsed.problems.length > 0) problems.push({ file: name, problems: [...parsed.problems] });
  }
  return { flows, problems, failed };
}

/** Stores the flows as drafts, all of them or none. A flow whose id is taken gets a new one and keeps its name. */
export function storeFlows(
  { db, catalog, clock }: Pick<Services, "db" | "catalog" | "clock">,
  {
    workspaceId,
    by,
    flows,
  }: { readonly workspaceId: string; readonly by: string | null; readonly flows: readonly ReadFile[] },
): ImportResult["imported"] {
  return transact(db, (tx) => {
    const ids = new Map(flows.map(({ flow }) => [flow.id, freeId(tx, flow.id)]));
    for (const { flow, sourceId } of flows)
      if (sourceId !== undefined) ids.set(sourceId, ids.get(flow.id) ?? flow.id);
    return flows.map(({ file, flow }) => {
      const row = createFlow(
        tx,
        { catalog, clock },
        { workspaceId, by, flow: withNewIds(flow, ids, catalog) },
      );
      return { file, id: row.id, name: row.name, ...(row.id !== flow.id && { renamedFrom: flow.id }) };
    });
  });
}

/** The flow under its new id, still naming the flows that came with it. */
function withNewIds(flow: Flow, ids: ReadonlyMap<string, string>, catalog: Catalog): Flow {
  const { errorFlow } = flow.settings;
  const settings =
    errorFlow == null ? flow.settings : { ...flow.settings, errorFlow: ids.get(errorFlow) ?? errorFlow };
  const nodes = flow.nodes.map((node) => {
    const named = flowsNamed(node, catalog.manifest).flatMap(([param, id]) => {
      const renamed = ids.get(id);
      return renamed === undefined ? [] : [[param, renamed] as const];
    });
    return named.length === 0 ? node : { ...node, params: { ...node.params, ...Object.fromEntries(named) } };
  });
  return { ...flow, id: ids.get(flow.id) ?? flow.id, settings, nodes };
}
