import { fatal } from "../errors.ts";
import { sqlChoices } from "../sql/nodes/choices.ts";

/** SQLite's own begin with its name; those of full-text indexes are tables like others. */
const tables = `SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND instr(weft_lower(name), weft_lower(?)) > 0 ORDER BY name LIMIT 500`;

/** Hidden ones belong to what a virtual table is made of. */
const columns = "SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid";

export const choices = sqlChoices(
  {
    tables: (_schema, search) => ({ text: tables, values: [search] }),
    columns: ({ table }) => ({ text: columns, values: [table] }),
  },
  {
    usual: "",
    async ask({ params: { file }, ctx }, question) {
      if (typeof file !== "string" || file.trim() === "") throw fatal("sqlite-file-later");
      return (await import("./engine.ts")).ask(ctx, file, question);
    },
  },
);
