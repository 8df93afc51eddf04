import type { ConnectorApi } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { fileId } from "../connector.ts";

/** A cell as the API gives and takes it; in what is written, null leaves a cell as it is. */
export type Cell = string | number | boolean | null;
export type Grid = readonly (readonly Cell[])[];

export interface Sheet {
  readonly spreadsheet: string;
  readonly id: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
}

interface SheetAnswer {
  readonly sheets?: readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly title: string;
      /** Sheets of charts have none. */
      readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
    };
  }[];
}

/** All sheets of a spreadsheet, by its id or address. */
export async function sheetsOf(api: ConnectorApi, spreadsheet: string): Promise<readonly Sheet[]> {
  const id = fileId(spreadsheet);
  const { body } = await api.send({
    url: `/spreadsheets/${id}`,
    query: { fields: "sheets.properties(sheetId,title,gridProperties(rowCount,columnCount))" },
  });
  return ((body as SheetAnswer).sheets ?? []).map(
    ({ properties: { sheetId, title, gridProperties: { rowCount = 0, columnCount = 0 } = {} } }) => ({
      spreadsheet: id,
      id: sheetId,
      title,
      rows: rowCount,
      columns: columnCount,
    }),
  );
}

/** Finds sheets by what people write for them, and asks for each spreadsheet once. */
export function sheetFinder(api: ConnectorApi) {
  const known = new Map<string, Promise<readonly Sheet[]>>();
  return async (spreadsheet: string, sheet: string): Promise<Sheet> => {
    const asked = known.get(spreadsheet) ?? sheetsOf(api, spreadsheet);
    known.set(spreadsheet, asked);
    const sheets = await asked;
    const found = among(sheets, sheet.trim());
    if (found) return found;
    const there = sheets.map(({ title }) => title).join(", ");
    throw fatal("sheets-missing", { sheet, there: there.slice(0, 300) });
  };
}

/** `gid=0` and addresses with it mean an id; anything else a name, else a bare id. Empty is the first sheet. */
function among(sheets: readonly Sheet[], written: string): Sheet | undefined {
  if (written === "") return sheets[0];
  const [, gid] = /(?:^|[#?&])gid=(\d+)/.exec(written) ?? [];
  if (gid !== undefined) return sheets.find(({ id }) => id === Number(gid));
  return (
    sheets.find(({ title }) => title === written) ??
    (/^\d+$/.test(written) ? sheets.find(({ id }) => id === Number(written)) : undefined)
  );
}

/** A range of a sheet in A1 notation, as it stands in the path of an address; the whole sheet without one. */
export function rangeOf({ title }: Pick<Sheet, "title">, range?: string): string {
  const quoted = `'${title.replaceAll("'", "''")}'`;
  return range === undefined || range === "" ? quoted : `${quoted}!${range}`;
}

export interface Rendering {
  readonly values: "unformatted" | "formatted" | "formula";
  readonly dates: "text" | "number";
}

const renderings = {
  unformatted: "UNFORMATTED_VALUE",
  formatted: "FORMATTED_VALUE",
  formula: "FORMULA",
} as const;

/** The cells of a range, row by row; what is empty at the end of a row, and below, is left out. */
export async function readRange(
  api: ConnectorApi,
  sheet: Sheet,
  { range, values, dates }: Rendering & { readonly range?: string },
): Promise<Grid> {
  const { body } = await api.send({
    url: `/spreadsheets/${sheet.spreadsheet}/values/${encodeURIComponent(rangeOf(sheet, range))}`,
    query: {
      valueRenderOption: renderings[values],
      dateTimeRenderOption: dates === "text" ? "FORMATTED_STRING" : "SERIAL_NUMBER",
    },
    timeoutMs: 120_000,
  });
  return (body as { readonly values?: Grid }).values ?? [];
}

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const rest = index % 26;
  const before = (index - rest) / 26;
  return (before > 0 ? columnName(before - 1) : "") + String.fromCodePoint(65 + rest);
}

/** Where a range such as `B2:F` begins: its column and row, from 0. */
export function startOf(range: string): { readonly column: number; readonly row: number } {
  const [, letters = "", digits = "1"] = /^(?:.*!)?\$?([A-Z]*)\$?(\d*)/i.exec(range.trim()) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64,
    0,
  );
  return { column: Math.max(0, column - 1), row: Math.max(0, Number(digits === "" ? 1 : digits) - 1) };
}
