import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import type { ApiContext } from "../api/context.ts";
import { transact } from "../db/open.ts";
import { nextTimes } from "../schedules/next-times.ts";
import type { Services } from "../services.ts";
import { readSettings } from "../settings/settings.ts";
import { createFlow, freeFlowName, newFlow } from "./create.ts";
import { flowDetail, flowVersions } from "./detail.ts";
import { readFlow, storedFlow } from "./document.ts";
import { problemsOf } from "./problems.ts";
import { importRoutes, nodeReports } from "./import-routes.ts";
import { listFlows } from "./list.ts";
import { flowForN8n } from "./n8n-export.ts";
import { publishFlow, unpublishFlow } from "./publish.ts";
import { saveDraft } from "./save.ts";
import { createSchemaCache } from "./schema-cache.ts";
import { startableFlows } from "./startable.ts";
import { deleteFlow, findFlow, findVersion } from "./store.ts";
import type { FlowRow } from "./store.ts";

type Needs = Pick<
  Services,
  "config" | "db" | "vault" | "catalog" | "clock" | "lease" | "flowChanges" | "publicUrl"
>;

export function flowRoutes(services: Needs) {
  const { db } = services;
  const schemas = createSchemaCache(services.clock);
  return {
    ...draftRoutes(services),
    ...versionRoutes(services),
    ...importRoutes(services),

    list: api.flows.list.handler(({ input, context }) =>
      listFlows(db, { ...input, workspaceId: signedIn(context).workspaceId }),
    ),

    startable: api.flows.startable.handler(({ context }) =>
      startableFlows({ ...services, workspaceId: signedIn(context).workspaceId }),
    ),

    validate: api.flows.validate.handler(({ input, context }) => {
      const flow = readFlow(input.flow);
      return { problems: problemsOf(services, signedIn(context).workspaceId, flow) };
    }),

    nextTimes: api.flows.nextTimes.handler(({ input, context }) => {
      const { timezone = readSettings(db, signedIn(context).workspaceId).timezone, ...asked } = input;
      return nextTimes({ ...asked, timezone }, services);
    }),

    schema: api.flows.schema.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      found(db, context, input.id);
      const { schemaFor } = await import("./remote-schema.ts");
      return schemaFor(services, schemas, { ...input, workspaceId });
    }),

    choices: api.flows.choices.handler(async ({ input: { id, ...question }, context }) => {
      found(db, context, id);
      const { choicesFor } = await import("../credentials/choices.ts");
      return choicesFor(services, { ...question, flow: id });
    }),

    exportN8n: api.flows.exportN8n.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      const flow = storedFlow(found(db, context, input.id).draft);
      const { workflow, report } = await flowForN8n(services, workspaceId, flow);
      return { workflow, report: nodeReports(flow, report) };
    }),
  };
}

function draftRoutes(services: Needs) {
  const { db, flowChanges } = services;
  const { flows } = api;
  const detail = (context: ApiContext, id: string) =>
    flowDetail(services, signedIn(context), found(db, context, id));
  return {
    create: flows.create.handler(({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { name, flow: given } = input;
      const flow = given === undefined ? newFlow(name ?? "New flow") : readFlow(given);
      const named = name === undefined ? flow : { ...flow, name };
      const row = transact(db, (tx) => {
        const free =
          given === undefined && name === undefined ? freeFlowName(tx, workspaceId, named.name) : named.name;
        return createFlow(tx, services, { workspaceId, by: userId, flow: { ...named, name: free } });
      });
      return flowDetail(services, signedIn(context), row);
    }),

    get: flows.get.handler(({ input, context }) => detail(context, input.id)),

    save: flows.save.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { id, revision, session } = input;
      found(db, context, id);
      const flow = readFlow(input.flow);
      const row = await saveDraft(services, { workspaceId, id, revision, flow, by: userId, session });
      return {
        revision: row.revision,
        updatedAt: row.updatedAt,
        problems: problemsOf(services, workspaceId, flow),
      };
    }),

    remove: flows.remove.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      transact(db, (tx) => {
        const row = found(tx, context, input.id);
        if (row.publishedVersion !== null)
          throw fault("IN_USE", {
            message: "This flow is published. Take it out of service before you delete it.",
          });
        deleteFlow(tx, workspaceId, row.id);
      });
      await flowChanges.emit({ type: "deleted", workspaceId, flowId: input.id });
      return { ok: true };
    }),

    duplicate: flows.duplicate.handler(({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const row = transact(db, (tx) => {
        const flow = storedFlow(found(tx, context, input.id).draft);
        const name = freeFlowName(tx, workspaceId, flow.name);
        return createFlow(tx, services, { workspaceId, by: userId, flow: { ...flow, name } });
      });
      return flowDetail(services, signedIn(context), row);
    }),
  };
}

function versionRoutes(services: Needs) {
  const { db } = services;
  const { flows } = api;
  const detail = (context: ApiContext, id: string) =>
    flowDetail(services, signedIn(context), found(db, context, id));
  return {
    publish: flows.publish.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      await publishFlow(services, { ...input, workspaceId, by: userId });
      return detail(context, input.id);
    }),

    unpublish: flows.unpublish.handler(async ({ input, context }) => {
      await unpublishFlow(services, signedIn(context).workspaceId, input.id);
      return detail(context, input.id);
    }),

    versions: flows.versions.handler(({ input, context }) =>
      flowVersions(services, found(db, context, input.id)),
    ),

    version: flows.version.handler(({ input, context }) => {
      found(db, context, input.id);
      return { flow: storedFlow(documentOf(db, input)) };
    }),

    restore: flows.restore.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { id } = input;
      const { revision } = found(db, context, id);
      await saveDraft(services, {
        workspaceId,
        id,
        revision,
        flow: storedFlow(documentOf(db, input)),
        by: userId,
      });
      return detail(context, id);
    }),
  };
}

function found(db: Pick<Services["db"], "select">, context: ApiContext, id: string): FlowRow {
  const row = findFlow(db, signedIn(context).workspaceId, id);
  if (row === undefined) throw fault("NOT_FOUND", { message: "There is no such flow." });
  return row;
}

function documentOf(db: Services["db"], { id, version }: { id: string; version: number }): string {
  const stored = findVersion(db, id, version);
  if (stored === undefined) throw fault("NOT_FOUND", { message: `This flow has no version ${version}.` });
  return stored.document;
}
