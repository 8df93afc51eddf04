import { client } from "../../../api/client.ts";
import type { TableRow } from "../table-types.ts";
import type { Values } from "./paste-plan.ts";
import { writeQueue } from "./write-queue.ts";
import type { RowChange } from "./write-queue.ts";

/** As many rows as the server takes at once. */
const CHUNK = 1000;

/** Sends changes of a table's rows one after the other. All of it rejects when the server refuses. */
export function rowSender(table: string) {
  const queue = writeQueue<TableRow>(async (changes) => {
    const rows = changes.map((change) => ({ ...change, values: { ...change.values } }));
    return (await client.tables.updateRows({ id: table, rows })).rows;
  });
  return {
    /** `onRows`: with the rows as they are now, as soon as some of them are stored. */
    async update(
      changes: readonly RowChange[],
      onRows: (rows: readonly TableRow[]) => void,
    ): Promise<readonly TableRow[]> {
      const written: TableRow[] = [];
      for (let from = 0; from < changes.length; from += CHUNK) {
        const part = await queue.write(changes.slice(from, from + CHUNK));
        onRows(part);
        written.push(...part);
      }
      return written;
    },
    /** `onRows`: with the new rows, as soon as some of them are stored. */
    async insert(values: readonly Values[], onRows: (rows: readonly TableRow[]) => void): Promise<void> {
      for (let from = 0; from < values.length; from += CHUNK) {
        const rows = values.slice(from, from + CHUNK).map((each) => ({ values: each }));
        onRows((await queue.run(() => client.tables.insertRows({ id: table, rows }))).rows);
      }
    },
    async erase(ids: readonly number[]): Promise<void> {
      await queue.run(() => client.tables.deleteRows({ id: table, ids: [...ids] }));
    },
  };
}
