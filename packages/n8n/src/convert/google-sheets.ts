import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { googleCredentialNote, located, template } from "./google-common.ts";
import { newSpreadsheet, renderingOf } from "./google-sheets-shared.ts";
import { convertOldSheets } from "./google-sheets-old.ts";
import { pollTimes } from "./poll-times.ts";

/** Google Sheets 1 to 4.7 (docs.n8n.io). Some files of an old version have the parameters of a new one. */
export const convertSheets: Converter = (node) => {
  const { parameters, typeVersion } = node;
  const isOld = typeVersion < 3 && parameters["documentId"] === undefined;
  const made = isOld ? convertOldSheets(parameters) : convertNew(parameters, typeVersion);
  const note = googleCredentialNote(parameters, isOld ? "serviceAccount" : "oAuth2");
  return { ...made, notes: [note, ...(made.notes ?? [])] };
};

type Part = (parameters: JsonObject, version: number) => Converted;

function convertNew(parameters: JsonObject, version: number): Converted {
  const isDocument = parameters["resource"] === "spreadsheet";
  const operation = textOf(parameters["operation"]) || (isDocument ? "create" : "read");
  const parts = isDocument ? documents : sheets;
  const part = Object.hasOwn(parts, operation) ? parts[operation] : undefined;
  if (part === undefined)
    throw new Unsupported(
      `The operation “${operation}” has no counterpart: choose another node of Google Sheets`,
    );
  return part(parameters, version);
}

const documents: Readonly<Record<string, Part>> = {
  create: newSpreadsheet,
  deleteSpreadsheet: (parameters) => ({
    type: "googleSheets.spreadsheet.delete",
    params: { spreadsheet: located(parameters["documentId"]).value },
  }),
};

const sheets: Readonly<Record<string, Part>> = {
  read: readRows,
  append: (parameters, version) => written("googleSheets.rows.append", parameters, version),
  update: (parameters, version) => written("googleSheets.rows.update", parameters, version),
  appendOrUpdate: (parameters, version) => written("googleSheets.rows.upsert", parameters, version),
  clear: clearCells,
  delete: deleteCells,
  create: newSheet,
  remove: (parameters) => ({ type: "googleSheets.sheet.delete", params: sheetOf(parameters) }),
};

/** From a list and by id it is a number; by name it is the name. */
export function sheetOf(parameters: JsonObject): JsonObject {
  const { value, mode } = located(parameters["sheetName"]);
  const isId = mode === "id" || (mode === "list" && /^\d+$/.test(value));
  return {
    spreadsheet: located(parameters["documentId"]).value,
    sheet: isId && value !== "" && !/gid=/.test(value) ? template("gid=", value) : value,
  };
}

function readRows(parameters: JsonObject, version: number): Converted {
  const options = objectOf(parameters["options"]);
  const format = objectOf(objectOf(options["outputFormatting"])["values"]);
  const filters = listOf(objectOf(parameters["filtersUI"])["values"])
    .filter(isObject)
    .filter(({ lookupColumn }) => textOf(lookupColumn) !== "")
    .map(({ lookupColumn, lookupValue }) => ({ column: lookupColumn, value: lookupValue ?? "" }));
  const filtered = filters.length > 0;
  const first =
    version < 4.5
      ? filtered && options["returnAllMatches"] !== "returnAllMatches"
      : isOn(options["returnFirstMatch"]) && options["returnFirstMatch"];
  return {
    type: "googleSheets.rows.read",
    params: {
      ...sheetOf(parameters),
      ...(filtered && { filters }),
      ...(parameters["combineFilters"] === "OR" && { combine: "any" }),
      ...(first !== false && { first }),
      ...locationOf(options["dataLocationOnSheet"]),
      ...renderingOf(format["general"], format["date"]),
      // Before 4.2, only the questions of a filter were asked for each item.
      ...(version < 4.2 && !filtered && { times: "once" }),
    },
    notes: ignoredOptions(options, [
      "dataLocationOnSheet",
      "outputFormatting",
      "returnAllMatches",
      "returnFirstMatch",
    ]),
  };
}

/** Where the table is. */
function locationOf(option: unknown): JsonObject {
  const location = objectOf(objectOf(option)["values"]);
  const { rangeDefinition, readRowsUntil, range } = location;
  const until = readRowsUntil === "firstEmptyRow" ? { until: "empty" } : {};
  if (rangeDefinition === "specifyRangeA1") return { ...until, range: range ?? "" };
  if (rangeDefinition !== "specifyRange") return until;
  return { ...until, ...given(location, { headerRow: "headerRow", firstDataRow: "firstRow" }) };
}

function written(type: string, parameters: JsonObject, version: number): Converted {
  const options = objectOf(parameters["options"]);
  const format = textOf(options["cellFormat"]) || (version < 4.1 ? "RAW" : "USER_ENTERED");
  const place = objectOf(objectOf(options["locationDefine"])["values"]);
  const isNew = version >= 4 && parameters["columns"] !== undefined;
  const { match, ...mapped } = isNew ? newFields(parameters) : oldFields(parameters);
  const extra = extraOf(options["handlingExtraData"], mapped["columns"] === "rows", version);
  return {
    type,
    params: {
      ...sheetOf(parameters),
      ...(type !== "googleSheets.rows.append" && match !== undefined && { match }),
      ...mapped,
      ...(extra !== "add" && { extra }),
      ...(format === "RAW" && { input: "raw" }),
      ...given(place, { headerRow: "headerRow" }),
    },
    notes: ignoredOptions(options, ["cellFormat", "handlingExtraData", "locationDefine", "useAppend"]),
  };
}

