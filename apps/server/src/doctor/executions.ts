import { eq, inArray, isNotNull, isNull, lt, max, and, count } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions, timers } from "../db/schema/executions.ts";
import { failed, ok, warning } from "./finding.ts";
import type { Look } from "./finding.ts";

/** Clocks of two machines may differ by this much. */
const TOLERANCE_MS = 60_000;

/** A clock that went back fires schedules twice or late, and ends sessions and waits at the wrong time. */
export function lookAtClock(db: Database, now: number): Look {
  const newest =
    db
      .select({ at: max(executions.startedAt) })
      .from(executions)
      .get()?.at ?? 0;
  const time = new Date(now).toISOString();
  return newest > now + TOLERANCE_MS
    ? failed(
        `The clock of this machine says ${time}, but an execution began at ${new Date(newest).toISOString()}.`,
        "Set the clock, and let it be kept right: timedatectl set-ntp true",
      )
    : ok(`The clock of this machine says ${time}.`);
}

/** A server that is overloaded for a moment wakes them late; so late, it does not at all. */
const LATE_MS = 600_000;

/** @param running whether a server works on them */
export function lookAtExecutions(db: Database, { running, now }: { running: boolean; now: number }): Look {
  const undecided = countOf(db, eq(executions.status, "needsAttention"));
  if (undecided > 0)
    return warning(
      `${plural(undecided)} after a crash, because nobody knows whether something was sent.`,
      "Open them in the editor under Executions, look in the other system, and choose: again, skip, or done.",
    );
  const late = db
    .select({ n: count() })
    .from(timers)
    .where(and(isNotNull(timers.dueAt), lt(timers.dueAt, now - LATE_MS)))
    .get()?.n;
  if (late && running)
    return failed(
      `${plural(late)} for a time that is over since ten minutes or more.`,
      "Look in the server's log for why they could not be woken; restart Weft when it says nothing.",
    );
  const open = countOf(
    db,
    and(isNull(executions.finishedAt), inArray(executions.status, ["queued", "running", "parked"])),
  );
  if (open > 0 && !running)
    return warning(`${plural(open)} for a server.`, "Start Weft: it goes on with them where they stopped.");
  return ok(open === 0 ? "No execution is open." : `${open} executions are open.`);
}

function countOf(db: Database, which: ReturnType<typeof and>): number {
  return db.select({ n: count() }).from(executions).where(which).get()?.n ?? 0;
}

function plural(n: number): string {
  return n === 1 ? "1 execution waits" : `${n} executions wait`;
}
