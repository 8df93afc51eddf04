import { defineAction } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { whereOf } from "../sql/conditions.ts";
import { Builder, columnList, tableOf } from "../sql/statements.ts";
import { common } from "./common.ts";
import { dialect } from "./dialect.ts";
import { runJob } from "./job.ts";
import { selectParams } from "./select.params.ts";
import { selectText } from "./select.text.ts";

export const postgresSelect = defineAction({
  ...common,
  type: "postgres.rows.select",
  label: "Get rows",
  help: "Reads rows of a PostgreSQL table that meet your conditions.",
  synonyms: ["select", "find", "read", "database", "sql", "postgres", "query"],
  summary: "{table}",
  effect: "read",
  params: selectParams,
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: selectText,
  runAll({ items, params, paramsAt, ctx }) {
    return runJob({
      ctx,
      items,
      params,
      method: "SELECT",
      transaction: "read",
      plan(index) {
        const { schema, table, columns, conditions, combine, sort, limit } = paramsAt(index);
        const builder = new Builder(dialect);
        const from = `SELECT ${columnList(dialect, splitNames(columns))} FROM ${tableOf(dialect, { schema, table })}`;
        const where = whereOf(builder, { conditions, combine });
        const order = sort.map(({ column, direction }) => `${builder.name(column)} ${orders[direction]}`);
        const ordered = order.length === 0 ? "" : ` ORDER BY ${order.join(", ")}`;
        const limited = limit === undefined ? "" : ` LIMIT ${builder.bind(limit)}`;
        return builder.done(`${from}${where}${ordered}${limited}`);
      },
      shown: (statement) => statement,
    });
  },
});

const orders = { ascending: "ASC", descending: "DESC" } as const;
