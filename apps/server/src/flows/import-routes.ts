import type { NodeReport } from "@weft/api";
import type { Flow } from "@weft/flow";
import type { NodeReport as Report } from "@weft/n8n";
import { fault } from "../api/fault.ts";
import { api, signedIn } from "../api/implement.ts";
import { credentialTypes } from "../credentials/store.ts";
import type { Services } from "../services.ts";
import { credentialSlots, unfitChoices, withCredentials } from "./credential-slots.ts";
import { readFiles, storeFlows } from "./import.ts";
import type { ReadFile } from "./import.ts";

interface FileInput {
  readonly name: string;
  readonly content?: unknown;
}

const read = (files: readonly FileInput[]) =>
  readFiles(files.map(({ name, content }) => ({ name, content })));

export function importRoutes(services: Pick<Services, "db" | "catalog" | "clock">) {
  const { db, catalog } = services;
  return {
    import: api.flows.import.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { flows, problems, failed } = await read(input.files);
      if (failed) return { imported: [], problems };
      const given = await chosenIn(workspaceId, flows, input.credentials);
      return { imported: storeFlows(services, { workspaceId, by: userId, flows: given }), problems };
    }),

    previewImport: api.flows.previewImport.handler(async ({ input }) => {
      const { flows, problems, failed } = await read(input.files);
      return {
        flows: flows.map(({ file, flow, report }) => ({
          file,
          flow,
          ...(report && { report: nodeReports(flow, report) }),
        })),
        credentials: await credentialSlots(flows, catalog),
        problems,
        failed,
      };
    }),
  };

  async function chosenIn(
    workspaceId: string,
    flows: readonly ReadFile[],
    chosen: Readonly<Record<string, string>>,
  ): Promise<readonly ReadFile[]> {
    if (Object.keys(chosen).length === 0) return flows;
    const slots = await credentialSlots(flows, catalog);
    const unfit = unfitChoices(slots, chosen, credentialTypes(db, workspaceId));
    if (unfit.length > 0) {
      const fields = unfit.map((key) => [
        `credentials.${key}`,
        "is not a credential that fits a slot of these files",
      ]);
      throw fault("INVALID_INPUT", { data: { fields: Object.fromEntries(fields) } });
    }
    return withCredentials(flows, slots, chosen);
  }
}

/** What became of each node, by its id. */
export function nodeReports(flow: Flow, report: readonly Report[]): NodeReport[] {
  const ids = new Map(flow.nodes.map(({ id, name }) => [name, id]));
  return report.map(({ node, type, status, notes, partOf }) => ({
    id: ids.get(partOf ?? node) ?? node,
    name: node,
    type,
    status,
    notes: [...notes],
  }));
}
