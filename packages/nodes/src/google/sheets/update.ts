import { connectorApi, defineAction } from "@weft/sdk";
import type { ConnectorApi, Item, NodeContext, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { shown } from "../errors.ts";
import { sheetsBase, sheetsNode } from "./base.ts";
import { sheetChoices } from "./choices.ts";
import { readRange } from "./document.ts";
import type { Cell, Grid } from "./document.ts";
import { matchParam, missingParam, sample, whichParam, writeParams } from "./params.ts";
import { rowsOf } from "./table.ts";
import { sheetsText } from "./text.ts";
import {
  addColumns,
  appendRows,
  batchesOf,
  cellOf,
  headerFor,
  tell,
  updateRows,
  writtenItem,
} from "./write.ts";
import type { Batch, Entry, Header } from "./write.ts";

const { spreadsheet, sheet, ...others } = writeParams;
const upsertParams = { spreadsheet, sheet, match: matchParam, ...others, which: whichParam } as const;
const updateParams = { ...upsertParams, missing: missingParam } as const;

type Given = ParamsOf<typeof upsertParams>;

const common = {
  ...sheetsNode,
  summary: "{sheet}",
  effect: "write",
  // What is there already is changed into the same.
  idempotent: true,
  sample,
} as const;

export const sheetsUpdate = defineAction({
  ...common,
  type: "googleSheets.rows.update",
  label: "Update rows",
  help: "Finds the row for each item by one of its columns and changes it.",
  synonyms: ["change", "edit", "set", "write", "spreadsheet", "google sheets", "excel"],
  params: updateParams,
  choices: sheetChoices(updateParams),
  translations: sheetsText("rows.update", updateParams),
  runAll: (call) =>
    changed(call, {
      missing(entry, value) {
        const { match, missing } = call.paramsAt(entry.index);
        if (missing === "stop")
          throw fatal("sheets-no-row", { item: entry.index + 1, column: match, value: String(value) });
        return "skip";
      },
    }),
});

export const sheetsUpsert = defineAction({
  ...common,
  type: "googleSheets.rows.upsert",
  label: "Append or update rows",
  help: "Changes the row for each item, found by one of its columns, or adds it where there is none.",
  synonyms: ["upsert", "change", "add", "save", "write", "spreadsheet", "google sheets", "excel"],
  params: upsertParams,
  choices: sheetChoices(upsertParams),
  translations: sheetsText("rows.upsert", upsertParams),
  runAll: (call) => changed(call, { missing: () => "append" }),
});

interface Ways {
  /** What happens to an entry that no row fits. */
  missing(entry: Entry, value: unknown): "skip" | "append";
}

async function changed(
  call: Pick<RunAllCall<Given>, "items" | "ctx"> & { paramsAt(index: number): Given },
  ways: Ways,
): Promise<readonly Item[]> {
  const api = connectorApi(sheetsBase, call.ctx);
  const items: Item[] = [];
  for (const batch of await batchesOf(call, api)) {
    const match = ({ index }: Entry) => call.paramsAt(index);
    await changeBatch({ api, batch, match, ways, ctx: call.ctx });
    items.push(...batch.entries.map(writtenItem));
  }
  return items.sort((one, other) => Number(one.from) - Number(other.from));
}

interface Work {
  readonly api: ConnectorApi;
  readonly batch: Batch;
  match(entry: Entry): Pick<Given, "match" | "which">;
  readonly ways: Ways;
  readonly ctx: Pick<NodeContext, "log">;
}

async function changeBatch({ api, batch, match, ways, ctx }: Work): Promise<void> {
  const { headerRow } = batch.params;
  const grid = await readRange(api, batch.sheet, { values: "unformatted", dates: "text" });
  const header = headerFor(grid[headerRow - 1] ?? [], batch, ["row_number"]);
  const rows = new Rows(grid, header, headerRow);
  const skipped: number[] = [];
  for (const entry of batch.entries) {
    const { match: column, which } = match(entry);
    const value = entry.fields[column];
    if (value === undefined || value === null || value === "")
      throw fatal("sheets-match-empty", { item: entry.index + 1, column });
    if (column !== "row_number" && !header.names.includes(column))
      throw fatal("sheets-column-missing", {
        sheet: batch.sheet.title,
        column,
        columns: shown(header.names),
      });
    if (rows.change({ column, value, entry, all: which === "all" })) continue;
    if (column === "row_number" || ways.missing(entry, value) === "skip") skipped.push(entry.index);
    else rows.add({ column, value, entry });
  }
  await addColumns(api, batch, header);
  await updateRows(api, batch, rows.changes);
  if (rows.added.length > 0) await appendRows(api, batch, { header, cells: rows.added });
  tell(ctx, skipped);
}

interface Change {
  readonly column: string;
  readonly value: unknown;
  readonly entry: Entry;
}

/** The rows of a sheet as they are to become. What one item adds, the next one finds. */
class Rows {
  readonly changes = new Map<number, readonly Cell[]>();
  readonly added: Cell[][] = [];
  readonly #header: Header;
  readonly #rows: ReturnType<typeof rowsOf>;
  /** By column: the numbers of rows for each value. */
  readonly #found = new Map<string, Map<string, number[]>>();
  /** By column and value: the place among those that are added. */
  readonly #new = new Map<string, number>();

  constructor(grid: Grid, header: Header, headerRow: number) {
    this.#header = header;
    this.#rows = rowsOf(grid, { start: { row: 0, column: 0 }, headerRow, firstRow: headerRow + 1 });
  }

  change({ column, value, entry, all }: Change & { readonly all: boolean }): boolean {
    const numbers = column === "row_number" ? rowNumber(value) : this.#numbers(column).get(String(value));
    const cells = this.#header.names.map((name) => this.#cell(entry, name, column));
    for (const number of all ? (numbers ?? []) : (numbers ?? []).slice(0, 1)) {
      const before = this.changes.get(number) ?? [];
      this.changes.set(
        number,
        cells.map((cell, i) => cell ?? before[i] ?? null),
      );
    }
    const place = numbers === undefined ? this.#new.get(JSON.stringify([column, String(value)])) : undefined;
    if (place === undefined) return numbers !== undefined;
    const row = this.added[place] ?? [];
    this.added[place] = cells.map((cell, i) => cell ?? row[i] ?? "");
    return true;
  }

  add({ column, value, entry }: Change): void {
    this.#new.set(JSON.stringify([column, String(value)]), this.added.length);
    this.added.push(this.#header.names.map((name) => (name === "" ? "" : cellOf(entry.fields[name]))));
  }

  /** What a row is found by stays as it is, so that a number does not become a text that reads the same; so does what is null. */
  #cell({ fields }: Entry, name: string, match: string): Cell {
    const value = name === "" || name === match || !Object.hasOwn(fields, name) ? null : fields[name];
    return value === undefined || value === null ? null : cellOf(value);
  }

  #numbers(column: string): Map<string, number[]> {
    const known = this.#found.get(column);
    if (known) return known;
    const at = this.#header.names.indexOf(column);
    const numbers = Map.groupBy(this.#rows, ({ cells }) => String(cells[at] ?? ""));
    const found = new Map([...numbers].map(([value, rows]) => [value, rows.map(({ number }) => number)]));
    this.#found.set(column, found);
    return found;
  }
}

function rowNumber(value: unknown): number[] | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? [number] : undefined;
}
