import { connectorApi, connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, JsonObject, NodeDefinition, ParamsOf } from "@weft/sdk";
import { fileId } from "../connector.ts";
import { isObject } from "../../paths.ts";
import { sheetsBase } from "./base.ts";
import { driveBase } from "../drive/base.ts";
import { sheetChoices } from "./choices.ts";
import { columnName, rangeOf, sheetFinder, startOf } from "./document.ts";
import type { Sheet } from "./document.ts";
import { sheetParams } from "./params.ts";
import { clearParams, deleteParams, newSheetParams, newSpreadsheetParams } from "./structure.params.ts";
import { sheetsText } from "./text.ts";

interface Where {
  readonly spreadsheet: string;
  readonly sheet: string | undefined;
}

const open = ({ spreadsheet, sheet }: Where, api: ConnectorApi) => sheetFinder(api)(spreadsheet, sheet ?? "");

/** What changes the sheet itself; gives the answer to the one request. */
async function change(api: ConnectorApi, spreadsheet: string, request: JsonObject): Promise<JsonObject> {
  const { body } = await api.send({
    method: "POST",
    url: `/spreadsheets/${spreadsheet}:batchUpdate`,
    body: { requests: [request] },
  });
  return (body as { readonly replies?: readonly JsonObject[] }).replies?.[0] ?? {};
}

const clear = operation({
  label: "Clear cells",
  help: "Empties a sheet or a part of it; the rows and columns stay.",
  effect: "write",
  idempotency: "upsert",
  params: clearParams,
  sample: { name: "Anna" },
  synonyms: ["empty", "erase", "remove", "spreadsheet", "google sheets"],
  summary: "{sheet}",
  translations: sheetsText("rows.clear", clearParams),
  async run({ params, api, item }) {
    const sheet = await open(params, api);
    const range = clearedRange(params, sheet);
    if (range === undefined) return item;
    await api.send({
      method: "POST",
      url: `/spreadsheets/${sheet.spreadsheet}/values/${encodeURIComponent(rangeOf(sheet, range))}:clear`,
      body: {},
    });
    return item;
  },
});

/** `undefined`: there is nothing to empty. */
function clearedRange(params: ParamsOf<typeof clearParams>, { rows }: Sheet): string | undefined {
  const { what, range, keepHeader, row, column, count } = params;
  if (what === "range") return range;
  if (what === "rows") return `${row}:${row + count - 1}`;
  const first = startOf(column).column;
  if (what === "columns") return `${columnName(first)}:${columnName(first + count - 1)}`;
  if (!keepHeader) return "";
  return rows > 1 ? `2:${rows}` : undefined;
}

const remove = operation({
  label: "Delete rows or columns",
  help: "Takes them out of the sheet with everything in them.",
  effect: "write",
  params: deleteParams,
  sample: { success: true },
  synonyms: ["remove", "spreadsheet", "google sheets"],
  summary: "{sheet}",
  translations: sheetsText("rows.delete", deleteParams),
  async run({ params, api }) {
    const { what, row, column, count } = params;
    const { spreadsheet, id } = await open(params, api);
    const startIndex = what === "rows" ? row - 1 : startOf(column).column;
    const range = {
      sheetId: id,
      dimension: what === "rows" ? "ROWS" : "COLUMNS",
      startIndex,
      endIndex: startIndex + count,
    };
    await change(api, spreadsheet, { deleteDimension: { range } });
    return { json: { success: true } };
  },
});

const createSheet = operation({
  label: "Create a sheet",
  help: "Adds a sheet to a spreadsheet.",
  effect: "write",
  params: newSheetParams,
  sample: {
    spreadsheetId: "1a2b3c",
    sheetId: 734_291_055,
    title: "Orders 2026",
    index: 1,
    sheetType: "GRID",
    gridProperties: { rowCount: 1000, columnCount: 26 },
  },
  synonyms: ["add", "tab", "spreadsheet", "google sheets"],
  summary: "{title}",
  translations: sheetsText("sheet.create", newSheetParams),
  async run({ params: { spreadsheet, title, more }, api }) {
    const id = fileId(spreadsheet);
    const properties = { ...(isObject(more) && more), title };
    const { addSheet } = await change(api, id, { addSheet: { properties } });
    return {
      json: {
        spreadsheetId: id,
        ...(addSheet as { readonly properties?: JsonObject } | undefined)?.properties,
      },
    };
  },
});

const deleteSheet = operation({
  label: "Delete a sheet",
  help: "Takes a sheet out of a spreadsheet with everything in it.",
  effect: "write",
  params: sheetParams,
  sample: { spreadsheetId: "1a2b3c" },
  synonyms: ["remove", "tab", "spreadsheet", "google sheets"],
  summary: "{sheet}",
  translations: sheetsText("sheet.delete", sheetParams),
  async run({ params, api }) {
    const { spreadsheet, id } = await open(params, api);
    await change(api, spreadsheet, { deleteSheet: { sheetId: id } });
    return { json: { spreadsheetId: spreadsheet } };
  },
});

const createSpreadsheet = operation({
  label: "Create a spreadsheet",
  help: "Makes a new spreadsheet in Drive.",
  effect: "write",
  params: newSpreadsheetParams,
  sample: {
    spreadsheetId: "1a2b3c",
    properties: { title: "Orders 2026", locale: "pl_PL", timeZone: "Europe/Warsaw" },
    sheets: [{ properties: { sheetId: 0, title: "Sheet1", index: 0 } }],
    spreadsheetUrl: "https://docs.google.com/spreadsheets/d/1a2b3c/edit",
  },
  synonyms: ["new", "document", "google sheets"],
  summary: "{title}",
  translations: sheetsText("spreadsheet.create", newSpreadsheetParams),
  request({ title, sheets, locale, recalculate }) {
    const properties = {
      title,
      ...(locale !== "" && { locale }),
      ...(recalculate !== "default" && { autoRecalc: recalculate }),
    };
    return {
      method: "POST",
      url: "/spreadsheets",
      body: {
        properties,
        ...(sheets.length > 0 && {
          sheets: sheets.map(({ title: name, hidden }) => ({ properties: { title: name, hidden } })),
        }),
      },
    };
  },
});

const { spreadsheet } = sheetParams;

const deleteSpreadsheet = operation({
  label: "Delete a spreadsheet",
  credentialStart: { services: ["sheets", "drive"] },
  help: "Deletes it for good, past the bin; the credential needs access to Drive.",
  effect: "write",
  params: { spreadsheet },
  sample: { success: true },
  synonyms: ["remove", "document", "google sheets"],
  translations: sheetsText("spreadsheet.delete", { spreadsheet }),
  async run({ params, ctx }) {
    const id = fileId(params.spreadsheet);
    await connectorApi(driveBase, ctx).send({
      method: "DELETE",
      url: `/files/${id}`,
      query: { supportsAllDrives: true },
    });
    return { json: { success: true } };
  },
});

export const sheetsStructure: readonly NodeDefinition[] = connectorNodes({
  ...sheetsBase,
  resources: {
    rows: { clear, delete: remove },
    sheet: { create: createSheet, delete: deleteSheet },
    spreadsheet: { create: createSpreadsheet, delete: deleteSpreadsheet },
  },
}).map((node) => ({ ...node, choices: sheetChoices(node.params) }));
