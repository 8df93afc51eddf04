import type { RunEvent } from "@weft/flow";
import type { Journal } from "./host.ts";

export interface MemoryJournal extends Journal {
  /** The committed events of an execution, oldest first. */
  events(executionId: string): readonly RunEvent[];
}

const done = Promise.resolve();

/** Keeps events as long as the process lives: for tests, and for flows that run without a server. */
export function memoryJournal(): MemoryJournal {
  const appended = new Map<string, RunEvent[]>();
  const works = new Map<string, readonly (() => void)[]>();
  const committed = new Map<string, number>();
  return {
    append(id, events, also = []) {
      const list = appended.get(id);
      if (list) for (const event of events) list.push(event);
      else appended.set(id, [...events]);
      works.set(id, [...(works.get(id) ?? []), ...also]);
    },
    commit(id) {
      for (const work of works.get(id) ?? []) work();
      works.delete(id);
      committed.set(id, appended.get(id)?.length ?? 0);
      return done;
    },
    events: (id) => appended.get(id)?.slice(0, committed.get(id) ?? 0) ?? [],
  };
}
