import { setImmediate as turn } from "node:timers/promises";
import { namedFiles } from "../db/named-files.ts";
import type { SqliteConnection } from "../db/open.ts";
import type { StoredFiles } from "../files/store.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { Services } from "../services.ts";
import type { RetentionStore } from "./store.ts";

/** Removes stored files that nothing needs any more. */
export interface Sweep {
  /** Looks at every file. */
  all(signal: AbortSignal): Promise<number>;
  /** Looks at these files, which something has stopped to need. */
  these(files: readonly string[]): Promise<number>;
}

export interface SweepParts extends Pick<Services, "clock"> {
  readonly sqlite: SqliteConnection;
  readonly files: StoredFiles;
  readonly journal: Pick<ExecutionJournal, "inUse">;
  readonly store: Pick<RetentionStore, "used">;
}

/** A file may be there before what needs it: a webhook stores files, then accepts the event. */
const YOUNG_MS = 3_600_000;
const TOGETHER = 50;

export function createSweep({ sqlite, files, journal, store, clock }: SweepParts): Sweep {
  const named = namedFiles(sqlite);

  /** Looks and removes without a turn of the event loop in between, so that nothing can begin to need a file meanwhile. */
  function remove(ids: readonly string[], kept: ReadonlySet<string>): number {
    const inUse = journal.inUse();
    const before = Math.min(clock.now() - YOUNG_MS, inUse.since);
    const used = store.used(ids);
    const free = ids.filter((id) => !used.has(id) && !kept.has(id) && !inUse.files.has(id));
    return free.filter((id) => files.remove(id, before)).length;
  }

  async function these(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const kept = await named();
    let removed = 0;
    for (let i = 0; i < ids.length; i += TOGETHER) {
      removed += remove(ids.slice(i, i + TOGETHER), kept);
      await turn();
    }
    return removed;
  }

  return {
    these,
    async all(signal) {
      const candidates: string[] = [];
      for await (const ids of files.list()) {
        if (signal.aborted) return 0;
        const used = store.used(ids);
        candidates.push(...ids.filter((id) => !used.has(id)));
        await turn();
      }
      await files.dropStaged(clock.now() - YOUNG_MS);
      return these(candidates);
    },
  };
}
