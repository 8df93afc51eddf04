import type { JsonObject } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { joined } from "./content.ts";
import { CsvLines } from "./csv-write.ts";
import type { CsvWriting } from "./csv-write.ts";
import { cellAt, columnsOf } from "./columns.ts";
import { Encoder } from "./encodings.ts";
import { HtmlLines } from "./html-write.ts";
import { RtfLines } from "./rtf.ts";

export interface TableWriting extends CsvWriting {
  readonly format: "csv" | "xlsx" | "ods" | "xls" | "rtf" | "html" | "jsonLines";
  /** Names of fields, separated by commas; empty: all. */
  readonly columns: string;
  readonly encoding: string;
  readonly bom: boolean;
  readonly sheet: string;
  readonly compress: boolean;
}

/** What a table is made of: some records at a time; `all` of them where they are at hand. */
export interface Records {
  readonly batches: AsyncIterable<readonly JsonObject[]> | Iterable<readonly JsonObject[]>;
  /** The names of all columns, where they are known before the first record. */
  columns?(): readonly string[];
}

/** The bytes of a file with these records, made while they are asked for. */
export async function* tableBytes(
  records: Records,
  writing: TableWriting,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { format } = writing;
  if (format !== "xlsx" && format !== "ods" && format !== "xls")
    return yield* encoded(
      joined(textParts(records, writing)),
      format === "html" || format === "rtf" ? utf8 : writing,
    );
  const all: JsonObject[] = [];
  for await (const batch of records.batches) for (const record of batch) all.push(record);
  const { writeSheet } = await import("./sheet-write.ts");
  const { header, sheet, compress } = writing;
  yield writeSheet(all, named(writing) ?? columnsOf(all), { format, header, sheet, compress });
}

const utf8 = { encoding: "utf-8", bom: false };

export async function* encoded(
  text: Iterable<string> | AsyncIterable<string>,
  { encoding, bom }: { readonly encoding: string; readonly bom: boolean },
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new Encoder(encoding);
  let mark = bom ? encoder.bom : "";
  for await (const part of text) {
    yield encoder.encode(mark + part);
    mark = "";
  }
  if (mark !== "") yield encoder.encode(mark);
}

function named({ columns }: TableWriting): readonly string[] | undefined {
  const names = splitNames(columns);
  return names.length > 0 ? names : undefined;
}

async function* textParts(
  { batches, columns }: Records,
  writing: TableWriting,
): AsyncGenerator<string, void, undefined> {
  let lines: Lines | undefined;
  const chosen = named(writing) ?? columns?.();
  for await (const batch of batches) {
    if (lines === undefined) {
      lines = linesOf(writing, chosen ?? columnsOf(batch));
      yield lines.start;
    }
    let text = "";
    for (const record of batch) text += lines.row(record);
    yield text;
  }
  lines ??= linesOf(writing, chosen ?? []);
  yield lines.end;
}

interface Lines {
  readonly start: string;
  readonly end: string;
  row(record: JsonObject): string;
}

function linesOf(writing: TableWriting, columns: readonly string[]): Lines {
  if (writing.format === "html") return new HtmlLines(columns, writing.header);
  if (writing.format === "jsonLines") return { start: "", end: "", row: jsonLine(named(writing)) };
  if (writing.format === "rtf") return new RtfLines(columns, writing.header);
  const csv = new CsvLines(columns, writing);
  return { start: csv.header, end: "", row: (record) => csv.row(record) };
}

function jsonLine(columns: readonly string[] | undefined): (record: JsonObject) => string {
  if (columns === undefined) return (record) => `${JSON.stringify(record)}\n`;
  return (record) =>
    `${JSON.stringify(Object.fromEntries(columns.map((name) => [name, cellAt(record, name) ?? null])))}\n`;
}
