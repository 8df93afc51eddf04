import type { SqliteConnection } from "../db/open.ts";

export interface Totals {
  readonly executions: number;
  /** Of their events, and of their outputs that stand in files. */
  readonly bytes: number;
}

/** A finished execution that may go. */
export interface Old {
  readonly id: string;
  readonly bytes: number;
}

/** Counting goes by slices of this many executions: a million at once would hold everything up. */
const SLICE = 20_000;

/** The SQL of retention. Each call is short, however much is stored. */
export function retentionStore(sqlite: SqliteConnection) {
  const boundary = sqlite
    .prepare(
      "SELECT started_at FROM executions WHERE workspace_id = ? AND started_at >= ? " +
        `ORDER BY started_at LIMIT 1 OFFSET ${SLICE}`,
    )
    .pluck();
  const sum = sqlite.prepare(
    "SELECT count(*) AS executions, coalesce(sum(bytes), 0) AS bytes FROM executions " +
      "WHERE workspace_id = ? AND started_at >= ? AND started_at < ?",
  );
  // What was called goes after its caller, which waits for it, or takes it up when it is tried again.
  const oldest = sqlite.prepare(
    "SELECT id, bytes FROM executions AS old WHERE workspace_id = ? AND started_at < ? AND finished_at < ? " +
      "AND NOT EXISTS (SELECT 1 FROM executions AS caller WHERE caller.id = old.parent_id " +
      "AND caller.status <> 'succeeded') ORDER BY started_at LIMIT ?",
  );
  const files = sqlite
    .prepare("SELECT DISTINCT hash FROM file_uses WHERE execution_id IN (SELECT value FROM json_each(?))")
    .pluck();
  const used = sqlite
    .prepare("SELECT DISTINCT hash FROM file_uses WHERE hash IN (SELECT value FROM json_each(?))")
    .pluck();

  return {
    /** The totals of a workspace, slice by slice, for a turn of the event loop between each. */
    *totals(workspaceId: string): Generator<Totals, void, undefined> {
      let from = 0;
      for (;;) {
        const found = boundary.get(workspaceId, from) as number | undefined;
        const to = found === undefined ? Number.MAX_SAFE_INTEGER : Math.max(found, from + 1);
        yield sum.get(workspaceId, from, to) as Totals;
        if (found === undefined) return;
        from = to;
      }
    },
    /** Finished executions from before `before`, oldest first. */
    oldest: (workspaceId: string, before: number, limit: number) =>
      oldest.all(workspaceId, before, before, limit) as Old[],
    /** The stored files that these executions need. */
    filesOf: (ids: readonly string[]) => files.all(JSON.stringify(ids)) as string[],
    /** What they called is then called by those that tried them again. */
    remove: removal(sqlite),
    /** Those of the files that executions need. */
    used: (hashes: readonly string[]): ReadonlySet<string> =>
      new Set(used.all(JSON.stringify(hashes)) as string[]),
    workspaces: () => sqlite.prepare("SELECT id FROM workspaces").pluck().all() as string[],
  };
}

function removal(sqlite: SqliteConnection): (ids: readonly string[]) => number {
  const inherit = sqlite.prepare(
    "UPDATE executions SET parent_id = (SELECT max(heir.id) FROM executions AS heir " +
      "WHERE heir.retry_of = executions.parent_id) WHERE parent_id IN (SELECT value FROM json_each(?)) " +
      "AND parent_id IN (SELECT retry_of FROM executions WHERE retry_of IN (SELECT value FROM json_each(?)))",
  );
  const remove = sqlite.prepare(
    "DELETE FROM executions WHERE id IN (SELECT value FROM json_each(?)) AND finished_at IS NOT NULL",
  );
  const both = sqlite.transaction((ids: string): number => {
    inherit.run(ids, ids);
    return remove.run(ids).changes;
  });
  return (ids) => both(JSON.stringify(ids));
}

export type RetentionStore = ReturnType<typeof retentionStore>;
