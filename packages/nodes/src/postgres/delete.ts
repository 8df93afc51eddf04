import { defineAction } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { whereOf } from "../sql/conditions.ts";
import { answerParams, conditionParams, giveParam, tableParams, togetherParam } from "../sql/params.ts";
import { Builder, columnList, tableOf } from "../sql/statements.ts";
import { common } from "./common.ts";
import { deleteText } from "./delete.text.ts";
import { dialect } from "./dialect.ts";
import { runJob } from "./job.ts";

const showWhen = { which: ["matching"] } as const;

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
    which: {
      kind: "choice",
      label: "Rows",
      help: "Those that meet your conditions, or every row that there is.",
      options: [
        { value: "matching", label: "Those that meet the conditions" },
        { value: "all", label: "All rows of the table" },
      ],
      default: "matching",
    },
    combine: { ...conditionParams.combine, showWhen },
    conditions: { ...conditionParams.conditions, showWhen },
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: deleteText,
  runAll({ items, params, paramsAt, ctx }) {
    return runJob({
      ctx,
      items,
      params,
      method: "DELETE",
      transaction: params.together,
      plan(index) {
        const { schema, table, which, conditions, combine, give } = paramsAt(index);
        const builder = new Builder(dialect);
        const where = which === "all" ? "" : whereOf(builder, { conditions, combine });
        if (which !== "all" && where === "") throw fatal("sql-no-conditions");
        const gives = `RETURNING ${columnList(dialect, splitNames(give))}`;
        return builder.done(`DELETE FROM ${tableOf(dialect, { schema, table })}${where} ${gives}`);
      },
      shown: (statement) => statement,
    });
  },
});
