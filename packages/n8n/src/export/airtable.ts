import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isOn, textOf } from "../workflow.ts";
import { NoCounterpart, notUsual, renamed, rowsOf, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import {
  chosen,
  isFilled,
  limitOf,
  listIn,
  pollingNotes,
  pollingOf,
  valuesIn,
  vendorExporters,
} from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [
  { type: "airtableTokenApi", by: "airtableTokenApi" },
  { type: "airtableOAuth2Api", by: "airtableOAuth2Api" },
] as const;

export const airtableExporters = vendorExporters({
  type: "airtable",
  typeVersion: 2.1,
  access,
  parts: {
    "airtable.record.search": searchOf,
    "airtable.record.get": (params) => ({
      on: "record.get",
      parameters: { ...placeOf(params), id: params["record"] ?? "", options: {} },
      notes: notUsual(params, { flat: true }),
    }),
    "airtable.record.create": (params) => written("record.create", params, {}),
    "airtable.record.update": updateOf,
    "airtable.record.upsert": (params) =>
      written("record.upsert", params, { matchingColumns: matchOf(params) }),
    "airtable.record.delete": (params) => ({
      on: "record.deleteRecord",
      parameters: { ...placeOf(params), id: params["record"] ?? "" },
    }),
    "airtable.base.list": () => ({ on: "base.getMany", parameters: { returnAll: true, options: {} } }),
    "airtable.base.tables": (params) => ({
      on: "base.getSchema",
      parameters: { base: choice(params["base"], "app") },
    }),
  },
});

/** Ids have a form of their own; what was given by its name is found in the list. */
function choice(value: unknown, start: "app" | "tbl"): JsonObject {
  const isId = isExpression(value) || new RegExp(`^${start}\\w{8,}$`).test(textOf(value));
  return isId ? chosen(value) : { ...chosen(value, "list"), cachedResultName: value ?? "" };
}

function placeOf(params: JsonObject): JsonObject {
  return { base: choice(params["base"], "app"), table: choice(params["table"], "tbl") };
}

function searchOf(params: JsonObject): VendorPart {
  const { most = 0, only, view } = params;
  const property = rowsOf(params, "sort").map(({ field = "", direction = "asc" }) => ({ field, direction }));
  return {
    on: "record.search",
    parameters: {
      ...placeOf(params),
      ...renamed(params, { formula: "filterByFormula" }),
      ...limitOf(most),
      options: {
        ...(isFilled(only) && { fields: listIn(only) }),
        ...(isFilled(view) && { view: chosen(view) }),
      },
      ...(property.length > 0 && { sort: { property } }),
    },
    notes: notUsual(params, { flat: true }),
  };
}

/** What is written into a record; `mapped`: how it is found. */
function written(on: string, params: JsonObject, mapped: JsonObject): VendorPart {
  const { from = "fields", leaveOut } = params;
  if (isExpression(from)) throw new NoCounterpart("Where the values come from is given by an expression");
  const auto = from === "item";
  const { id, ...more } = mapped;
  const { values, notes } = auto ? { values: {}, notes: [] } : valuesIn(params, "fields");
  const value = auto ? {} : { ...(id !== undefined && { id }), ...values };
  return {
    on,
    parameters: {
      ...placeOf(params),
      columns: {
        mappingMode: auto ? "autoMapInputData" : "defineBelow",
        value,
        matchingColumns: [],
        schema: [],
        ...more,
      },
      options: {
        ...(isOn(params["typecast"]) && { typecast: params["typecast"] }),
        ...(auto && isFilled(leaveOut) && { ignoreFields: leaveOut }),
        ...(params["by"] === "fields" && isOn(params["all"]) && { updateAllMatches: params["all"] }),
      },
    },
    notes: [...notes, ...notUsual(params, { flat: true, replace: false })],
  };
}

function matchOf({ match }: JsonObject): unknown {
  if (isExpression(match))
    throw new NoCounterpart("n8n finds records by fields that are named, not by an expression");
  return listIn(match);
}

const ofItem = "={{ $json.id }}";

function updateOf(params: JsonObject): VendorPart {
  const by = wordOf({ id: "id", fields: "fields" }, params["by"] ?? "id");
  if (by === "fields") return written("record.update", params, { matchingColumns: matchOf(params) });
  const { record = "" } = params;
  const made = written("record.update", params, { matchingColumns: ["id"], id: record });
  if (params["from"] !== "item" || record === ofItem) return made;
  return { ...made, notes: [...(made.notes ?? []), "n8n takes the record from the field “id” of the item"] };
}

export const exportAirtableTrigger: Exporter = ({ params }) => ({
  type: "airtableTrigger",
  typeVersion: 1,
  access,
  parameters: {
    ...pollingOf(params),
    baseId: choice(params["base"], "app"),
    tableId: choice(params["table"], "tbl"),
    triggerField: params["field"] ?? "",
    additionalFields: renamed(params, { formula: "formula", only: "fields", view: "viewId" }),
  },
  notes: [
    ...pollingNotes(params),
    ...(params["flat"] === false ? [] : ["The fields of a record are in “fields” there"]),
  ],
});
