import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import { mostWanted } from "./google-common.ts";
import { filled, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** Supabase 1 (docs.n8n.io). */
export const convertSupabase = vendorConverter({
  credential: "Supabase",
  usual: { row: "create" },
  parts: {
    "row.create": (parameters) => ({
      type: "supabase.row.create",
      params: { ...placeOf(parameters), ...valuesOf(parameters) },
    }),
    "row.update": (parameters) => ({
      type: "supabase.row.update",
      params: { ...placeOf(parameters), ...filterOf(parameters), ...valuesOf(parameters) },
    }),
    "row.delete": (parameters) => ({
      type: "supabase.row.delete",
      params: { ...placeOf(parameters), ...filterOf(parameters) },
    }),
    "row.get": gotten,
    "row.getAll": (parameters) => ({
      type: "supabase.row.list",
      params: {
        ...placeOf(parameters),
        ...(parameters["filterType"] === "none" ? {} : filterOf(parameters)),
        ...mostWanted(parameters),
      },
    }),
  },
});

function placeOf(parameters: JsonObject): JsonObject {
  const schema = parameters["useCustomSchema"] === true ? textOf(parameters["schema"]) : "";
  return { table: idOf(parameters["tableId"]), ...(schema !== "" && { schema }) };
}

function rowsIn(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["filters"])["conditions"]).filter(isObject);
}

/** It gives what has the same values in all the named columns. */
function gotten(parameters: JsonObject): VendorPart {
  const conditions = rowsIn(parameters).map(({ keyName, keyValue }) => ({
    column: idOf(keyName),
    is: "eq",
    value: keyValue ?? "",
  }));
  return { type: "supabase.row.list", params: { ...placeOf(parameters), conditions, most: 1_000_000 } };
}

const known = new Set(["eq", "neq", "gt", "gte", "lt", "lte", "like", "ilike", "is", "in"]);
const fullText = new Set(["fts", "plfts", "phfts", "wfts"]);

function filterOf(parameters: JsonObject): JsonObject {
  if (parameters["filterType"] === "string")
    return { by: "question", question: parameters["filterString"] ?? "" };
  const conditions = rowsIn(parameters).map(({ keyName, condition, searchFunction, keyValue }) => ({
    column: idOf(keyName),
    is: operatorOf(textOf(condition) || "eq", textOf(searchFunction)),
    value: keyValue ?? "",
  }));
  // Unless it is said, one of several conditions is enough there.
  const any = conditions.length > 1 && parameters["matchType"] !== "allFilters";
  return { ...(any && { match: "any" }), conditions };
}

function operatorOf(condition: string, search: string): string {
  const operator = condition === "fullText" ? search : condition;
  if (!known.has(operator) && !fullText.has(operator))
    throw new Unsupported(`The condition “${operator}” has no counterpart`);
  return operator;
}

function valuesOf(parameters: JsonObject): JsonObject {
  if (parameters["dataToSend"] === "autoMapInputData")
    return { from: "item", ...filled({ leaveOut: textOf(parameters["inputsToIgnore"]) }) };
  const rows = listOf(objectOf(parameters["fieldsUi"])["fieldValues"]).filter(isObject);
  return {
    fields: rows.map(({ fieldId, fieldValue }) => ({
      name: idOf(fieldId),
      type: "any",
      value: fieldValue ?? "",
    })),
  };
}
