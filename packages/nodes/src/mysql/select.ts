import { defineAction } from "@weft/sdk";
import { runJob } from "../sql/job.ts";
import { answerParams } from "../sql/params.ts";
import { selectOf, selectParams } from "../sql/select.ts";
import { common, tableParams } from "./common.ts";
import { conditionTimes } from "./conditions.ts";
import { dialect } from "./dialect.ts";
import { engine } from "./engine.ts";
import { selectText } from "./select.text.ts";

export const mysqlSelect = defineAction({
  ...common,
  type: "mysql.rows.select",
  label: "Get rows",
  help: "Reads rows of a MySQL or MariaDB table that meet your conditions.",
  synonyms: ["select", "find", "read", "database", "sql", "mariadb", "query"],
  summary: "{table}",
  effect: "read",
  params: { ...tableParams, ...selectParams, ...answerParams },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: selectText,
  runAll({ items, params, paramsAt, ctx }) {
    return runJob({
      engine,
      ctx,
      items,
      params,
      method: "SELECT",
      transaction: "read",
      plan: (index) => paramsAt(index),
      shown: (plan) => selectOf(dialect, plan),
      async begin(run) {
        const timed = conditionTimes(run);
        return async (plan) => selectOf(dialect, await timed(plan));
      },
    });
  },
});
