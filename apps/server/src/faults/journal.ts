import type { RunEvent } from "@weft/flow";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { Faults } from "./faults.ts";

/**
 * Names the steps of a journal by what they are about: the event that is accepted, the intent of a write, its result, the
 * end of the execution.
 */
export function watchJournal(journal: ExecutionJournal, faults: Faults): ExecutionJournal {
  if (!faults.on) return journal;
  /** Runs that write and are under way, and what was appended last, by execution. */
  const writing = new Map<string, Set<number>>();
  const last = new Map<string, string>();

  function append(id: string, events: readonly RunEvent[]): string {
    const runs = writing.get(id) ?? new Set();
    writing.set(id, runs);
    const about = events.reduce((found, event) => subjectOf(event, runs) ?? found, "events");
    last.set(id, about);
    return `${about}.append`;
  }

  return faults.around("journal", journal, (method, [id, events]) => {
    if (method === "append") return append(id as string, events as readonly RunEvent[]);
    if (method === "commit") return `${last.get(id as string) ?? "events"}.commit`;
    if (method === "close") {
      writing.delete(id as string);
      last.delete(id as string);
    }
    return undefined;
  });
}

function subjectOf(event: RunEvent, writing: Set<number>): string | undefined {
  if (event.type === "execution.accepted") return "accept";
  if (event.type === "execution.finished") return "end";
  if (event.type === "execution.resumed") return "resumed";
  if (!("run" in event)) return undefined;
  if (event.type === "run.needsAttention") return "attention";
  if (event.type === "run.parked" || event.type === "run.woken") return event.type.slice("run.".length);
  if (event.type === "run.started") {
    if (event.write !== true) return undefined;
    writing.add(event.run);
    return "intent";
  }
  if (!("run" in event)) return undefined;
  return writing.delete(event.run) ? "result" : undefined;
}
