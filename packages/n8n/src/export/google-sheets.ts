import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, isOn, objectOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed, rowsOf, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { firstSheet, locationOf, renderingOf, sheetOf } from "./google-sheets-place.ts";
import { chosen, isFilled, listIn, pollingNotes, pollingOf, valuesIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [
  { type: "googleSheetsOAuth2Api", by: "oAuth2" },
  { type: "googleApi", by: "serviceAccount" },
] as const;

export const sheetsExporters = vendorExporters({
  type: "googleSheets",
  typeVersion: 4.7,
  access,
  parts: {
    "googleSheets.rows.read": readRows,
    "googleSheets.rows.append": (params) => written("sheet.append", params),
    "googleSheets.rows.update": (params) => written("sheet.update", params),
    "googleSheets.rows.upsert": (params) => written("sheet.appendOrUpdate", params),
    "googleSheets.rows.clear": (params) => ({
      on: "sheet.clear",
      parameters: { ...sheetOf(params), ...clearedOf(params) },
      notes: firstSheet(params),
    }),
    "googleSheets.rows.delete": (params) => {
      const columns = wordOf({ rows: "rows", columns: "columns" }, params["what"] ?? "rows");
      return {
        on: "sheet.delete",
        parameters: {
          ...sheetOf(params),
          toDelete: columns,
          startIndex: columns === "columns" ? (params["column"] ?? "A") : (params["row"] ?? 2),
          ...renamed(params, { count: "numberToDelete" }),
        },
        notes: firstSheet(params),
      };
    },
    "googleSheets.sheet.create": newSheet,
    "googleSheets.sheet.delete": (params) => ({
      on: "sheet.remove",
      parameters: sheetOf(params),
      notes: firstSheet(params),
    }),
    "googleSheets.spreadsheet.create": newSpreadsheet,
    "googleSheets.spreadsheet.delete": (params) => ({
      on: "spreadsheet.deleteSpreadsheet",
      parameters: { documentId: chosen(params["spreadsheet"]) },
    }),
  },
});

function readRows(params: JsonObject): VendorPart {
  const values = rowsOf(params, "filters").map(({ column = "", value = "" }) => ({
    lookupColumn: column,
    lookupValue: value,
  }));
  const location = locationOf(params);
  const combine = wordOf({ all: "AND", any: "OR" }, params["combine"] ?? "all");
  return {
    on: "sheet.read",
    parameters: {
      ...sheetOf(params),
      ...(values.length > 0 && { filtersUI: { values } }),
      ...(combine === "OR" && { combineFilters: combine }),
      options: {
        ...location.options,
        ...formattingOf(params),
        ...(isOn(params["first"]) && { returnFirstMatch: params["first"] }),
      },
    },
    notes: [
      ...firstSheet(params),
      ...location.notes,
      ...notUsual(params, { rowNumber: true, times: "each" }),
    ],
  };
}

function formattingOf(params: JsonObject): JsonObject {
  const { general, date } = renderingOf(params);
  if (general === undefined && date === undefined) return {};
  const values = {
    general: general ?? "UNFORMATTED_VALUE",
    date: date ?? "FORMATTED_STRING",
  };
  return { outputFormatting: { values } };
}

function written(on: string, params: JsonObject): VendorPart {
  const { columns = "item", extra = "add", input = "typed", headerRow = 1, match } = params;
  if (isExpression(columns)) throw new NoCounterpart("Where the values come from is given by an expression");
  const auto = columns === "item";
  const { values, notes } = auto ? { values: {}, notes: [] } : valuesIn(params, "values");
  const handling = wordOf(extras, extra);
  return {
    on,
    parameters: {
      ...sheetOf(params),
      columns: {
        mappingMode: auto ? "autoMapInputData" : "defineBelow",
        value: values,
        matchingColumns: on === "sheet.append" || !isFilled(match) ? [] : [match],
        schema: [],
      },
      options: {
        ...(input === "raw" && { cellFormat: "RAW" }),
        ...(auto && handling !== "insertInNewColumn" && { handlingExtraData: handling }),
        ...(headerRow !== 1 && { locationDefine: { values: { headerRow } } }),
      },
    },
    notes: [
      ...firstSheet(params),
      ...notes,
      // Names that are written out come from the sheet there.
      ...(auto || extra === "stop" ? [] : withoutCounterpart(["extra"])),
      ...(isExpression(input) ? withoutCounterpart(["input"]) : []),
      ...notUsual(params, { which: "first", missing: "pass" }),
    ],
  };
}

const extras = { add: "insertInNewColumn", leaveOut: "ignoreIt", stop: "error" };

const clearing = {
  all: "wholeSheet",
  rows: "specificRows",
  columns: "specificColumns",
  range: "specificRange",
};

function clearedOf(params: JsonObject): JsonObject {
  const clear = wordOf(clearing, params["what"] ?? "all");
  const { keepHeader, row = 1, column = "A", count = 1, range = "" } = params;
  switch (clear) {
    case "specificRows":
      return { clear, startIndex: row, rowsToDelete: count };
    case "specificColumns":
      return { clear, startIndex: column, columnsToDelete: count };
    case "specificRange":
      return { clear, range };
    default:
      return { clear, ...(keepHeader !== undefined && { keepFirstRow: keepHeader }) };
  }
}

/** What n8n knows of a new sheet. */
const ofSheets: ReadonlySet<string> = new Set(["hidden", "index", "rightToLeft", "sheetId"]);

function newSheet(params: JsonObject): VendorPart {
  const { more } = params;
  const known = Object.entries(objectOf(more)).filter(([name]) => ofSheets.has(name));
  const others = Object.keys(objectOf(more)).filter((name) => !ofSheets.has(name));
  return {
    on: "sheet.create",
    parameters: {
      documentId: chosen(params["spreadsheet"]),
      title: params["title"] ?? "",
      options: Object.fromEntries(known),
    },
    notes:
      isFilled(more) && !isObject(more)
        ? leftOut(params, ["more"])
        : withoutCounterpart(others.map((name) => `more.${name}`)),
  };
}

function newSpreadsheet(params: JsonObject): VendorPart {
  const { recalculate = "default" } = params;
  const sheetValues = rowsOf(params, "sheets").map(({ title = "", hidden }) => ({
    title,
    ...(isOn(hidden) && { hidden }),
  }));
  return {
    on: "spreadsheet.create",
    parameters: {
      title: params["title"] ?? "",
      ...(sheetValues.length > 0 && { sheetsUi: { sheetValues } }),
      options: {
        ...renamed(params, { locale: "locale" }),
        ...(recalculate !== "default" && { autoRecalc: recalculate }),
      },
    },
  };
}

const events = { any: "anyUpdate", added: "rowAdded", changed: "rowUpdate" };

export const exportSheetsTrigger: Exporter = ({ params }) => {
  const event = wordOf(events, params["what"] ?? "added");
  const { general, date } = renderingOf(params);
  const { headerRow = 1, firstRow = 2, watch } = params;
  const moved = headerRow !== 1 || firstRow !== 2;
  const values = { rangeDefinition: "specifyRange", headerRow, firstDataRow: firstRow };
  const place = sheetOf(params);
  const byName = objectOf(place["sheetName"])["mode"] === "name";
  return {
    type: "googleSheetsTrigger",
    typeVersion: 1,
    access: [{ type: "googleSheetsTriggerOAuth2Api" }],
    parameters: {
      ...pollingOf(params),
      ...place,
      event,
      options: {
        ...(isFilled(watch) && { columnsToWatch: listIn(watch) }),
        ...(moved && { dataLocationOnSheet: { values } }),
        ...(general !== undefined && { valueRender: general }),
        ...(date !== undefined && { dateTimeRenderOption: date }),
      },
    },
    notes: [
      ...pollingNotes(params),
      ...firstSheet(params),
      ...(byName
        ? [`Choose the sheet there, the trigger does not know it by its name: ${textOf(params["sheet"])}`]
        : []),
    ],
  };
};
