import { eq, inArray, isNull, max, and, count } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions } from "../db/schema/executions.ts";
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

/** @param running whether a server works on them */
export function lookAtExecutions(db: Database, running: boolean): Look {
  const undecided = countOf(db, eq(executions.status, "needsAttention"));
  if (undecided > 0)
    return warning(
      `${plural(undecided)} after a crash, because nobody knows whether something was sent.`,
      "Open them in the editor under Executions, look in the other system, and choose: again, skip, or done.",
    );
  const open = countOf(
    db,
    and(isNull(executions.finishedAt), inArray(executions.status, ["running", "parked"])),
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
