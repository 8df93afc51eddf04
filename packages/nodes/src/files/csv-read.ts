import { parse } from "csv-parse";
import type { CsvError, Parser } from "csv-parse";
import { fatal } from "../errors.ts";
import { likelyDelimiter } from "./csv-delimiter.ts";

export interface CsvReading {
  /** Empty: found out from the first line. */
  readonly delimiter: string;
  readonly quote: string;
  /** First line that is read, from 1. */
  readonly fromLine: number;
  /** What is done with a row that has more or fewer cells than the first one. */
  readonly ragged: "fail" | "fill" | "skip";
  /** For messages. */
  readonly name: string;
}

/** A quote that is never closed would otherwise swallow the rest of the file. */
const longestRow = 10_000_000;

/** The rows of a CSV file, as they come, some at a time. */
export async function* csvRows(
  text: AsyncIterable<string>,
  reading: CsvReading,
): AsyncGenerator<readonly (readonly string[])[], void, undefined> {
  let parser: Parser | undefined;
  let head = "";
  for await (const chunk of text) {
    if (parser === undefined) {
      head += chunk;
      if (reading.delimiter === "" && !/[\r\n]/.test(head) && head.length < 100_000) continue;
      parser = parserFor(reading, head);
      yield write(parser, head, reading);
    } else for (const piece of inPieces(chunk)) yield write(parser, piece, reading);
  }
  if (parser === undefined) {
    parser = parserFor(reading, head);
    yield write(parser, head, reading);
  }
  yield await end(parser, reading);
}

/**
 * Characters whose rows are worked on together. What many rows leave behind outlives the collector's first look, and its
 * young generation grows for good: pieces of 64 kB take 80 MB more than these, and no less time.
 */
const PIECE = 2048;

function* inPieces(text: string): Generator<string, void, undefined> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

function parserFor({ delimiter, quote, fromLine, ragged }: CsvReading, head: string): Parser {
  if (/[\r\n]/.test(delimiter) || (quote !== "" && delimiter.includes(quote)))
    throw fatal("csv-delimiter", { delimiter });
  const parser = parse({
    delimiter: delimiter === "" ? likelyDelimiter(head, quote) : delimiter,
    quote: quote === "" ? null : quote,
    escape: quote === "" ? null : quote,
    from_line: fromLine,
    relax_quotes: true,
    relax_column_count: ragged === "fill",
    skip_records_with_error: ragged === "skip",
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  // What goes wrong is found in `errored`; without a listener it would end the process.
  parser.on("error", () => {});
  return parser;
}

/** The parser works on what is written before `write` returns. */
function write(parser: Parser, text: string, reading: CsvReading): readonly (readonly string[])[] {
  parser.write(text);
  return taken(parser, reading);
}

async function end(parser: Parser, reading: CsvReading): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  parser.end();
  try {
    for await (const row of parser) rows.push(row as string[]);
  } catch {
    // Told by what `errored` holds.
  }
  check(parser, reading);
  return rows;
}

function taken(parser: Parser, reading: CsvReading): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let row: unknown = parser.read(); row !== null; row = parser.read()) rows.push(row as string[]);
  check(parser, reading);
  return rows;
}

function check({ errored }: Parser, { name }: CsvReading): void {
  if (!errored) return;
  const { code, lines, column, record } = errored as CsvError & Readonly<Record<string, unknown>>;
  const line = Number(lines ?? 0);
  if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH" || code === "CSV_RECORD_INCONSISTENT_COLUMNS")
    throw fatal("csv-ragged", { name, line, cells: Array.isArray(record) ? record.length : Number(column) });
  if (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE")
    throw fatal("csv-quote-open", { name, line });
  throw fatal("csv-unreadable", { name, line, reason: errored.message.slice(0, 200) });
}
