import { parseFlow } from "@weft/flow";
import type { RunError } from "@weft/flow";
import type { Plan } from "@weft/runtime";
import type { Logger } from "pino";
import type { Database } from "../db/open.ts";
import { faults } from "../faults/faults.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { ExecutionRecord } from "../journal/record.ts";
import type { Clock } from "../services.ts";
import { executionError } from "./errors.ts";
import type { Executions } from "./executions.ts";
import type { Plans } from "./plans.ts";
import { documentOf, findUnfinished, unfinishedExecutions } from "./store.ts";

export interface RecoverParts {
  readonly db: Database;
  readonly journal: ExecutionJournal;
  readonly executions: Executions;
  readonly plans: Plans;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Goes on with every execution that an earlier process left unfinished. Tests end with the server that ran them. */
export async function recoverExecutions(parts: RecoverParts): Promise<void> {
  for (const row of unfinishedExecutions(parts.db)) {
    faults.hit("recover.before");
    try {
      await recover(row, parts);
    } catch (error) {
      parts.log.error({ err: error, executionId: row.id }, "the execution could not be resumed");
    }
    faults.hit("recover.after");
  }
}

async function recover(row: Omit<ExecutionRecord, "keep">, parts: RecoverParts): Promise<void> {
  const plan = await planOf(row, parts);
  const keep = row.mode === "test" ? "all" : (plan?.flow.settings.saveData ?? "all");
  const record = { ...row, keep };
  if (plan === undefined)
    return finish(record, { status: "failed", error: executionError("flow-gone") }, parts);
  if (row.mode === "test")
    return finish(record, { status: "cancelled", error: executionError("server-stopped") }, parts);
  const history = await parts.journal.reopen(record);
  const resumed = parts.executions.resume(record, plan, history);
  if (resumed === undefined)
    return finish(record, { status: "failed", error: executionError("flow-gone") }, parts);
  parts.log.info({ executionId: row.id, flowId: row.flowId }, "the execution resumes");
}

async function planOf(
  row: Omit<ExecutionRecord, "keep">,
  { db, plans }: RecoverParts,
): Promise<Plan | undefined> {
  if (row.version !== null) return plans.published(row.flowId, row.version);
  const document = documentOf(db, row);
  const parsed = document === undefined ? undefined : parseFlow(document);
  return parsed?.ok ? plans.draft(parsed.flow) : undefined;
}

/** Ends an execution that does not run anywhere. `false` when there is no such unfinished execution. */
export async function cancelStored(
  id: string,
  parts: Pick<RecoverParts, "db" | "journal" | "clock">,
): Promise<boolean> {
  const row = findUnfinished(parts.db, id);
  if (row === undefined) return false;
  await finish({ ...row, keep: "all" }, { status: "cancelled" }, parts);
  return true;
}

async function finish(
  record: ExecutionRecord,
  end: { status: "failed" | "cancelled"; error?: RunError },
  { journal, clock }: Pick<RecoverParts, "journal" | "clock">,
): Promise<void> {
  await journal.reopen(record);
  try {
    journal.append(record.id, [{ type: "execution.finished", at: clock.now(), ...end }]);
    await journal.commit(record.id);
  } finally {
    journal.close(record.id);
  }
}
