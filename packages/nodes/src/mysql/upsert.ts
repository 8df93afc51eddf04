import type { Item, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { Run } from "../sql/engine.ts";
import { insertOf, matchOf } from "../sql/rows.ts";
import type { TableName } from "../sql/statements.ts";
import { writeRows } from "../sql/table-job.ts";
import type { WriteParams } from "../sql/table-job.ts";
import { engine } from "./engine.ts";

/** Gives what was put in: the answer does not say which rows are new and which were changed. */
export function upsertRows(
  call: RunAllCall<WriteParams & { readonly match: string }>,
): Promise<readonly Item[]> {
  return writeRows({
    engine,
    call,
    method: "UPSERT",
    match: ({ match }, row, number) => matchOf(match, row, number),
    check: (run, { table }, match) => isUnique(run, table, match),
    apart: (answer, { rows }) => rows.map(() => answer),
    statement: (into, rows, match) => insertOf(into, rows, { match }),
    gives: (_answer, { row }) => [{ json: Object.fromEntries(row) }],
  });
}

const asked = `SELECT INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS WHERE NON_UNIQUE = 0
  AND TABLE_SCHEMA = COALESCE(NULLIF(?, ''), DATABASE()) AND TABLE_NAME = ?`;

/** Without such an index every run would add the row again. Throws `Fatal` then. */
async function isUnique(
  run: Run<unknown>,
  { schema = "", table }: TableName,
  match: readonly string[],
): Promise<void> {
  const [answer] = await run({ text: asked, values: [schema, table] });
  const indexes = new Map<string, Set<string>>();
  for (const [index, column] of answer?.rows ?? []) {
    const columns = indexes.get(String(index)) ?? new Set();
    indexes.set(String(index), columns.add(String(column).toLowerCase()));
  }
  const wanted = new Set(match.map((name) => name.toLowerCase()));
  const found = [...indexes.values()].some(
    (columns) => columns.size === wanted.size && columns.isSubsetOf(wanted),
  );
  if (!found) throw fatal("sql-conflict", { columns: match.join(", ") });
}
