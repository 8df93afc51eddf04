import { setImmediate as turn } from "node:timers/promises";
import type { SqliteConnection } from "./open.ts";

const DOCUMENTS = 50;

/** Looks, a few rows at a time, for everything that is like the id of a stored file in pin data, or in what is still to be handed on. */
export function namedFiles(sqlite: SqliteConnection): () => Promise<ReadonlySet<string>> {
  const tables = [
    sqlite.prepare("SELECT rowid, draft AS text FROM flows WHERE rowid > ? ORDER BY rowid LIMIT ?"),
    sqlite.prepare(
      "SELECT rowid, document AS text FROM flow_versions WHERE rowid > ? ORDER BY rowid LIMIT ?",
    ),
    sqlite.prepare("SELECT id AS rowid, data AS text FROM outbox WHERE id > ? ORDER BY id LIMIT ?"),
  ];
  return async () => {
    const found = new Set<string>();
    for (const table of tables) {
      for (let after = 0; ;) {
        const rows = table.all(after, DOCUMENTS) as { rowid: number; text: string | null }[];
        for (const { text } of rows)
          for (const [id] of (text ?? "").matchAll(/\b[0-9a-f]{64}\b/gu)) found.add(id);
        const last = rows.at(-1);
        if (last === undefined) break;
        after = last.rowid;
        await turn();
      }
    }
    return found;
  };
}
