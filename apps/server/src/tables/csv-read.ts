import { tableValue } from "@weft/sdk";
import type { TableColumnType, TableValues } from "@weft/sdk";
import { likelyDelimiter } from "@weft/nodes/csv-delimiter";
import type { Options, Parser } from "csv-parse";
import { fault } from "../api/fault.ts";
import { isTooLarge } from "./cells.ts";
import { assertRoom } from "./change-table.ts";
import { limits } from "./limits.ts";
import type { TableRecord } from "./store.ts";

/** What is wrong with a cell of a file. */
export interface BadLine {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export interface CsvPreview {
  readonly delimiter: string;
  /** By the header, with the type that all values that were seen have. */
  readonly columns: readonly { readonly name: string; readonly type: TableColumnType }[];
  readonly rows: readonly (readonly string[])[];
}

const common = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: limits.row * 2,
} as const satisfies Options;

const SHOWN = 20;
const LOOKED_AT = 1000;

/** @param text the beginning of a file; its last line may be cut */
export async function previewOf(text: string): Promise<CsvPreview> {
  const { parse } = await import("csv-parse/sync");
  const delimiter = likelyDelimiter(text, '"');
  const options = { ...common, delimiter, to: LOOKED_AT + 1, skip_records_with_error: true };
  const [header = [], ...rows] = parse(text, options);
  const columns = header.slice(0, limits.columns).map((name, index) => ({
    name: name.trim().slice(0, 100) || `Column ${index + 1}`,
    type: likelyType(rows.map((row) => row[index] ?? "")),
  }));
  return { delimiter, columns, rows: rows.slice(0, SHOWN) };
}

/** Of an import: for each column of the file the column that it goes into, or nothing. */
export interface Mapping {
  readonly columns: readonly string[];
  /** Found out from the first line unless said. */
  readonly delimiter: string | undefined;
}

const MOST_TOLD = 50;

/** Rows that are checked and kept together. */
const BATCH = 1000;

/** The rows of a file, some at a time. @throws INVALID_INPUT that names the lines which do not fit, after the last */
export async function* readCsv(
  text: AsyncIterable<string>,
  table: TableRecord,
  mapping: Mapping,
): AsyncGenerator<readonly TableValues[], void, undefined> {
  const into = mapping.columns.map((id) => table.columns.find((column) => column.id === id));
  let rows: TableValues[] = [];
  const bad: BadLine[] = [];
  let count = 0;
  let seen = 0;
  for await (const { record, line } of records(text, mapping.delimiter)) {
    assertRoom(table, ++seen);
    const cells: [string, unknown][] = [];
    for (const [index, column] of into.entries()) {
      if (column === undefined) continue;
      const cell = tableValue(record[index] ?? "", column.type);
      if ("value" in cell) cells.push([column.id, cell.value === "" ? null : cell.value]);
      else if (++count <= MOST_TOLD) bad.push({ line, column: column.id, message: cell.problem });
    }
    if (isTooLarge(cells) && ++count <= MOST_TOLD)
      bad.push({ line, column: "", message: `is in a row of more than ${limits.row} characters` });
    if (count > 0) continue;
    rows.push(Object.fromEntries(cells));
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (count > 0) throw badLines(table, bad, count);
  yield rows;
}

/** Each record with the line that it ends at; not the first one, which names the columns. */
async function* records(
  text: AsyncIterable<string>,
  given: string | undefined,
): AsyncGenerator<{ readonly record: readonly string[]; readonly line: number }, void, undefined> {
  const { parse } = await import("csv-parse");
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? "" : first.value;
  const parser = parse({ ...common, delimiter: given ?? likelyDelimiter(head, '"'), info: true, from: 2 });
  const feeding = feed(parser, head, chunks);
  // What went wrong with the source ends the parser, and is told by it.
  feeding.catch((error: unknown) => parser.destroy(error as Error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>)
      yield { record, line: info.lines };
  } catch (error) {
    throw unreadable(error);
  }
}

async function feed(parser: Parser, head: string, chunks: AsyncIterator<string>): Promise<void> {
  parser.write(head);
  for (let next = await chunks.next(); !next.done; next = await chunks.next())
    if (!parser.write(next.value)) await new Promise((resolve) => parser.once("drain", resolve));
  parser.end();
}

/** Faults of ours pass through. */
function unreadable(error: unknown): unknown {
  const { code, lines } = error as { code?: unknown; lines?: unknown };
  if (typeof code !== "string" || !code.startsWith("CSV_")) return error;
  const line = Number(lines ?? 1);
  const message = code === "CSV_QUOTE_NOT_CLOSED" ? "a quote is opened that is not closed" : "cannot be read";
  return fault("INVALID_INPUT", {
    message: `Line ${line} of the file: ${message}.`,
    data: { lines: [{ line, column: "", message }], count: 1 },
  });
}

function badLines(table: TableRecord, lines: readonly BadLine[], count: number): Error {
  const { line = 1, column = "", message = "" } = lines[0] ?? {};
  const name = table.columns.find(({ id }) => id === column)?.name ?? "";
  const more = count > 1 ? ` ${count - 1} more do not fit either.` : "";
  return fault("INVALID_INPUT", {
    message: `Line ${line}, column “${name}”: the value ${message}.${more} Nothing was imported.`,
    data: { lines, count },
  });
}

/** Numbers with zeros before them are names: of a post code nothing may be lost. */
function likelyType(values: readonly string[]): TableColumnType {
  const seen = values.map((value) => value.trim()).filter((value) => value !== "");
  const all = (fits: (value: string) => boolean): boolean => seen.length > 0 && seen.every(fits);
  const is = (type: TableColumnType) => (value: string) => "value" in tableValue(value, type);
  if (all((value) => is("number")(value) && !/^[+-]?0\d/.test(value) && value.length < 16)) return "number";
  if (all((value) => /^(?:true|false)$/i.test(value))) return "boolean";
  if (all(is("date"))) return "date";
  return all(isJson) ? "json" : "text";
}

function isJson(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  try {
    return typeof JSON.parse(value) === "object";
  } catch {
    return false;
  }
}
