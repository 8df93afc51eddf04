import { NodeError } from "@weft/sdk";
import type { Item, RunAllCall } from "@weft/sdk";
import type { Answer } from "../sql/engine.ts";
import { insertOf } from "../sql/rows.ts";
import type { Row } from "../sql/rows.ts";
import { writeRows } from "../sql/table-job.ts";
import type { WriteParams } from "../sql/table-job.ts";
import type { Column } from "./columns.ts";
import { engine } from "./engine.ts";

/** Gives what was put in, as MySQL gives nothing back of what it writes but the key that it made. */
export function insertRows(
  call: RunAllCall<WriteParams & { readonly onConflict: "stop" | "skip" }>,
): Promise<readonly Item[]> {
  const skips = call.params.onConflict === "skip";
  return writeRows({
    engine,
    call,
    method: "INSERT",
    // Where rows are skipped, one statement of many would not say which.
    ...(!skips && { apart: eachKey }),
    statement: (into, rows) => insertOf(into, rows, undefined),
    // “INSERT IGNORE” would also write values that do not fit, changed until they do.
    perform: async (run, statement) => {
      try {
        return await run(statement);
      } catch (error) {
        if (skips && error instanceof NodeError && error.code === "sql-unique") return [];
        throw error;
      }
    },
    gives: written,
  });
}

/**
 * The answer says the key of the first row only. One statement gets its numbers in a row, which is what other clients count
 * on, too (MySQL Reference Manual, “AUTO_INCREMENT Handling in InnoDB”, simple inserts).
 */
function eachKey(
  answer: Answer<unknown>,
  { rows, columns }: { rows: readonly Row[]; columns: ReadonlyMap<string, Column> },
): readonly Answer<unknown>[] | undefined {
  const counted = countedOf(columns);
  const given = rows.filter((row) => counted === undefined || hasValue(row, counted.name)).length;
  if (given === rows.length) return rows.map(() => answer);
  const first = Number(answer.key);
  if (given > 0 || counted === undefined || !Number.isSafeInteger(first)) return undefined;
  return rows.map((_, index) => ({ ...answer, key: first + index * counted.step }));
}

/** The values as they were put in, with the key that the table made. */
function written(
  answer: Answer<unknown> | undefined,
  { row, columns }: { row: Row; columns: ReadonlyMap<string, Column> },
): readonly Item[] {
  if (answer === undefined) return [];
  const counted = countedOf(columns);
  const values = Object.fromEntries(row);
  if (counted === undefined || answer.key === undefined || hasValue(row, counted.name))
    return [{ json: values }];
  const { [counted.name]: _none, ...others } = values;
  return [{ json: { [counted.name]: answer.key, ...others } }];
}

/** The column that the table fills with the next number, and how far apart the numbers are. */
function countedOf(columns: ReadonlyMap<string, Column>): { name: string; step: number } | undefined {
  for (const [name, { step }] of columns) if (step !== undefined) return { name, step };
  return undefined;
}

function hasValue(row: Row, name: string): boolean {
  return (row.get(name) ?? null) !== null;
}
