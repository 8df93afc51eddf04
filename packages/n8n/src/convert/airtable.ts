import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { pollTimes } from "./poll-times.ts";
import { credentialNote, filled, located, mostOf, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "Airtable";

/** Airtable 2 and 2.1 give a record's fields beside its id; version 1 gave them in `fields` (docs.n8n.io). */
const current = vendorConverter({
  credential,
  usual: { record: "get", base: "getMany" },
  parts: {
    "record.search": searchOf,
    "record.get": (parameters) => ({
      type: "airtable.record.get",
      params: { ...placeOf(parameters), record: idOf(parameters["id"]) },
      notes: filesNote(objectOf(parameters["options"])["downloadFields"]),
    }),
    "record.create": (parameters) => ({
      type: "airtable.record.create",
      params: { ...placeOf(parameters), ...columnsOf(parameters), ...typecastOf(parameters) },
      notes: ignoredOptions(objectOf(parameters["options"]), written),
    }),
    "record.update": updateOf,
    "record.upsert": (parameters) => {
      const match = matchOf(parameters);
      if (match.includes("id")) return updateOf(parameters);
      return {
        type: "airtable.record.upsert",
        params: {
          ...placeOf(parameters),
          match: match.join(", "),
          ...columnsOf(parameters),
          ...typecastOf(parameters),
        },
        notes: ignoredOptions(objectOf(parameters["options"]), written),
      };
    },
    "record.deleteRecord": (parameters) => ({
      type: "airtable.record.delete",
      params: { ...placeOf(parameters), record: idOf(parameters["id"]) },
    }),
    "base.getMany": (parameters) => ({
      type: "airtable.base.list",
      params: {},
      notes: ignoredOptions(objectOf(parameters["options"]), []),
    }),
    "base.getSchema": (parameters) => ({
      type: "airtable.base.tables",
      params: { base: idIn(parameters["base"], "app") },
    }),
  },
});

const first = vendorConverter({
  credential,
  usual: { record: "read" },
  parts: {
    "record.list": searchOf,
    "record.read": (parameters) => ({
      type: "airtable.record.get",
      params: { ...placeOf(parameters), record: idOf(parameters["id"]), flat: false },
    }),
    "record.append": (parameters) => ({
      type: "airtable.record.create",
      params: { ...placeOf(parameters), ...itemOf(parameters), ...typecastOf(parameters), flat: false },
    }),
    "record.update": (parameters) => ({
      type: "airtable.record.update",
      params: {
        ...placeOf(parameters),
        record: idOf(parameters["id"]),
        ...itemOf(parameters),
        ...typecastOf(parameters),
        flat: false,
      },
    }),
    "record.delete": (parameters) => ({
      type: "airtable.record.delete",
      params: { ...placeOf(parameters), record: idOf(parameters["id"]) },
    }),
  },
});

export const convertAirtable: Converter = (node, ...around) =>
  node.typeVersion < 2
    ? first({ ...node, parameters: { ...node.parameters, resource: "record" } }, ...around)
    : current(node, ...around);

const written = ["typecast", "ignoreFields", "updateAllMatches"];

/** Addresses of Airtable hold the ids: `…/appXXX/tblXXX/…`. */
function idIn(value: unknown, start: string): string {
  const given = located(value);
  const byAddress = isObject(value) && value["mode"] === "url";
  return (byAddress ? new RegExp(`\\b${start}\\w{8,}`).exec(given)?.[0] : undefined) ?? given;
}

function placeOf(parameters: JsonObject): JsonObject {
  return {
    base: idIn(parameters["base"] ?? parameters["application"], "app"),
    table: idIn(parameters["table"], "tbl"),
  };
}

function searchOf(parameters: JsonObject, version: number): VendorPart {
  const old = objectOf(parameters["additionalOptions"]);
  const options = version < 2 ? old : objectOf(parameters["options"]);
  const { fields, view } = options;
  const sort = listOf(objectOf(options["sort"] ?? parameters["sort"])["property"]).filter(isObject);
  const names = Array.isArray(fields) ? listOf(fields).map(idOf).join(", ") : textOf(fields);
  return {
    type: "airtable.record.search",
    params: {
      ...placeOf(parameters),
      ...filled({
        formula: parameters["filterByFormula"] ?? options["filterByFormula"],
        only: names,
        view: located(view),
      }),
      ...(sort.length > 0 && {
        sort: sort.map(({ field, direction }) => ({
          field: idOf(field),
          direction: direction === "desc" || isExpression(direction) ? direction : "asc",
        })),
      }),
      ...(parameters["returnAll"] === false && mostOf(parameters, 100)),
      ...(version < 2 && { flat: false }),
    },
    notes: [
      ...filesNote(options["downloadFields"] ?? (parameters["downloadAttachments"] === true ? "all" : "")),
      ...ignoredOptions(options, ["fields", "view", "sort", "filterByFormula", "downloadFields"]),
    ],
  };
}

function filesNote(fields: unknown): readonly string[] {
  const asked = Array.isArray(fields) ? fields.length > 0 : fields !== undefined && fields !== "";
  return asked ? ["Attachments are not fetched: fetch their addresses by “HTTP request”"] : [];
}

function typecastOf(parameters: JsonObject): JsonObject {
  const { typecast } = objectOf(parameters["options"]);
  return isOn(typecast) ? { typecast } : {};
}

function matchOf(parameters: JsonObject): readonly string[] {
  const columns = listOf(objectOf(parameters["columns"])["matchingColumns"]).map(idOf);
  return columns.length === 0 ? ["id"] : columns;
}

function columnsOf(parameters: JsonObject): JsonObject {
  const { mappingMode, value } = objectOf(parameters["columns"]);
  if (mappingMode === "autoMapInputData") {
    const leaveOut = textOf(objectOf(parameters["options"])["ignoreFields"]);
    return { from: "item", ...(leaveOut !== "" && { leaveOut }) };
  }
  const rows = Object.entries(objectOf(value)).filter(([name, given]) => name !== "id" && given !== null);
  return { fields: rows.map(([name, given]) => ({ name, type: "any", value: given })) };
}

function updateOf(parameters: JsonObject): VendorPart {
  const columns = objectOf(parameters["columns"]);
  const match = matchOf(parameters);
  const options = objectOf(parameters["options"]);
  const byId = match.includes("id");
  const auto = columns["mappingMode"] === "autoMapInputData";
  const record = auto ? "={{ $json.id }}" : idOf(objectOf(columns["value"])["id"]);
  return {
    type: "airtable.record.update",
    params: {
      ...placeOf(parameters),
      ...(byId ? { record } : { by: "fields", match: match.join(", ") }),
      ...columnsOf(parameters),
      ...(isOn(options["updateAllMatches"]) && { all: options["updateAllMatches"] }),
      ...typecastOf(parameters),
    },
    notes: ignoredOptions(options, written),
  };
}

/** Version 1 wrote fields of the item: all, or those that are named. */
function itemOf(parameters: JsonObject): JsonObject {
  const all = parameters["addAllFields"] ?? parameters["updateAllFields"] ?? true;
  if (all !== false) return { from: "item" };
  const names = listOf(parameters["fields"])
    .map(idOf)
    .filter((name) => name !== "" && !isExpression(name));
  return {
    fields: names.map((name) => ({ name, type: "any", value: `={{ $json[${JSON.stringify(name)}] }}` })),
  };
}

/** Airtable Trigger 1. */
export const convertAirtableTrigger: Converter = ({ parameters }): Converted => {
  const more = objectOf(parameters["additionalFields"]);
  const { every, notes } = pollTimes(parameters);
  return {
    type: "airtable.changed",
    params: {
      base: idIn(parameters["baseId"], "app"),
      table: idIn(parameters["tableId"], "tbl"),
      field: textOf(parameters["triggerField"]),
      every: numberOf(every, 60_000),
      ...filled({ formula: more["formula"], only: textOf(more["fields"]), view: textOf(more["viewId"]) }),
      flat: false,
    },
    notes: [
      credentialNote(credential),
      ...notes,
      ...filesNote(parameters["downloadAttachments"] === true ? "all" : ""),
      ...ignoredOptions(more, ["formula", "fields", "viewId"]),
    ],
  };
};
