import type { ConnectorApi, Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { shown } from "../errors.ts";
import { columnName, rangeOf, readRange, sheetFinder } from "./document.ts";
import type { Cell, Grid, Sheet } from "./document.ts";
import type { writeParams } from "./params.ts";

export type WriteParams = ParamsOf<typeof writeParams>;

/** What one item puts into a sheet. */
export interface Entry {
  readonly index: number;
  readonly item: Item;
  /** By the names of columns. */
  readonly fields: JsonObject;
  readonly params: WriteParams;
}

/** The entries for one sheet, and what is known of it. */
export interface Batch {
  readonly sheet: Sheet;
  readonly entries: readonly Entry[];
  readonly params: WriteParams;
}

/** What the items put into sheets, one batch for each sheet, however many items there are. */
export async function batchesOf(
  call: { readonly items: readonly Item[]; paramsAt(index: number): WriteParams },
  api: ConnectorApi,
): Promise<readonly Batch[]> {
  const find = sheetFinder(api);
  const batches = new Map<string, Batch & { readonly entries: Entry[] }>();
  for (const [index, item] of call.items.entries()) {
    const params = call.paramsAt(index);
    const sheet = await find(params.spreadsheet, params.sheet ?? "");
    const { extra, input, headerRow } = params;
    const key = JSON.stringify([sheet, extra, input, headerRow]);
    const batch = batches.get(key) ?? { sheet, params, entries: [] };
    batches.set(key, batch);
    batch.entries.push({ index, item, params, fields: fieldsOf(params, item) });
  }
  return [...batches.values()];
}

function fieldsOf({ columns, values }: WriteParams, { json }: Item): JsonObject {
  if (columns === "item") return json;
  return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

/** What a cell takes. `null` leaves it as it is, so what is empty becomes an empty text. */
export function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return "";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  return JSON.stringify(value);
}

export interface Header {
  /** As they stand in the sheet, empty ones too. */
  readonly names: readonly string[];
  /** These have to be written after the others. */
  readonly added: readonly string[];
}

/** The columns of the sheet, and those that the fields need besides. Throws `Fatal` where that is not wanted. */
export function headerFor(
  header: readonly Cell[],
  { sheet, entries, params }: Batch,
  known: readonly string[] = [],
): Header {
  const names = header.map((cell) => String(cell ?? ""));
  const there = new Set([...names, ...known]);
  const strange = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))].filter(
    (name) => name !== "" && !there.has(name),
  );
  if (strange.length > 0 && params.extra === "stop")
    throw fatal("sheets-column-missing", {
      sheet: sheet.title,
      column: strange[0] ?? "",
      columns: shown(names),
    });
  const added = params.extra === "add" ? strange : [];
  if (names.every((name) => name === "") && added.length === 0)
    throw fatal("sheets-no-header", { row: params.headerRow, sheet: sheet.title });
  return { names: [...names, ...added], added };
}

/** The row of names alone. */
export async function readHeader(api: ConnectorApi, { sheet, params }: Batch): Promise<readonly Cell[]> {
  const { headerRow } = params;
  const range = `${headerRow}:${headerRow}`;
  const [names = []] = await readRange(api, sheet, { range, values: "formatted", dates: "text" });
  return names;
}

/** Whole requests may have 10 MB or so; this keeps well below for usual rows. */
const rowsAtOnce = 5_000;

/** Adds rows below the table, in the order of the columns. */
export async function appendRows(
  api: ConnectorApi,
  batch: Batch,
  rows: { readonly header: Header; readonly cells: Grid },
) {
  const { sheet, params } = batch;
  const { header, cells } = rows;
  // A table begins with its first column that has a name.
  const first = header.names.findIndex((name) => name !== "");
  const range = `${columnName(first)}${params.headerRow}:${columnName(header.names.length - 1)}${params.headerRow}`;
  for (let at = 0; at < cells.length; at += rowsAtOnce) {
    await api.send({
      method: "POST",
      url: `/spreadsheets/${sheet.spreadsheet}/values/${encodeURIComponent(rangeOf(sheet, range))}:append`,
      query: { valueInputOption: inputOf(params), insertDataOption: "INSERT_ROWS" },
      body: {
        majorDimension: "ROWS",
        values: cells.slice(at, at + rowsAtOnce).map((row) => row.slice(first)),
      },
      timeoutMs: 120_000,
    });
  }
}

/** Writes the names of new columns. */
export async function addColumns(
  api: ConnectorApi,
  { sheet, params }: Batch,
  { names, added }: Header,
): Promise<void> {
  if (added.length === 0) return;
  await makeRoom(api, sheet, names.length);
  const from = columnName(names.length - added.length);
  const { headerRow } = params;
  const range = rangeOf(sheet, `${from}${headerRow}:${columnName(names.length - 1)}${headerRow}`);
  await api.send({
    method: "PUT",
    url: `/spreadsheets/${sheet.spreadsheet}/values/${encodeURIComponent(range)}`,
    query: { valueInputOption: "RAW" },
    body: { majorDimension: "ROWS", values: [added] },
  });
}

/** A sheet takes nothing to the right of its last column. */
async function makeRoom(
  api: ConnectorApi,
  { spreadsheet, id, columns }: Sheet,
  needed: number,
): Promise<void> {
  if (columns >= needed) return;
  await api.send({
    method: "POST",
    url: `/spreadsheets/${spreadsheet}:batchUpdate`,
    body: {
      requests: [{ appendDimension: { sheetId: id, dimension: "COLUMNS", length: needed - columns } }],
    },
  });
}

/** Writes into cells that are there; `null` leaves a cell as it is. */
export async function updateRows(
  api: ConnectorApi,
  { sheet, params }: Batch,
  changed: ReadonlyMap<number, readonly Cell[]>,
): Promise<void> {
  const data = [...changed].map(([number, cells]) => ({
    range: rangeOf(sheet, `A${number}:${columnName(cells.length - 1)}${number}`),
    majorDimension: "ROWS",
    values: [cells],
  }));
  for (let at = 0; at < data.length; at += rowsAtOnce) {
    await api.send({
      method: "POST",
      url: `/spreadsheets/${sheet.spreadsheet}/values:batchUpdate`,
      body: { valueInputOption: inputOf(params), data: data.slice(at, at + rowsAtOnce) },
      timeoutMs: 120_000,
    });
  }
}

function inputOf({ input }: WriteParams): string {
  return input === "raw" ? "RAW" : "USER_ENTERED";
}

/** What an item becomes once its fields are in the sheet: the same as in n8n. */
export function writtenItem({ item, fields, params, index }: Entry): Item {
  return params.columns === "item" ? { ...item, from: index } : { json: fields, from: index };
}

/** What was left out, for the log. */
export function tell(ctx: Pick<NodeContext, "log">, skipped: readonly number[]): void {
  if (skipped.length > 0)
    ctx.log(
      `No row fits these items: ${skipped
        .map((index) => index + 1)
        .join(", ")
        .slice(0, 500)}`,
    );
}
