import type { SqliteConnection } from "./open.ts";

/** What only the journal does, which looks at the fence once in each of its transactions. */
const OF_JOURNAL: ReadonlySet<string> = new Set(["INSERT executions", "INSERT journal_chunks"]);

/** Which of the owners that the database has had this connection is. */
export interface Fence {
  readonly number: number;
  /** For transactions that triggers do not watch over. @throws when the data belongs to another process by now */
  check(): void;
}

/**
 * Makes this connection the only one that may write to the database from now on. Each that comes raises the fence, and
 * brings triggers of its own that let no write pass once the fence is not where it put it: so a process that was taken for
 * dead changes nothing, whatever it is in the middle of.
 * @param onFenced told when a write was refused
 */
export function raiseFence(sqlite: SqliteConnection, onFenced: () => void): Fence {
  const number = sqlite
    .prepare("INSERT INTO owner VALUES (1, 1) ON CONFLICT DO UPDATE SET fence = fence + 1 RETURNING fence")
    .pluck()
    .get() as number;
  sqlite.function("weft_fenced", () => {
    onFenced();
    return null;
  });
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  for (const table of tables)
    for (const change of ["INSERT", "UPDATE", "DELETE"])
      if (!OF_JOURNAL.has(`${change} ${table}`))
        sqlite.exec(
          `CREATE TEMP TRIGGER "fence ${change} ${table}" BEFORE ${change} ON main."${table}" ` +
            `WHEN (SELECT fence FROM main.owner) IS NOT ${number} BEGIN ` +
            `SELECT weft_fenced(); SELECT RAISE(ABORT, '${FENCED}'); END`,
        );
  const current = sqlite.prepare("SELECT fence FROM owner").pluck();
  return {
    number,
    check() {
      if (current.get() === number) return;
      onFenced();
      throw new Error(FENCED);
    },
  };
}

const FENCED = "The data belongs to another Weft process now.";
