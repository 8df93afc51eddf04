import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { always, answerNote, nameOf, togetherOf, valuesOf, writtenOf } from "./postgres-common.ts";
import type { Family, Written } from "./postgres-common.ts";
import { convertOld } from "./postgres-old.ts";
import { convertNew } from "./postgres.ts";
import { mysqlQuoted, onlyReads } from "./sql-text.ts";

/** What n8n's node says for how its answers are made, and what has no meaning here. */
const quiet = [...always, "connectionLimit", "decimalNumbers", "detailedOutput", "priority"];

const mysqlFamily: Family = {
  prefix: "mysql",
  tableOf: (parameters) => ({ table: nameOf(parameters["table"]) }),
  /** n8n gives numbers unless it is told otherwise. */
  numbersOf: (options) => (options["largeNumbersOutput"] === "text" ? {} : { bigNumbers: "number" }),
  queryOf,
  quoted: ({ table }) => `\`${textOf(table).replaceAll("`", "``")}\``,
  givesBack: ["update"],
};

/** MySQL 1 names columns in one text; 2 to 2.5 map them one by one. */
export const convertMysql: Converter = (node) => {
  const { options, ...others } = node.parameters;
  const parameters = { ...others, options: withoutQuiet(options) };
  const made =
    node.typeVersion < 2 ? convertOld(mysqlFamily, parameters) : convertNew(mysqlFamily, parameters);
  return {
    ...made,
    notes: [
      "Choose a credential of the type “MySQL”: secrets are never in a workflow file",
      ...(made.type === "mysql.query" ? [] : [timesNote]),
      ...(made.notes ?? []),
    ],
  };
};

const timesNote = "Times come as ISO 8601 in UTC; n8n gave them in its server's time zone";

function withoutQuiet(options: unknown): JsonObject {
  const entries = Object.entries((options ?? {}) as JsonObject);
  return Object.fromEntries(entries.filter(([name]) => !quiet.includes(name) || always.includes(name)));
}

function queryOf(parameters: JsonObject, options: JsonObject): Converted {
  const written = inOrder(writtenOf(withSingleQuotes(textOf(parameters["query"])), options));
  // A quote behind a backslash does not end a text here, which the test for reading does not know.
  const reads = !written.sql.includes("\\") && onlyReads(written.sql.replaceAll("`", ""));
  return {
    type: "mysql.query",
    params: {
      sql: written.sql,
      does: reads ? "read" : "write",
      ...valuesOf(written),
      ...(!reads && togetherOf(options["queryBatching"])),
      ...mysqlFamily.numbersOf(options),
    },
    notes: [
      timesNote,
      ...written.notes.map((note) => note.replace(/ \(\$\d+ and so on\)/, "")),
      answerNote(reads),
      ...ignoredOptions(options, [...quiet, "queryReplacement"]),
    ],
  };
}

/** MySQL takes texts in double quotes, too; expressions stand whole, whatever quotes are in them. */
function withSingleQuotes(query: string): string {
  return query.replaceAll(
    /\{\{[\s\S]*?\}\}|"((?:\{\{[\s\S]*?\}\}|[^"])*)"/g,
    (part, text: string | undefined) => (text?.includes("{{") ? `'${text.replaceAll("'", "''")}'` : part),
  );
}

const places = new RegExp(`${mysqlQuoted}|\\$(\\d+)`, "gm");

/** MySQL counts its places: each `$2` becomes a `?`, and the values stand in that order. */
function inOrder({ sql, rows, list, notes }: Written): Written {
  const order: number[] = [];
  const counted = sql.replaceAll(places, (part, number: string | undefined) => {
    if (number === undefined) return part;
    order.push(Number(number) - 1);
    return "?";
  });
  if (list !== undefined) {
    if (order.some((place, index) => place !== index))
      throw new Unsupported(
        "One expression gives all parameters, and the SQL does not use them one after the other: give each of them by itself",
      );
    return { sql: counted, rows, list, notes };
  }
  const missing = order.find((place) => place >= rows.length);
  if (missing !== undefined)
    throw new Unsupported(`The SQL uses $${missing + 1}, and there is no such parameter: add it`);
  return { sql: counted, rows: order.map((place) => rows[place]), notes };
}
