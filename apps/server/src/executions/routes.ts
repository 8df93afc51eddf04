import type { ExecutionDetail, ExecutionSummary, ItemsPage } from "@weft/api";
import { foldExecution, parseFlow } from "@weft/flow";
import type { Decision, ExecutionView } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { api, signedIn } from "../api/implement.ts";
import { findFlow } from "../flows/store.ts";
import type { StoredRecord } from "../journal/record.ts";
import type { Retention } from "../retention/retention.ts";
import { headsOf, totalOf } from "./heads.ts";
import type { ExecutionParts } from "./parts.ts";
import { retryMany } from "./retry-many.ts";
import { retryExecution } from "./retry.ts";
import type { Wakes } from "./wakes.ts";
import {
  deleteExecution,
  documentOf,
  filesOfExecution,
  findExecution,
  findRecord,
  listExecutions,
  shortError,
} from "./store.ts";

/** Of a page of items, in characters of JSON; more would freeze a browser. */
const PAGE_CHARS = 1_000_000;

interface Parts {
  readonly retention: Pick<Retention, "freed">;
  readonly wakes: Wakes;
}

export function executionRoutes(parts: ExecutionParts, { retention, wakes }: Parts) {
  const { db, journal } = parts;

  return {
    list: api.executions.list.handler(({ input, context }) =>
      listExecutions(db, { ...input, workspaceId: signedIn(context).workspaceId }),
    ),
    get: api.executions.get.handler(({ input, context }) =>
      detail(parts, signedIn(context).workspaceId, input.id),
    ),
    items: api.executions.items.handler(({ input, context }) =>
      itemsOf(parts, signedIn(context).workspaceId, input),
    ),
    cancel: api.executions.cancel.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      const running = journal.running(input.id);
      const stored = findExecution(db, workspaceId, input.id);
      if (stored === undefined && running?.workspaceId !== workspaceId) throw missing();
      if (stored !== undefined && stored.finishedAt !== null) {
        throw fault("CONFLICT", { message: "This execution has finished already." });
      }
      await wakes.cancel(input.id);
      return { ok: true };
    }),
    retry: api.executions.retry.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      return { executionId: await retryExecution({ ...input, workspaceId }, parts) };
    }),
    retryMany: api.executions.retryMany.handler(({ input, context }) =>
      retryMany({ ...input, workspaceId: signedIn(context).workspaceId }, parts),
    ),
    decide: api.executions.decide.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { id, run, choice, items } = input;
      if (findExecution(db, workspaceId, id) === undefined) throw missing();
      const given = choice === "done" && { items: (items ?? []).map(({ json }): Item => ({ json })) };
      const decision: Decision = { by: "person", user: userId, choice, ...given };
      const done = await wakes.wake(id, { run, woken: decision });
      if (!done) throw fault("CONFLICT", { message: "This step does not wait for a decision any more." });
      return { ok: true };
    }),
    remove: api.executions.remove.handler(({ input, context }) => {
      const stored = findExecution(db, signedIn(context).workspaceId, input.id);
      if (stored === undefined) throw missing();
      if (stored.finishedAt === null)
        throw fault("IN_USE", { message: "This execution is still running. Cancel it first." });
      const files = filesOfExecution(db, input.id);
      deleteExecution(db, input.id);
      retention.freed(files);
      return { ok: true };
    }),
  };
}

/** A page of what a run gave through an output. */
async function itemsOf(
  { db, journal }: ExecutionParts,
  workspaceId: string,
  request: { id: string; run: number; output: string; offset: number; limit: number },
): Promise<ItemsPage> {
  const { id, run, output, offset, limit } = request;
  const stored = findExecution(db, workspaceId, id);
  if (stored === undefined && journal.running(id)?.workspaceId !== workspaceId) throw missing();
  const event = journal.outline(id).findLast((one) => one.type === "run.finished" && one.run === run);
  if (event === undefined) return { items: [], total: 0, tooLarge: false };
  const total = totalOf(event, output);
  const items = await journal.items(event, output, { offset, limit, chars: PAGE_CHARS });
  return { items: [...items], total, tooLarge: items.length === 0 && offset < total };
}

/** One execution with everything that happened in it; also one that runs and is stored only at its end. */
async function detail(
  { db, journal }: ExecutionParts,
  workspaceId: string,
  id: string,
): Promise<ExecutionDetail> {
  const running = journal.running(id);
  const stored = findExecution(db, workspaceId, id);
  const record = stored ? findRecord(db, id) : running;
  if (record === undefined || record.workspaceId !== workspaceId) throw missing();
  const outline = journal.outline(id);
  const summary =
    stored ?? unstored(record, foldExecution(outline), findFlow(db, workspaceId, record.flowId)?.name);
  const document = documentOf(db, record);
  const parsed = document === undefined ? undefined : parseFlow(document);
  if (!parsed?.ok) throw fault("NOT_FOUND", { message: "The flow of this execution can no longer be read." });
  return { ...summary, flow: parsed.flow, ...(await headsOf(outline, journal)) };
}

function unstored(record: StoredRecord, view: ExecutionView, flowName = ""): ExecutionSummary {
  const { id, flowId, version, mode, dry, triggerType: trigger, startedAt, correlation } = record;
  const { status, finishedAt = null } = view;
  return {
    id,
    flowId,
    flowName,
    version,
    mode,
    dry,
    status,
    trigger,
    startedAt,
    finishedAt,
    correlation,
    retryOf: record.retryOf,
    parent: record.parentId,
    error: view.error ? shortError(view.error) : null,
  };
}

function missing(): Error {
  return fault("NOT_FOUND", { message: "There is no such execution." });
}
