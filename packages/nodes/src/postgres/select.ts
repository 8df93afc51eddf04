import { defineAction } from "@weft/sdk";
import { selectOf, selectParams } from "../sql/select.ts";
import { common } from "./common.ts";
import { engine } from "./engine.ts";
import { dialect } from "./dialect.ts";
import { runJob } from "../sql/job.ts";
import { answerParams, tableParams } from "../sql/params.ts";
import { selectText } from "./select.text.ts";

export const postgresSelect = defineAction({
  ...common,
  type: "postgres.rows.select",
  label: "Get rows",
  help: "Reads rows of a PostgreSQL table that meet your conditions.",
  synonyms: ["select", "find", "read", "database", "sql", "postgres", "query"],
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
      plan: (index) => selectOf(dialect, paramsAt(index)),
      shown: (statement) => statement,
    });
  },
});
