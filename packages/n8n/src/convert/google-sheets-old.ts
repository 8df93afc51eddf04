import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted } from "./converter.ts";
import { newSpreadsheet, renderingOf } from "./google-sheets-shared.ts";

/** Google Sheets 1 and 2 have a range that begins with the name of the sheet, such as `Orders!A:F`. */
export function convertOldSheets(parameters: JsonObject): Converted {
  const operation = textOf(parameters["operation"]) || "read";
  if (parameters["resource"] === "spreadsheet") return newSpreadsheet(parameters);
  if (parameters["rawData"] === true)
    throw new Unsupported("Raw data have no counterpart: get and write rows by the names of columns");
  const options = objectOf(parameters["options"]);
  const part = Object.hasOwn(parts, operation) ? parts[operation] : undefined;
  if (part === undefined)
    throw new Unsupported(
      `The operation “${operation}” has no counterpart: choose another node of Google Sheets`,
    );
  return part(parameters, options);
}

type Part = (parameters: JsonObject, options: JsonObject) => Converted;

const parts: Readonly<Record<string, Part>> = {
  read: (parameters, options) => rowsOf(parameters, options, { times: "once" }),
  lookup: (parameters, options) =>
    rowsOf(parameters, options, {
      filters: [{ column: parameters["lookupColumn"] ?? "", value: parameters["lookupValue"] ?? "" }],
      ...(options["returnAllMatches"] !== true && { first: true }),
    }),
  append: (parameters, options) => writtenRows("googleSheets.rows.append", parameters, options),
  update: (parameters, options) => writtenRows("googleSheets.rows.update", parameters, options),
  upsert: (parameters, options) => writtenRows("googleSheets.rows.upsert", parameters, options),
  clear(parameters) {
    const { range, ...sheet } = placeOf(parameters);
    const what = range === undefined ? {} : { what: "range", range };
    return { type: "googleSheets.rows.clear", params: { ...sheet, ...what } };
  },
  delete: deleted,
  create: (parameters, options) => ({
    type: "googleSheets.sheet.create",
    params: { spreadsheet: idOf(parameters["sheetId"]), title: textOf(options["title"]) || "Sheet" },
    notes: ignoredOptions(options, ["title"]),
  }),
  remove: (parameters) => ({
    type: "googleSheets.sheet.delete",
    params: { spreadsheet: idOf(parameters["sheetId"]), sheet: `gid=${idOf(parameters["id"])}` },
  }),
};

/** The name of the sheet goes up to the exclamation mark. */
function placeOf(parameters: JsonObject): JsonObject & { readonly range?: string } {
  const written = textOf(parameters["range"]) || "A:F";
  const mark = isExpression(written) ? "=" : "";
  const text = written.slice(mark.length);
  const cut = text.lastIndexOf("!");
  // A mark within an expression may mean anything.
  if (mark !== "" && /\{\{[^}]*$/.test(text.slice(0, cut + 1)))
    throw new Unsupported("The range is put together by an expression: choose the sheet and write its range");
  const name = cut < 0 ? "" : text.slice(0, cut).replace(/^'([^]*)'$/, "$1");
  const range = text.slice(cut + 1);
  return {
    spreadsheet: idOf(parameters["sheetId"]),
    sheet: name === "" ? "" : (/\{\{/.test(name) ? mark : "") + name,
    ...(range !== "" && { range: (/\{\{/.test(range) ? mark : "") + range }),
  };
}

function rowsOf(parameters: JsonObject, options: JsonObject, more: JsonObject): Converted {
  const header = numberOf(parameters["keyRow"], 0) + 1;
  const first = numberOf(parameters["dataStartRow"], 1) + 1;
  return {
    type: "googleSheets.rows.read",
    params: {
      ...placeOf(parameters),
      ...more,
      ...(header !== 1 && { headerRow: header }),
      ...(first !== 2 && { firstRow: first }),
      ...renderingOf(options["valueRenderMode"], undefined),
      rowNumber: false,
    },
    notes: ignoredOptions(options, ["valueRenderMode", "returnAllMatches"]),
  };
}

function writtenRows(type: string, parameters: JsonObject, options: JsonObject): Converted {
  const { range: _, ...sheet } = placeOf(parameters);
  const header = numberOf(parameters["keyRow"], 0) + 1;
  const typed = options["valueInputMode"] === "USER_ENTERED";
  return {
    type,
    params: {
      ...sheet,
      ...(type !== "googleSheets.rows.append" && { match: parameters["key"] ?? "id" }),
      extra: "leaveOut",
      ...(!typed && { input: "raw" }),
      ...(header !== 1 && { headerRow: header }),
    },
    notes: ignoredOptions(options, ["valueInputMode", "valueRenderMode"]),
  };
}

function deleted(parameters: JsonObject): Converted {
  const { rows, columns } = objectOf(parameters["toDelete"]);
  const ranges = [...listOf(rows), ...listOf(columns)].filter(isObject);
  const [range] = ranges;
  if (range === undefined || ranges.length > 1)
    throw new Unsupported("Several ranges are deleted at once: use a node of Google Sheets for each");
  const isRow = listOf(rows).length === 1;
  const start = numberOf(range["startIndex"], 0);
  return {
    type: "googleSheets.rows.delete",
    params: {
      spreadsheet: idOf(parameters["sheetId"]),
      sheet: `gid=${idOf(range["sheetId"])}`,
      ...(isRow ? { row: start + 1 } : { what: "columns", column: letters(start) }),
      count: numberOf(range["amount"], 1),
    },
  };
}

function letters(index: number): string {
  return (index > 25 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCodePoint(65 + (index % 26));
}
