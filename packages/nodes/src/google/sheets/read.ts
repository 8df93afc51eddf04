import { connectorApi, defineAction } from "@weft/sdk";
import type { Item, ParamsOf } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { shown } from "../errors.ts";
import { sheetsBase, sheetsNode } from "./base.ts";
import { sheetChoices } from "./choices.ts";
import { readRange, sheetFinder, startOf } from "./document.ts";
import type { Grid, Sheet } from "./document.ts";
import { readParams, sample } from "./params.ts";
import { isSame, namesOf, recordOf, rowsOf } from "./table.ts";
import { sheetsText } from "./text.ts";

type ReadParams = ParamsOf<typeof readParams>;

export const sheetsRead = defineAction({
  ...sheetsNode,
  type: "googleSheets.rows.read",
  label: "Get rows",
  help: "Gives the rows of a sheet, all of them or those that fit, one item for each.",
  synonyms: ["read", "look up", "find", "search", "spreadsheet", "google sheets", "table", "excel"],
  summary: "{sheet}",
  effect: "read",
  params: readParams,
  choices: sheetChoices(readParams),
  sample,
  translations: sheetsText("rows.read", readParams),
  async runAll({ items, paramsAt, ctx }) {
    const api = connectorApi(sheetsBase, ctx);
    const find = sheetFinder(api);
    const grids = new Map<string, Promise<Grid>>();
    // However many items ask for the same cells, Google is asked once.
    const read = (sheet: Sheet, { range, values, dates }: ReadParams): Promise<Grid> => {
      const key = JSON.stringify([sheet, range, values, dates]);
      const grid = grids.get(key) ?? readRange(api, sheet, { range, values, dates });
      grids.set(key, grid);
      return grid;
    };
    const found: Item[] = [];
    for (const index of items.keys()) {
      const params = paramsAt(index);
      if (params.times === "once" && index > 0) break;
      const sheet = await find(params.spreadsheet, params.sheet ?? "");
      for (const json of recordsIn(await read(sheet, params), params, sheet))
        found.push({ json, from: index });
    }
    return found;
  },
});

function recordsIn(grid: Grid, params: ReadParams, { title }: Sheet) {
  const { filters, combine, first, rowNumber, headerRow, firstRow, until } = params;
  const start = startOf(params.range);
  // In a range, the names stand in its first row unless another one is said.
  const named = headerRow === 1 ? start.row + 1 : headerRow;
  const place = { start, headerRow: named, firstRow: firstRow === 2 ? named + 1 : firstRow };
  const names = namesOf(grid, place);
  const wanted = filters.map(({ column, value }) => {
    const at = column === "row_number" ? -1 : names.indexOf(column);
    if (at < 0 && column !== "row_number" && grid.length > 0)
      throw fatal("sheets-column-missing", { sheet: title, column, columns: shown(names) });
    return { at, value };
  });
  const rows = rowsOf(grid, place, until === "empty").filter((row) => {
    const fits = ({ at, value }: (typeof wanted)[number]) =>
      isSame(at < 0 ? row.number : row.cells[at], value);
    return wanted.length === 0 || (combine === "all" ? wanted.every(fits) : wanted.some(fits));
  });
  return (first ? rows.slice(0, 1) : rows).map((row) => recordOf(row, names, rowNumber));
}
