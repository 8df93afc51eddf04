import type { ColumnType, TableColumn } from "../table-types.ts";

/** What the server reads in the beginning of a file. */
export interface CsvPreview {
  readonly delimiter: string;
  /** Types as guessed from the first rows. */
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly string[])[];
}

/** A line of the file that does not fit. `line` is counted from 1, the heading being the first. */
export interface CsvLine {
  readonly line: number;
  /** Id of the table's column. */
  readonly column?: string;
  readonly message: string;
}

/** The file was read but refused: nothing of it was taken in. */
export class CsvRefused extends Error {
  readonly code: string;
  readonly lines: readonly CsvLine[];
  /** How many values do not fit in all; `lines` are the first of them. */
  readonly count: number;
  /** Those of the table that refused. */
  columns: readonly TableColumn[] = [];

  constructor(code: string, message: string, lines: readonly CsvLine[], count: number) {
    super(message);
    this.code = code;
    this.lines = lines;
    this.count = count;
  }
}

const PREVIEW_BYTES = 256 * 1024;

export function previewCsv(file: File): Promise<CsvPreview> {
  return post<CsvPreview>("/api/tables/csv/preview", file.slice(0, PREVIEW_BYTES));
}

/** Adds the rows of the file, all or none. `columns`: for each column of the file the table's column, `""` to leave it out. */
export function importCsv(
  table: string,
  file: File,
  how: { columns: readonly string[]; delimiter: string },
): Promise<{ inserted: number }> {
  const query = new URLSearchParams({ columns: how.columns.join(","), delimiter: how.delimiter });
  return post(`/api/tables/${encodeURIComponent(table)}/csv?${query.toString()}`, file);
}

/** Lets the browser download the table. `safe`: no cell can be taken for a formula by a spreadsheet. */
export function exportTable(table: string, safe: boolean): void {
  const link = document.createElement("a");
  link.href = `/api/tables/${encodeURIComponent(table)}/csv${safe ? "?safe=1" : ""}`;
  link.download = "";
  link.click();
}

interface Refusal {
  readonly code?: string;
  readonly message?: string;
  readonly data?: { readonly lines?: readonly CsvLine[]; readonly count?: number };
}

async function post<T>(address: string, body: Blob): Promise<T> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    credentials: "same-origin",
    body,
  });
  const answer = (await response.json()) as T & Refusal;
  if (response.ok) return answer;
  const lines = answer.data?.lines ?? [];
  const { code = "UNKNOWN", message = "" } = answer;
  throw new CsvRefused(code, message, lines, answer.data?.count ?? lines.length);
}
