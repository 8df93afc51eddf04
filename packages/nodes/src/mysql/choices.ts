import { sqlChoices } from "../sql/nodes/choices.ts";

const tables = `SELECT TABLE_NAME, IF(TABLE_TYPE LIKE '%VIEW', 'view', 'table') FROM information_schema.TABLES
  WHERE TABLE_SCHEMA = COALESCE(NULLIF(?, ''), DATABASE()) AND (? = '' OR LOCATE(LOWER(?), LOWER(TABLE_NAME)) > 0)
  ORDER BY TABLE_NAME LIMIT 500`;

const columns = `SELECT COLUMN_NAME, COLUMN_TYPE FROM information_schema.COLUMNS
  WHERE TABLE_SCHEMA = COALESCE(NULLIF(?, ''), DATABASE()) AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION`;

export const choices = sqlChoices(
  {
    tables: (schema, search) => ({ text: tables, values: [schema, search, search] }),
    columns: ({ schema, table }) => ({ text: columns, values: [schema, table] }),
  },
  { usual: "", ask: async ({ ctx }, question) => (await import("./engine.ts")).ask(ctx, question) },
);