/** What has no column: for fields of the item it is asked; names that were written out came from the sheet. */
function extraOf(option: unknown, byName: boolean, version: number): string {
  if (byName) return version < 4.4 ? "leaveOut" : "stop";
  if (option === "ignoreIt") return "leaveOut";
  return option === "error" ? "stop" : "add";
}

/** Version 4 maps columns by a list of them. */
function newFields(parameters: JsonObject): JsonObject {
  const { mappingMode, matchingColumns, value } = objectOf(parameters["columns"]);
  const match = textOf(listOf(matchingColumns)[0]);
  const found = match === "" ? {} : { match };
  if (mappingMode === "autoMapInputData") return found;
  const values = Object.entries(objectOf(value)).filter(([, one]) => one !== null && one !== undefined);
  return {
    ...found,
    columns: "rows",
    values: values.map(([name, one]) => ({ name, type: "any", value: one })),
  };
}

/** Version 3 has rows of names and values, and the value to match beside them. */
function oldFields(parameters: JsonObject): JsonObject {
  const match = textOf(parameters["columnToMatchOn"]);
  const found = match === "" ? {} : { match };
  const mode = textOf(parameters["dataMode"]) || "defineBelow";
  if (mode === "autoMapInputData") return found;
  const ui = objectOf(parameters["fieldsUi"]);
  const rows = listOf(ui["fieldValues"] ?? ui["values"]).filter(isObject);
  const values = rows.map(({ fieldId, column, columnName, fieldValue }) => ({
    name: textOf(fieldId) || (column === "newColumn" ? textOf(columnName) : textOf(column)),
    type: "any",
    value: fieldValue ?? "",
  }));
  const own = match === "" ? [] : [{ name: match, type: "any", value: parameters["valueToMatchOn"] ?? "" }];
  return { ...found, columns: "rows", values: [...own, ...values] };
}

function clearCells(parameters: JsonObject): Converted {
  const what = textOf(parameters["clear"]) || "wholeSheet";
  const kinds: Readonly<Record<string, JsonObject>> = {
    wholeSheet: isOn(parameters["keepFirstRow"]) ? { keepHeader: parameters["keepFirstRow"] } : {},
    specificRows: {
      what: "rows",
      ...given(parameters, { startIndex: "row", rowsToDelete: "count" }),
    },
    specificColumns: {
      what: "columns",
      ...given(parameters, { startIndex: "column", columnsToDelete: "count" }),
    },
    specificRange: { what: "range", range: parameters["range"] ?? "" },
  };
  const part = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (part === undefined) throw new Unsupported("What is cleared is given by an expression: choose it");
  return { type: "googleSheets.rows.clear", params: { ...sheetOf(parameters), ...part } };
}

function deleteCells(parameters: JsonObject): Converted {
  const columns = parameters["toDelete"] === "columns";
  return {
    type: "googleSheets.rows.delete",
    params: {
      ...sheetOf(parameters),
      ...(columns && { what: "columns" }),
      ...given(parameters, { startIndex: columns ? "column" : "row", numberToDelete: "count" }),
    },
  };
}

function newSheet(parameters: JsonObject): Converted {
  const options = objectOf(parameters["options"]);
  const fixed = new Set(["hidden", "index", "rightToLeft", "sheetId"]);
  const more = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => fixed.has(name) && !isExpression(value)),
  );
  return {
    type: "googleSheets.sheet.create",
    params: {
      spreadsheet: located(parameters["documentId"]).value,
      title: textOf(parameters["title"]) || textOf(options["title"]) || "n8n-sheet",
      ...(Object.keys(more).length > 0 && { more }),
    },
    notes: ignoredOptions(options, [...Object.keys(more), "title"]),
  };
}

/** Google Sheets Trigger 1. */
export const convertSheetsTrigger: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const { every, notes } = pollTimes(parameters);
  const { columnsToWatch: columns } = options;
  const watch = isExpression(columns) ? columns : listOf(columns).map(textOf).join(", ");
  const event = textOf(parameters["event"]) || "anyUpdate";
  const what = { rowAdded: "added", rowUpdate: "changed" }[event] ?? "any";
  const outcome = parameters["includeInOutput"] ?? "new";
  const { range, ...place } = locationOf(options["dataLocationOnSheet"]);
  if (outcome !== "new")
    throw new Unsupported(
      "Rows as they were before a change have no counterpart: choose the new version of rows",
    );
  return {
    type: "googleSheets.rows.changed",
    params: {
      ...sheetOf(parameters),
      what,
      ...(watch !== "" && { watch }),
      ...place,
      ...renderingOf(options["valueRender"], options["dateTimeRenderOption"]),
      every,
    },
    notes: [
      googleCredentialNote(parameters),
      ...notes,
      ...(range === undefined ? [] : ["It looks at the whole sheet: a range has no counterpart"]),
      "Rows that only moved start nothing",
      ...ignoredOptions(options, [
        "columnsToWatch",
        "dataLocationOnSheet",
        "valueRender",
        "dateTimeRenderOption",
      ]),
    ],
  };
};
