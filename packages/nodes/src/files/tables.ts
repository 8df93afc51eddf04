import type { FileRef, JsonObject, NodeContext } from "@weft/sdk";
import { bytesOf, wholeFile } from "./content.ts";
import { csvRows } from "./csv-read.ts";
import { decoded } from "./encodings.ts";
import { jsonLines } from "./json-read.ts";
import { asNumber, recordsOf, selected } from "./records.ts";
import { rtfRows } from "./rtf.ts";
import type { RecordReading, Rows } from "./records.ts";

export type TableFormat = "csv" | "sheet" | "html" | "jsonLines";

export interface TableOptions extends Omit<RecordReading, "timezone"> {
  readonly delimiter: string;
  readonly quote: string;
  readonly encoding: string;
  readonly keepBom: boolean;
  readonly fromLine: number;
  readonly ragged: "fail" | "fill" | "skip";
  readonly sheet: string;
  readonly range: string;
  readonly values: "typed" | "shown";
  readonly dates: "iso" | "number";
  readonly table: number;
}

export interface TableFile {
  readonly file: FileRef;
  readonly format: TableFormat;
  readonly options: TableOptions;
  readonly access: Pick<NodeContext, "files" | "signal" | "flow">;
}

/** The records of a file that holds a table. CSV and JSON lines are read in pieces, the others whole. */
export function recordsFrom(source: TableFile): AsyncIterable<readonly JsonObject[]> {
  const { file, format, options, access } = source;
  const reading = { ...options, timezone: access.flow.timezone };
  if (format !== "jsonLines") return recordsOf(rowsOf(source), reading);
  return selected(jsonLines(textOf(source), file.name), reading);
}

function textOf({ file, options, access }: TableFile): AsyncIterable<string> {
  const { encoding, keepBom } = options;
  return decoded(bytesOf(file, access), { encoding, keepBom, name: file.name });
}

async function* rowsOf(source: TableFile): Rows {
  const { file, format, options, access } = source;
  const { name } = file;
  if (format === "csv") {
    const { quote, fromLine, ragged } = options;
    const delimiter = options.delimiter.replaceAll("\\t", "\t");
    yield* csvRows(textOf(source), { delimiter, quote, fromLine, ragged, name });
  } else if (format === "sheet") {
    const { sheetRows } = await import("./sheet-read.ts");
    const { sheet, range, values, dates } = options;
    const bytes = await wholeFile(file, access, 32);
    if (bytes.subarray(0, 5).toString() === "{\\rtf") yield rtfCells(bytes, name);
    else yield sheetRows(bytes, { sheet, range, values, dates, name });
  } else {
    const { htmlRows } = await import("./html-table.ts");
    const bytes = await wholeFile(file, access, 32);
    let html = "";
    for await (const part of decoded(oneOf(bytes), { encoding: options.encoding, name })) html += part;
    yield htmlRows(html, options.table, name);
  }
}

/** Rich text has no types: what is written as a number or a truth is one, as in n8n. */
function rtfCells(bytes: Buffer, name: string): readonly (readonly unknown[])[] {
  const typed = (cell: string) => (/^(TRUE|FALSE)$/.test(cell) ? cell === "TRUE" : asNumber(cell));
  return rtfRows(bytes.toString("latin1"), name).map((row) => row.map(typed));
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
