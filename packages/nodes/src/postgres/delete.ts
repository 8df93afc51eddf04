import { defineAction } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { answerParams, giveParam, tableParams, togetherParam } from "../sql/params.ts";
import { deleteOf, deleteParams } from "../sql/select.ts";
import { common } from "./common.ts";
import { engine } from "./engine.ts";
import { deleteText } from "./delete.text.ts";
import { dialect } from "./dialect.ts";
import { runJob } from "../sql/job.ts";

export const postgresDelete = defineAction({
  ...common,
  type: "postgres.rows.delete",
  label: "Delete rows",
  help: "Deletes rows of a PostgreSQL table, for each item, and gives the rows as they were.",
  synonyms: ["remove", "erase", "clear", "database", "sql", "postgres"],
  summary: "{table}",
  effect: "write",
  params: {
    ...tableParams,
    ...deleteParams,
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: deleteText,
  runAll({ items, params, paramsAt, ctx }) {
    return runJob({
      engine,
      ctx,
      items,
      params,
      method: "DELETE",
      transaction: params.together,
      plan(index) {
        const own = paramsAt(index);
        return deleteOf(dialect, own, splitNames(own.give));
      },
      shown: (statement) => statement,
    });
  },
});
