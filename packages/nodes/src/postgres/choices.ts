import { sqlChoices } from "../sql/nodes/choices.ts";
import { tableOf } from "../sql/statements.ts";
import { dialect } from "./dialect.ts";

const tables = `SELECT c.relname, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
  ELSE 'table' END FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND strpos(lower(c.relname), lower($2)) > 0
  ORDER BY c.relname LIMIT 500`;

const columns = `SELECT attname, pg_catalog.format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute
  WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;

export const choices = sqlChoices(
  {
    tables: (schema, search) => ({ text: tables, values: [schema, search] }),
    columns: (table) => ({ text: columns, values: [tableOf(dialect, table)] }),
  },
  { usual: "public", ask: async ({ ctx }, question) => (await import("./engine.ts")).ask(ctx, question) },
);
