import { parseStored } from "@weft/flow";
import type { RunError, RunEvent } from "@weft/flow";
import type { ExecutionStart, Plan, RunningExecution } from "@weft/runtime";
import type { Logger } from "pino";
import type { Database } from "../db/open.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { ExecutionRecord, StoredRecord } from "../journal/record.ts";
import type { Clock } from "../services.ts";
import { executionError } from "./errors.ts";
import type { Executions } from "./executions.ts";
import type { Plans } from "./plans.ts";
import { withFlow } from "./record.ts";
import { documentOf } from "./store.ts";

export interface ResumeParts {
  readonly db: Database;
  readonly journal: ExecutionJournal;
  readonly executions: Executions;
  readonly plans: Plans;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Resumption extends Pick<ExecutionStart, "wakes"> {
  /** Said by who knows, or found in the history. */
  readonly after: ExecutionStart["after"] | ((history: readonly RunEvent[]) => ExecutionStart["after"]);
  /** Looks at the history before anything goes on; `false` leaves it as it is. */
  readonly only?: (history: readonly RunEvent[]) => boolean;
}

/** Goes on with a stored execution that runs nowhere. One whose flow cannot be read any more ends with that reason. */
export async function resumeStored(
  row: StoredRecord,
  parts: ResumeParts,
  { after, wakes, only }: Resumption,
): Promise<RunningExecution | undefined> {
  const plan = await planOf(row, parts);
  const record = withFlow(row, plan?.flow);
  const gone = { status: "failed", error: executionError("flow-gone") } as const;
  if (plan === undefined) {
    await finishStored(record, gone, parts);
    return undefined;
  }
  const history = await parts.journal.reopen(record);
  if (only?.(history) === false) {
    parts.journal.close(record.id);
    return undefined;
  }
  const reason = typeof after === "function" ? after(history) : after;
  const then = { history, ...(reason && { after: reason }), ...(wakes && { wakes }) };
  const resumed = parts.executions.resume(record, plan, then);
  if (resumed === undefined) await finishStored(record, gone, parts);
  return resumed;
}

/** Ends a stored execution that runs nowhere. */
export async function finishStored(
  record: ExecutionRecord,
  end: { status: "failed" | "cancelled"; error?: RunError },
  { journal, clock }: Pick<ResumeParts, "journal" | "clock">,
): Promise<void> {
  await journal.reopen(record);
  try {
    journal.append(record.id, [{ type: "execution.finished", at: clock.now(), ...end }]);
    await journal.commit(record.id);
  } finally {
    journal.close(record.id);
  }
}

export async function planOf(
  row: StoredRecord,
  { db, plans }: Pick<ResumeParts, "db" | "plans">,
): Promise<Plan | undefined> {
  if (row.version !== null) return plans.published(row.flowId, row.version);
  const document = documentOf(db, row);
  const parsed = document === undefined ? undefined : parseStored(document);
  return parsed?.ok ? plans.draft(parsed.flow) : undefined;
}
