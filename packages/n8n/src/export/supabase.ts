import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { NoCounterpart, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { mostOf, namesIn } from "./google-common.ts";
import { headersOf, jsonBody, joinedText, queryOf } from "./request-body.ts";
import { requested } from "./request.ts";
import { filterOf } from "./supabase-filter.ts";
import { isFilled, valuesIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

export const supabaseExporters = vendorExporters({
  type: "supabase",
  typeVersion: 1,
  access: [{ type: "supabaseApi" }],
  parts: {
    "supabase.row.create": (params) => {
      const { parameters, notes } = writtenOf(params);
      return { on: "row.create", parameters: { ...placeOf(params), ...parameters }, notes };
    },
    "supabase.row.update": (params) => {
      const [filter, written] = [filterOf(params), writtenOf(params)];
      return {
        on: "row.update",
        parameters: { ...placeOf(params), ...filter.parameters, ...written.parameters },
        notes: [...filter.notes, ...written.notes],
      };
    },
    "supabase.row.delete": (params) => {
      const { parameters, notes } = filterOf(params);
      return { on: "row.delete", parameters: { ...placeOf(params), ...parameters }, notes };
    },
    "supabase.row.list": (params) => {
      const { parameters, notes } = filterOf(params, "none");
      return {
        on: "row.getAll",
        parameters: { ...placeOf(params), ...mostOf(params), ...parameters },
        notes,
      };
    },
    "supabase.row.upsert": upsert,
  },
});

function placeOf({ table = "", schema }: JsonObject): JsonObject {
  return { ...(isFilled(schema) && { useCustomSchema: true, schema }), tableId: table };
}

function fromOf({ from = "fields" }: JsonObject): string {
  return wordOf({ fields: "defineBelow", item: "autoMapInputData" }, from);
}

function writtenOf(
  params: JsonObject,
): Pick<VendorPart, "parameters"> & { readonly notes: readonly string[] } {
  const dataToSend = fromOf(params);
  if (dataToSend === "autoMapInputData")
    return { parameters: { dataToSend, inputsToIgnore: params["leaveOut"] ?? "" }, notes: [] };
  const { values, notes } = valuesIn(params, "fields");
  const fieldValues = Object.entries(values).map(([fieldId, fieldValue]) => ({ fieldId, fieldValue }));
  return { parameters: { dataToSend, fieldsUi: { fieldValues } }, notes };
}

/** n8n’s node either creates a row or changes one. The project is known to the credential alone. */
function upsert(params: JsonObject): Exported {
  const { table = "", schema, match } = params;
  const { body, notes } = bodyOf(params);
  return requested(
    "supabaseApi",
    {
      method: "POST",
      url: joinedText("https://PROJECT.supabase.co/rest/v1/", table),
      ...queryOf(isFilled(match) ? [["on_conflict", columnsIn(match)]] : []),
      ...headersOf([
        ["Prefer", "resolution=merge-duplicates,return=representation"],
        ...(isFilled(schema) ? [["Content-Profile", schema] as const] : []),
      ]),
      ...body,
    },
    ["Put your project of Supabase in place of PROJECT into the address there", ...notes],
  );
}

function columnsIn(match: unknown): string {
  return isExpression(match)
    ? match
    : textOf(match)
        .replaceAll(/\s*,\s*/g, ",")
        .trim();
}

function bodyOf(params: JsonObject): { readonly body: JsonObject; readonly notes: readonly string[] } {
  if (fromOf(params) === "defineBelow") {
    const { values, notes } = valuesIn(params, "fields");
    return { body: jsonBody(values), notes };
  }
  const { leaveOut } = params;
  if (isExpression(leaveOut))
    throw new NoCounterpart("n8n leaves out fields that are named, not by an expression");
  const names = namesIn(leaveOut) as readonly string[];
  const left =
    names.length === 0
      ? "$json"
      : `Object.fromEntries(Object.entries($json).filter(([name]) => !${JSON.stringify(names)}.includes(name)))`;
  return {
    body: { sendBody: true, specifyBody: "json", jsonBody: `={{ JSON.stringify(${left}) }}` },
    notes: [],
  };
}
