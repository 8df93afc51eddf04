import { defineAction } from "@weft/sdk";
import type { ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { Statement } from "../sql/statements.ts";
import { bound } from "./columns.ts";
import { common } from "./common.ts";
import { engine } from "./engine.ts";
import { runJob } from "../sql/job.ts";
import { queryParams } from "./query.params.ts";
import { queryText } from "./query.text.ts";

export const postgresQuery = defineAction({
  ...common,
  type: "postgres.query",
  label: "Run SQL",
  help: "Runs your own SQL in a PostgreSQL database for each item; values are handed over apart from it, so nothing in them can change what it does.",
  synonyms: ["query", "select", "execute", "statement", "database", "sql", "postgres"],
  summary: "{sql}",
  effect: { param: "does", values: { read: "read" }, otherwise: "write" },
  params: queryParams,
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90" },
  translations: queryText,
  runAll({ items, params, paramsAt, ctx }) {
    return runJob({
      engine,
      ctx,
      items,
      params,
      method: params.does === "read" ? "READ" : "SQL",
      transaction: params.does === "read" ? "read" : params.together,
      plan: (index) => statementOf(paramsAt(index)),
      shown: (statement) => statement,
    });
  },
});

function statementOf({ sql, valuesFrom, values, list }: ParamsOf<typeof queryParams>): Statement {
  if (sql.trim() === "") throw fatal("sql-no-query");
  if (valuesFrom === "rows") return { text: sql, values: bound(values.map(({ value }) => value)) };
  if (!Array.isArray(list)) throw fatal("sql-values-list", { example: "{{ $json.id }}" });
  return { text: sql, values: bound(list) };
}
