import type { FlowDetail } from "@weft/api";
import type { RunError } from "@weft/flow";
import type { Item, JsonObject } from "@weft/sdk";
import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { transact } from "../db/open.ts";
import type { Database } from "../db/open.ts";
import { outbox, polls } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { newExecutionId } from "../executions/id.ts";
import type { Found } from "../outbox/polled.ts";

export type PollRow = typeof polls.$inferSelect;
type Key = Pick<PollRow, "flowId" | "nodeId">;

const one = ({ flowId, nodeId }: Key) => and(eq(polls.flowId, flowId), eq(polls.nodeId, nodeId));

export function findPoll(db: Database, key: Key): PollRow | undefined {
  return db.select().from(polls).where(one(key)).get();
}

export function pollsOf(db: Database, flowId: string): PollRow[] {
  return db.select().from(polls).where(eq(polls.flowId, flowId)).all();
}

export function removePoll(db: Database, key: Key): void {
  db.delete(polls).where(one(key)).run();
}

/** A look that is over, or a connection that stands or has ended. */
export interface Look extends Pick<PollRow, "flowId" | "nodeId" | "workspaceId" | "nextAt"> {
  /** Epoch ms. */
  readonly at: number;
}

/** What it found and what it remembers are stored in one transaction: nothing is lost, nothing found twice. */
export function keepLook(
  db: Database,
  look: Look,
  found: {
    readonly version: number;
    readonly memory: JsonObject;
    readonly events: readonly (readonly Item[])[];
  },
): void {
  const { flowId, nodeId, at } = look;
  const { version, events } = found;
  transact(db, (tx) => {
    put(tx, look, { memory: JSON.stringify(found.memory), failures: 0, error: null });
    for (const items of events) {
      const data = JSON.stringify({ flowId, version, nodeId, items } satisfies Found);
      tx.insert(outbox)
        .values({ kind: "polled", executionId: newExecutionId(at), data })
        .run();
    }
  });
}

export function keepFailure(db: Database, look: Look, failure: { error: RunError; failures: number }): void {
  put(db, look, { error: JSON.stringify(failure.error), failures: failure.failures });
}

/** A connection that stands. */
export function keepConnected(db: Database, look: Look): void {
  put(db, look, { failures: 0, error: null });
}

function put(
  db: Pick<Database, "insert">,
  { at, nextAt, ...key }: Look,
  outcome: Partial<Pick<PollRow, "memory" | "error">> & Pick<PollRow, "failures">,
): void {
  const values = { ...outcome, polledAt: at, nextAt };
  const same = outcome.failures > 0 ? gt(polls.failures, 0) : eq(polls.failures, 0);
  const since = sql`CASE WHEN ${same} THEN coalesce(${polls.since}, ${at}) ELSE ${at} END`;
  db.insert(polls)
    .values({ ...key, ...values, since: at })
    .onConflictDoUpdate({ target: [polls.flowId, polls.nodeId], set: { ...values, since } })
    .run();
}

/** How the triggers of a flow are, by node id. */
export function triggerStates(db: Database, flowId: string): FlowDetail["triggers"] {
  return Object.fromEntries(
    pollsOf(db, flowId).map(({ nodeId, since, polledAt: at, nextAt, failures, error }) => {
      const failed = failures > 0 && error !== null;
      return [nodeId, { since, at, nextAt, ...(failed && { error: JSON.parse(error) as RunError }) }];
    }),
  );
}

/** Triggers of published flows whose looks have failed more than `times` times in a row. */
export function failingPolls(
  db: Database,
  times: number,
): { readonly flow: string; readonly nodeId: string; readonly error: RunError }[] {
  const rows = db
    .select({ flow: flows.name, nodeId: polls.nodeId, error: polls.error })
    .from(polls)
    .innerJoin(flows, eq(flows.id, polls.flowId))
    .where(and(gt(polls.failures, times), isNotNull(flows.publishedVersion)))
    .all();
  return rows.flatMap(({ error, ...row }) =>
    error === null ? [] : [{ ...row, error: JSON.parse(error) as RunError }],
  );
}
