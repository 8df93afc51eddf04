import { defineAction } from "@weft/sdk";
import {
  answerParams,
  giveParam,
  matchParam,
  tableParams,
  togetherParam,
  valueParams,
} from "../sql/params.ts";
import { matchOf, updateOf } from "../sql/rows.ts";
import { common } from "./common.ts";
import { engine } from "./engine.ts";
import { writeRows } from "../sql/table-job.ts";
import { updateText } from "./update.text.ts";

export const postgresUpdate = defineAction({
  ...common,
  type: "postgres.rows.update",
  label: "Update rows",
  help: "Changes the rows of a PostgreSQL table that match each item, and gives them as they are then.",
  synonyms: ["change", "modify", "set", "database", "sql", "postgres"],
  summary: "{table}",
  effect: "write",
  params: {
    ...tableParams,
    match: matchParam,
    ...valueParams,
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: updateText,
  runAll: (call) =>
    writeRows({
      engine,
      call,
      method: "UPDATE",
      match: ({ match }, row, number) => matchOf(match, row, number),
      statement: (into, [row = new Map()], match) => updateOf(into, row, match),
    }),
});
