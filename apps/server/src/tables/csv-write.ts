import { setImmediate as turn } from "node:timers/promises";
import { tableText } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import { batches } from "./columns.ts";
import type { TableRecord } from "./store.ts";

const special = /[",\r\n]|^\s|\s$/;
/** What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV, some rows at a time.
 * @param safe texts that a spreadsheet would run as formulas get a ' before them
 */
export async function* csvOf(
  db: Database,
  table: TableRecord,
  { safe }: { readonly safe: boolean },
): AsyncGenerator<string, void, undefined> {
  const { columns } = table;
  const cell = (value: unknown): string => {
    const text = tableText(value);
    const harmless = safe && typeof value === "string" && formula.test(text) ? `'${text}` : text;
    return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  const line = (cells: readonly unknown[]): string => {
    const text = cells.map(cell).join(",");
    // A line with nothing in it would be no row.
    return `${text === "" ? '""' : text}\r\n`;
  };
  yield line(columns.map(({ name }) => name));
  for (const rows of batches(db, table)) {
    yield rows.map(({ values }) => line(columns.map(({ id }) => values[id]))).join("");
    await turn();
  }
}
