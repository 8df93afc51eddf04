import { defineAction } from "@weft/sdk";
import {
  answerParams,
  giveParam,
  onConflictParam,
  tableParams,
  togetherParam,
  valueParams,
} from "../sql/params.ts";
import { insertOf } from "../sql/rows.ts";
import { common } from "./common.ts";
import { eachRow, engine } from "./engine.ts";
import { insertText } from "./insert.text.ts";
import { writeRows } from "../sql/table-job.ts";

export const postgresInsert = defineAction({
  ...common,
  type: "postgres.rows.insert",
  label: "Insert rows",
  help: "Writes a new row into a PostgreSQL table for each item, and gives the rows as the table has them.",
  synonyms: ["add", "create", "save", "database", "sql", "postgres"],
  summary: "{table}",
  effect: "write",
  params: {
    ...tableParams,
    ...valueParams,
    onConflict: onConflictParam,
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: insertText,
  runAll(call) {
    const skips = call.params.onConflict === "skip";
    return writeRows({
      engine,
      call,
      method: "INSERT",
      // Where rows are skipped, one statement of many would not say which.
      ...(!skips && { apart: eachRow }),
      statement: (into, rows) => insertOf(into, rows, skips ? { skip: true } : undefined),
    });
  },
});
