import type { ApiDocumentSummary, OperationDetail } from "@weft/api";
import type { Operation } from "@weft/nodes/openapi";
import { NodeError } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { api, signedIn } from "../api/implement.ts";
import { transact } from "../db/open.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import type { ReadAnswer, ReadFault } from "./reader.ts";
import { deleteApi, findApi, findOperation, findOperations, listApis, saveApi } from "./store.ts";
import type { ApiRow } from "./store.ts";
import { apiUses } from "./uses.ts";

type Needs = Pick<Services, "db" | "clock" | "lease">;
type Uses = ReturnType<typeof apiUses>;

/** Documents of one workspace. */
const MOST = 100;

export function apiRoutes(services: Needs) {
  const { db, clock } = services;
  const { apis } = api;
  return {
    list: apis.list.handler(({ context }) => {
      const { workspaceId } = signedIn(context);
      const uses = apiUses(db, workspaceId);
      return listApis(db, workspaceId).map((row) => shown(row, uses));
    }),

    add: apis.add.handler(async ({ input: { url, content }, context }) => {
      const { workspaceId } = signedIn(context);
      if (listApis(db, workspaceId).length >= MOST)
        throw fault("TOO_LARGE", { message: `There are ${MOST} documents already. Delete some first.` });
      const now = clock.now();
      const place = { id: newId("api"), workspaceId, createdAt: now, updatedAt: now };
      return taken(services, { ...place, url: url ?? null }, content);
    }),

    refresh: apis.refresh.handler(({ input: { id }, context }) => {
      const row = found(findApi(db, signedIn(context).workspaceId, id));
      if (row.url === null) throw fault("NOT_FOUND", { message: "This document came as a file." });
      return taken(services, { ...row, updatedAt: clock.now() });
    }),

    remove: apis.remove.handler(({ input: { id }, context }) => {
      const { workspaceId } = signedIn(context);
      return transact(db, (tx) => {
        found(findApi(tx, workspaceId, id));
        const usedBy = apiUses(tx, workspaceId).get(id) ?? [];
        if (usedBy.length > 0)
          throw fault("IN_USE", {
            message: `Flows use this document: ${usedBy.map(({ name }) => name).join(", ")}.`,
            data: { usedBy },
          });
        deleteApi(tx, workspaceId, id);
        return { ok: true as const };
      });
    }),

    operations: apis.operations.handler(({ input: { api: id, search = "", limit }, context }) =>
      findOperations(db, { workspaceId: signedIn(context).workspaceId, api: id, search, limit }),
    ),

    operation: apis.operation.handler(({ input: { id, name }, context }) => {
      const { workspaceId } = signedIn(context);
      const row = found(findApi(db, workspaceId, id));
      const operation = findOperation(db, { workspaceId, api: id, name });
      if (operation === undefined) throw fault("NOT_FOUND", { message: "There is no such operation." });
      return detailOf(row, operation);
    }),
  };
}

type Before = Omit<ApiRow, "title" | "version" | "operationCount">;

/** Reads the document, from its address where no content is given, and stores it. */
async function taken(services: Needs, before: Before, content?: string) {
  const { db } = services;
  const answer = await understood(services, before.url, content);
  if (!answer.ok) return { error: toldFault(answer.error) };
  const { title, version, operations } = answer.document;
  const row: ApiRow = { ...before, title, version, operationCount: operations.length };
  saveApi(db, row, operations);
  return { document: shown(row, apiUses(db, row.workspaceId)) };
}

async function understood(services: Needs, url: string | null, content?: string): Promise<ReadAnswer> {
  try {
    const { fetchDocument } = await import("./fetch.ts");
    const text = content ?? (await fetchDocument(services, url ?? ""));
    const { readInThread } = await import("./reader.ts");
    return await readInThread({ text, from: url ?? undefined });
  } catch (error) {
    if (!(error instanceof NodeError)) throw error;
    const { code, message, details } = error;
    return { ok: false, error: { code, message, hint: details.hint, values: details.values } };
  }
}

function toldFault({ code, message, hint, values }: ReadFault) {
  return { code, message, ...(hint !== undefined && { hint }), ...(values && { values: { ...values } }) };
}

function shown(row: ApiRow, uses: Uses): ApiDocumentSummary {
  const { id, title, version, url, operationCount: operations, createdAt, updatedAt } = row;
  const usedBy = uses.get(id) ?? [];
  return { id, title, version, ...(url !== null && { url }), operations, createdAt, updatedAt, usedBy };
}

function detailOf({ id, title }: ApiRow, operation: Operation): OperationDetail {
  const {
    id: name,
    method,
    path,
    summary,
    help,
    deprecated,
    params,
    forms,
    access,
    servers,
    paging,
  } = operation;
  return {
    api: id,
    title,
    name,
    method,
    path,
    summary,
    ...(help !== undefined && { help }),
    ...(deprecated && { deprecated }),
    params: { ...params, api: id },
    forms: { fields: { ...forms.fields }, ...(forms.body && { body: { ...forms.body } }) },
    access: access.map(({ type, values }) => ({ type, values: { ...values } })),
    servers: [...servers],
    ...(paging !== undefined && { paging }),
  };
}

function found(row: ApiRow | undefined): ApiRow {
  if (row === undefined) throw fault("NOT_FOUND", { message: "There is no such document." });
  return row;
}
