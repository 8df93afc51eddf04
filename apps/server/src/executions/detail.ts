import type { ExecutionDetail, ExecutionSummary } from "@weft/api";
import { foldExecution, parseStored } from "@weft/flow";
import type { ExecutionView, RunEvent } from "@weft/flow";
import { fault } from "../api/fault.ts";
import type { Database } from "../db/open.ts";
import { findFlow, nameOf } from "../flows/store.ts";
import type { StoredRecord } from "../journal/record.ts";
import type { Actor } from "../people/actor.ts";
import { can } from "../people/can.ts";
import { headsOf } from "./heads.ts";
import type { ExecutionParts } from "./parts.ts";
import { documentOf, findExecution, findExecutionRow, retriesOf, shortError } from "./store.ts";

type Parts = Pick<ExecutionParts, "db" | "journal"> & {
  readonly resumeUrl: (executionId: string) => string;
  /** Who looks. */
  readonly actor: Actor;
};

/** One execution with everything that happened in it; also one that runs and is stored only at its end. */
export async function executionDetail(id: string, parts: Parts): Promise<ExecutionDetail> {
  const { db, journal, actor, resumeUrl } = parts;
  const { workspaceId } = actor;
  const running = journal.running(id);
  const stored = findExecution(db, workspaceId, id);
  const record = stored ? findExecutionRow(db, id) : running;
  if (record === undefined || record.workspaceId !== workspaceId) throw missing();
  const outline = journal.outline(id);
  const view = foldExecution(outline);
  const summary = stored ?? unstored(record, view, findFlow(db, workspaceId, record.flowId)?.name);
  const document = documentOf(db, record);
  const parsed = document === undefined ? undefined : parseStored(document);
  if (!parsed?.ok) throw fault("NOT_FOUND", { message: "The flow of this execution can no longer be read." });
  const called = view.finishedAt === undefined && view.runs.some(waitsForCall);
  // The address lets the execution go on, so it is for those who may.
  const mayCall = called && can(actor, "run", { kind: "execution", workspaceId });
  return {
    ...summary,
    flow: parsed.flow,
    ...(await headsOf(outline, journal)),
    retries: retriesOf(db, id),
    resumeUrl: mayCall ? resumeUrl(id) : null,
    names: namesIn(outline, { db, workspaceId }),
  };
}

export function missing(): Error {
  return fault("NOT_FOUND", { message: "There is no such execution." });
}

function waitsForCall({ state, parked }: ExecutionView["runs"][number]): boolean {
  return state === "parked" && parked?.call !== undefined;
}

/** Of the people who decided, and of the flows that were called. */
function namesIn(
  events: readonly RunEvent[],
  { db, workspaceId }: { db: Database; workspaceId: string },
): Record<string, string> {
  const names = new Map<string, string | null | undefined>();
  for (const event of events) {
    if (event.type === "run.woken" && event.woken?.by === "person") {
      const { user } = event.woken;
      if (!names.has(user)) names.set(user, nameOf(db, user));
    }
    if (event.type === "run.parked" && event.children) {
      const { flow } = event.children;
      if (!names.has(flow)) names.set(flow, findFlow(db, workspaceId, flow)?.name);
    }
  }
  return Object.fromEntries([...names].flatMap(([id, name]) => (name ? [[id, name]] : [])));
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
    retriedAs: null,
    parent: record.parentId,
    error: view.error ? shortError(view.error) : null,
  };
}
