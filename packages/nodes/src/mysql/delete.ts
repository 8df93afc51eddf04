import { defineAction } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { runJob } from "../sql/job.ts";
import { answerParams, giveParam, togetherParam } from "../sql/params.ts";
import { deleteOf, deleteParams, selectDeleted } from "../sql/select.ts";
import type { Statement } from "../sql/statements.ts";
import { common, tableParams } from "./common.ts";
import { conditionTimes } from "./conditions.ts";
import { deleteText } from "./delete.text.ts";
import { dialect } from "./dialect.ts";
import { engine } from "./engine.ts";
import { inOneStep } from "./steps.ts";

export const mysqlDelete = defineAction({
  ...common,
  type: "mysql.rows.delete",
  label: "Delete rows",
  help: "Deletes rows of a MySQL or MariaDB table, for each item, and gives the rows as they were.",
  synonyms: ["remove", "erase", "clear", "database", "sql", "mariadb"],
  summary: "{table}",
  effect: "write",
  params: { ...tableParams, ...deleteParams, together: togetherParam, give: giveParam, ...answerParams },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: deleteText,
  runAll({ items, params, paramsAt, ctx }) {
    const { together } = params;
    const deletes: Statement[] = [];
    return runJob({
      engine,
      ctx,
      items,
      params,
      method: "DELETE",
      transaction: together,
      plan(index) {
        const own = paramsAt(index);
        // Refused before anything is sent where no condition says which rows.
        deleteOf(dialect, own, []);
        return own;
      },
      shown: (plan) => deleteOf(dialect, plan, []),
      async begin(run) {
        const timed = conditionTimes(run);
        return async (plan, index) => {
          const own = await timed(plan);
          deletes[index] = deleteOf(dialect, own, []);
          return selectDeleted(dialect, own, splitNames(own.give));
        };
      },
      perform: (run, select, { index }) =>
        inOneStep(run, together, async () => {
          const rows = await run(select);
          await run(deletes[index] as Statement);
          return rows;
        }),
    });
  },
});
