import { defineAction } from "@weft/sdk";
import {
  answerParams,
  giveParam,
  matchParam,
  tableParams,
  togetherParam,
  valueParams,
} from "../sql/params.ts";
import { insertOf, matchOf } from "../sql/rows.ts";
import { common } from "./common.ts";
import { eachRow, engine } from "./engine.ts";
import { writeRows } from "../sql/table-job.ts";
import { upsertText } from "./upsert.text.ts";

export const postgresUpsert = defineAction({
  ...common,
  type: "postgres.rows.upsert",
  label: "Insert or update rows",
  help: "Writes a row for each item: the one with the same key is changed, or a new one is added. Running it again does no harm.",
  synonyms: ["upsert", "merge", "save", "sync", "database", "sql", "postgres"],
  summary: "{table}",
  effect: "write",
  params: {
    ...tableParams,
    match: {
      ...matchParam,
      help: "The primary key or the columns of a unique index; several have commas between them.",
    },
    ...valueParams,
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: upsertText,
  runAll: (call) =>
    writeRows({
      engine,
      call,
      method: "UPSERT",
      apart: eachRow,
      match: ({ match }, row, number) => matchOf(match, row, number),
      statement: (into, rows, match) => insertOf(into, rows, { match }),
    }),
});
