import type { JsonObject } from "@weft/sdk";
import { toText } from "../conditions/convert.ts";
import { holds } from "../conditions/evaluate.ts";
import { fatal } from "../errors.ts";

/** Rows of cells, some at a time. */
export type Rows = AsyncGenerator<readonly (readonly unknown[])[], void, undefined>;

export interface RowCondition {
  readonly field: string;
  readonly is: string;
  readonly value: string;
}

export interface RecordReading {
  /** The first row names the fields. Without it a record is `{ row: [cells] }`. */
  readonly header: boolean;
  /** Cells with nothing in them are fields, too. */
  readonly emptyCells: boolean;
  /** Texts that are written as plain numbers are numbers. */
  readonly numbers: boolean;
  /** Records that are passed over. */
  readonly skip: number;
  /** 0: all. */
  readonly maxRows: number;
  /** All of them must hold. */
  readonly where: readonly RowCondition[];
  readonly timezone: string;
}

/** What the rows of a table say, one object for each. Reads no further than it must. */
export function recordsOf(rows: Rows, reading: RecordReading): AsyncIterable<readonly JsonObject[]> {
  return selected(named(rows, reading), reading);
}

async function* named(
  rows: Rows,
  reading: RecordReading,
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  let names: readonly string[] | undefined;
  for await (const batch of rows) {
    let cells = batch;
    const [first] = batch;
    if (reading.header && names === undefined && first !== undefined) {
      names = fieldNames(first);
      cells = batch.slice(1);
    }
    if (cells.length > 0) yield cells.map((row) => recordOf(row, names, reading));
  }
}

/** Those of the records that are wanted. Asks for no more when there are enough. */
export async function* selected(
  records: AsyncIterable<readonly JsonObject[]>,
  reading: Pick<RecordReading, "skip" | "maxRows" | "where" | "timezone">,
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  const { skip, where } = reading;
  const end = reading.maxRows === 0 ? Number.POSITIVE_INFINITY : skip + reading.maxRows;
  let passed = 0;
  for await (const batch of records) {
    const held = where.length === 0 ? batch : batch.filter((record) => wanted(record, reading));
    const given = held.slice(Math.max(skip - passed, 0), Math.max(end - passed, 0));
    passed += held.length;
    if (given.length > 0) yield given;
    if (passed >= end) return;
  }
}

/**
 * As n8n's spreadsheets have them: a name that is there already gets a number, a column without a name is `__EMPTY`. In its
 * CSV files, the last of several columns of one name would win.
 */
export function fieldNames(cells: readonly unknown[]): readonly string[] {
  const taken = new Map<string, number>();
  return cells.map((cell) => {
    const name = toText(cell) || "__EMPTY";
    if (name === "__proto__") throw fatal("field-name-reserved", { name });
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    if (times === 0) return name;
    const numbered = `${name}_${times}`;
    taken.set(numbered, (taken.get(numbered) ?? 0) + 1);
    return numbered;
  });
}

function recordOf(
  cells: readonly unknown[],
  names: readonly string[] | undefined,
  reading: RecordReading,
): JsonObject {
  const { emptyCells, numbers } = reading;
  if (names === undefined) return { row: numbers ? cells.map(asNumber) : cells };
  const record: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at] ?? "";
    if (cell === "" && !emptyCells) continue;
    record[name] = numbers ? asNumber(cell) : cell;
  }
  // Cells beyond the header are not lost.
  for (let at = names.length; at < cells.length; at += 1)
    if (cells[at] !== "") record[`__EMPTY_${at + 1}`] = cells[at];
  return record;
}

/** Numbers that mean the same when they are written again: not 007, not 1e5, not 1,5. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

/** A number where the text is written as one. */
export function asNumber(cell: unknown): unknown {
  return typeof cell === "string" && plainNumber.test(cell) ? Number(cell) : cell;
}

function wanted(record: JsonObject, { where, timezone }: Pick<RecordReading, "where" | "timezone">): boolean {
  const conditions = where.map(({ field, is, value }) => ({
    left: Object.hasOwn(record, field) ? record[field] : undefined,
    operator: is,
    right: value,
  }));
  return holds({ combine: "all", conditions, ignoreCase: false, flow: { timezone } });
}
