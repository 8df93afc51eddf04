import { utils, write } from "@e965/xlsx";
import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { cellAt, cellText } from "./columns.ts";

export interface SheetWriting {
  readonly format: "xlsx" | "ods" | "xls";
  readonly header: boolean;
  readonly sheet: string;
  readonly compress: boolean;
}

const mostRows = { xlsx: 1_048_576, ods: 1_048_576, xls: 65_536 };
/** Characters that a cell may have. */
const longestCell = 32_767;

/** A spreadsheet of one sheet. Numbers, truths and texts are what they are; a text that looks like a formula stays a text. */
export function writeSheet(
  records: readonly JsonObject[],
  columns: readonly string[],
  writing: SheetWriting,
): Uint8Array {
  const { format, header, compress } = writing;
  const limit = mostRows[format];
  if (records.length + Number(header) > limit)
    throw fatal("sheet-rows", { format: format.toUpperCase(), limit });
  const rows = records.map((record, at) => columns.map((name) => cellOf(cellAt(record, name), name, at)));
  const sheet = utils.aoa_to_sheet(header ? [[...columns], ...rows] : rows);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName(writing.sheet));
  return write(book, {
    type: "buffer",
    bookType: format,
    compression: compress,
  }) as Uint8Array;
}

function cellOf(value: unknown, name: string, at: number): string | number | boolean | null {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const text = cellText(value);
  if (text.length <= longestCell) return text;
  throw fatal("sheet-cell", { row: at + 1, name, limit: longestCell });
}

/** Spreadsheets allow 31 characters, and not all of them. */
function sheetName(wanted: string): string {
  const name = wanted
    .replaceAll(/[\\/?*[\]:]/g, "_")
    .replaceAll(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim();
  return name === "" || name.toLowerCase() === "history" ? "Sheet" : name;
}
