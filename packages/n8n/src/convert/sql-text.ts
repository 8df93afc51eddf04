import { Unsupported } from "./converter.ts";

/** SQL in which nothing is worked out any more, and the expressions that its places stand for. */
export interface BoundSql {
  readonly sql: string;
  readonly values: readonly string[];
  readonly notes: readonly string[];
}

const expression = /\{\{[\s\S]*?\}\}/;
/** A text in quotes with an expression in it, or an expression alone. Quotes inside a text are doubled. */
const quotedOrBare = /'((?:[^']|'')*)'|\{\{[\s\S]*?\}\}/g;
const namesFollow = /(?:\b(?:from|join|into|update|table|by|schema|column|returning|set)\s+|["`.]\s*)$/i;

/**
 * n8n writes what expressions give into the SQL. Here they become values, so that nothing in them can change what the SQL
 * does; `first` is the number of the first place that is free.
 */
export function boundSql(written: string, first: number): BoundSql {
  const source = written.startsWith("=") ? written.slice(1) : written;
  if (!written.startsWith("=") || !expression.test(source)) return { sql: source, values: [], notes: [] };
  const values: string[] = [];
  const sql = source.replaceAll(quotedOrBare, (part: string, text: string | undefined, at: number) => {
    if (!expression.test(part)) return part;
    if (text === undefined && namesFollow.test(source.slice(0, at)))
      throw new Unsupported(
        "An expression stands for the name of a table or column in the SQL: write the name itself, or use a node for rows, whose table may be an expression",
      );
    values.push(`=${text === undefined ? part : text.replaceAll("''", "'")}`);
    return `$${first + values.length - 1}`;
  });
  if (/^\s*\$\d+\s*;?\s*$/.test(sql))
    throw new Unsupported(
      "The whole SQL is given by an expression, and could do anything: write it, and let what varies be its values",
    );
  return {
    sql,
    values,
    notes: [
      `Expressions in the SQL became values ($${first} and so on), so that nothing in them can change what it does; check a list of values or a piece of SQL among them`,
    ],
  };
}

/** The parts of n8n's query parameters, which commas separate outside of expressions. */
export function replacements(written: unknown): {
  readonly rows?: readonly string[];
  readonly list?: unknown;
} {
  if (Array.isArray(written)) return { list: written };
  if (typeof written !== "string" || written.trim() === "") return { rows: [] };
  if (!written.startsWith("=")) return { rows: written.split(",").map((part) => part.trim()) };
  const source = written.slice(1);
  const parts = source.split(/,(?![^{]*\}\})/).map((part) => part.trim());
  // One expression may give a list of all values.
  if (parts.length === 1 && /^\{\{[\s\S]*\}\}$/.test(source.trim())) return { list: `=${source.trim()}` };
  return {
    rows: parts.filter((part) => part !== "").map((part) => (expression.test(part) ? `=${part}` : part)),
  };
}

const changing =
  /\b(?:insert|update|delete|merge|create|alter|drop|truncate|grant|revoke|call|do|copy|set|lock|into|nextval|setval|vacuum|refresh)\b/i;
const plainFunctions =
  /\b(?!(?:count|sum|avg|min|max|coalesce|lower|upper|trim|now|date_trunc|extract|round|length|array_agg|string_agg|json_agg|jsonb_agg|to_char|cast|in|any|all|values|and|or|not|exists|over|as|on|using|where|from|filter|numeric|varchar|nullif|greatest|least|abs|row_number|concat)\b)[a-z_]\w*\s*\(/i;

/** Only what surely changes nothing: a function of the database's own may write. */
export function onlyReads(sql: string): boolean {
  const bare = sql.replaceAll(/--.*$/gm, "").replaceAll(/'(?:[^']|'')*'/g, "''");
  return /^\s*(?:select|with)\b/i.test(bare) && !changing.test(bare) && !plainFunctions.test(bare);
}

/** What MySQL does not read as SQL: texts, names in quotes and comments. To be used with the flags g and m. */
export const mysqlQuoted = /'(?:[^'\\]|''|\\.)*'|"(?:[^"\\]|""|\\.)*"|`[^`]*`|--\s.*$|#.*$/.source;
