import { SSF, read, utils } from "@e965/xlsx";
import type { CellObject, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import { fatal } from "../errors.ts";
import { checkUnpacked } from "./zip-size.ts";

export interface SheetReading {
  /** Name of the sheet, or its number from 1; empty: the first. */
  readonly sheet: string;
  /** `A2:F100`, or the number of the first row; empty: all. */
  readonly range: string;
  /** `typed`: numbers, truths and texts; `shown`: every cell as the text that people see. */
  readonly values: "typed" | "shown";
  readonly dates: "iso" | "number";
  /** Of the file, for messages. */
  readonly name: string;
}

/** The rows of a sheet in an XLSX, XLS, ODS or RTF file. Rows with nothing in them are left out. */
export function sheetRows(bytes: Buffer, reading: SheetReading): readonly (readonly unknown[])[] {
  checkUnpacked(bytes, reading.name);
  const book = opened(bytes, reading);
  const sheet = sheetOf(book, reading);
  const range = rangeOf(sheet, reading);
  if (range === undefined) return [];
  const cells = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: unknown[][] = [];
  for (let r = range.s.r; r <= range.e.r; r += 1) {
    const row = cells[r];
    if (row === undefined) continue;
    const values: unknown[] = [];
    for (let c = range.s.c; c <= range.e.c; c += 1) values.push(valueOf(row[c], reading, date1904));
    if (values.some((value) => value !== "")) rows.push(values);
  }
  return rows;
}

function opened(bytes: Buffer, { name }: SheetReading): WorkBook {
  try {
    // Formulas and styles are not asked for; `cellNF` tells dates from numbers.
    return read(bytes, { type: "buffer", dense: true, cellNF: true, cellFormula: false, cellHTML: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    if (/password|encrypt/i.test(reason)) throw fatal("sheet-password", { name });
    throw fatal("sheet-unreadable", { name, reason: reason.slice(0, 200) });
  }
}

function sheetOf({ SheetNames, Sheets }: WorkBook, { sheet, name }: SheetReading): WorkSheet {
  const number = /^\d+$/.test(sheet) ? Number(sheet) - 1 : 0;
  const wanted = sheet !== "" && SheetNames.includes(sheet) ? sheet : SheetNames[number];
  const named = sheet === "" || wanted === sheet || /^\d+$/.test(sheet);
  const found = wanted !== undefined && named ? Sheets[wanted] : undefined;
  if (found) return found;
  throw fatal("sheet-missing", { name, sheet, there: SheetNames.join(", ").slice(0, 200) });
}

function rangeOf(sheet: WorkSheet, { range, name }: SheetReading): Range | undefined {
  const used = sheet["!ref"];
  if (used === undefined) return undefined;
  const whole = utils.decode_range(used);
  if (range === "") return whole;
  if (/^\d{1,7}$/.test(range)) return { s: { c: whole.s.c, r: Math.max(Number(range) - 1, 0) }, e: whole.e };
  if (!/^\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?$/i.test(range))
    throw fatal("sheet-range", { name, range });
  const { s, e } = utils.decode_range(range.toUpperCase());
  // A range may name more than there is.
  const end = range.includes(":") ? e : whole.e;
  return { s, e: { r: Math.min(end.r, whole.e.r), c: Math.min(end.c, whole.e.c) } };
}

function valueOf(cell: CellObject | undefined, reading: SheetReading, date1904: boolean): unknown {
  if (cell === undefined || cell.t === "z" || cell.v === undefined || cell.v === null) return "";
  if (cell.t === "e") return cell.w ?? "";
  if (reading.values === "shown") return cell.w ?? String(cell.v);
  const { v: value, z: format } = cell;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "number" || reading.dates === "number") return value;
  return typeof format === "string" && SSF.is_date(format) ? isoDate(value, date1904) : value;
}

/** A day is written without a time, a time without a day. */
function isoDate(serial: number, date1904: boolean): unknown {
  // To the second: fractions of a day are never exact.
  const seconds = Math.round(serial * 86_400) / 86_400;
  const parts = SSF.parse_date_code(seconds, { date1904 });
  if (!parts) return serial;
  const two = (part: number) => String(part).padStart(2, "0");
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.round(parts.S))}`;
  if (serial > 0 && serial < 1) return time;
  const day = `${String(parts.y).padStart(4, "0")}-${two(parts.m)}-${two(parts.d)}`;
  return Number.isInteger(seconds) ? day : `${day}T${time}`;
}
