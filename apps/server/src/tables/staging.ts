import type { TableValues } from "@weft/sdk";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { dataOf } from "./rows.ts";

export interface Staged {
  /** What asks for all of them, as `insertFrom` takes it. */
  readonly source: SQL;
  readonly count: number;
}

let named = 0;

/**
 * Rows that arrive slowly wait in a temporary table, of which SQLite keeps little in memory, until they can be written at
 * once. It is gone afterwards, whatever happens.
 */
export async function staged<T>(
  db: Database,
  batches: AsyncIterable<readonly TableValues[]>,
  use: (all: Staged) => T,
): Promise<T> {
  const table = sql.raw(`temp.staged_${++named}`);
  db.run(sql`CREATE TABLE ${table} (place INTEGER PRIMARY KEY, data TEXT NOT NULL)`);
  try {
    let count = 0;
    for await (const rows of batches) {
      const written = `[${rows.map(dataOf).join(",")}]`;
      db.run(sql`INSERT INTO ${table} SELECT ${count} + key, value FROM json_each(${written})`);
      count += rows.length;
    }
    return use({ source: sql`SELECT place, data FROM ${table}`, count });
  } finally {
    db.run(sql`DROP TABLE ${table}`);
  }
}
