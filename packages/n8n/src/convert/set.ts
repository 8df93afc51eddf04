import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Set 1 to 3.4 (“Edit Fields”). */
export const convertSet: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const known = ["dotNotation", "stripBinary", "includeBinary", "ignoreConversionErrors"];
  const notes = [...ignoredOptions(options, known), ...duplicates(parameters), ...files(parameters)];
  const params = {
    ...(typeVersion < 3 ? firstForm(parameters, typeVersion) : valuesOf(parameters, typeVersion)),
    ...(typeVersion < 3 ? {} : keepOf(parameters, typeVersion)),
    ...(options["dotNotation"] === false && { dotPaths: false }),
    ...(options["ignoreConversionErrors"] === true && { lenient: true }),
  };
  return { type: "data.set", params, notes };
};

/** A help for testing: the input, several times over. */
function duplicates({ duplicateItem }: JsonObject): readonly string[] {
  return duplicateItem === true ? ["Each item comes out once; there it was duplicated for testing"] : [];
}

/** A field of 3.4 may be a file of the item. */
function files(parameters: JsonObject): readonly string[] {
  const rows = listOf(objectOf(parameters["assignments"])["assignments"]).filter(isObject);
  const names = rows.filter(({ type }) => type === "binary").map(({ name }) => textOf(name));
  return names.length === 0
    ? []
    : [`Files keep the names that they have; these were left out: ${names.join(", ")}`];
}

/** Versions 1 and 2 have a list for each type, and write in the order of these. Only version 2 makes numbers of texts. */
function firstForm(parameters: JsonObject, version: number): JsonObject {
  const values = objectOf(parameters["values"]);
  const rows = (list: string, type: string, missing: unknown) =>
    listOf(values[list])
      .filter(isObject)
      .map(({ name = "propertyName", value = missing }) => ({ name, type, value }));
  return {
    fields: [
      ...rows("boolean", "any", false),
      ...rows("number", version < 2 ? "any" : "number", 0),
      ...rows("string", "any", ""),
    ],
    keep: parameters["keepOnlySet"] === true ? "none" : "all",
  };
}

function valuesOf(parameters: JsonObject, version: number): JsonObject {
  if (parameters["mode"] === "raw") return { mode: "json", json: parameters["jsonOutput"] ?? usualJson };
  return { fields: version >= 3.3 ? assignments(parameters) : typedValues(parameters) };
}

/** 3.3 and later. */
function assignments(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["assignments"])["assignments"])
    .filter(isObject)
    .filter(({ type }) => type !== "binary")
    .map(({ name, type, value }) => ({ name, type: type ?? "string", value: numbered(value, type) }));
}

/** From 3 on, n8n makes the number 0 of an empty text. */
function numbered(value: unknown, type: unknown): unknown {
  return type === "number" && typeof value === "string" && value.trim() === "" ? 0 : value;
}

/** What a field is where the file leaves its value out, as it does with what nobody has changed. */
const usual: JsonObject = { booleanValue: "true", objectValue: {}, arrayValue: [], numberValue: 0 };
const usualJson = { my_field_1: "value", my_field_2: 1 };

/** Before 3.3 each row has its value under a key of its type. */
function typedValues(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["fields"])["values"])
    .filter(isObject)
    .map((row) => {
      const key = textOf(row["type"]) || "stringValue";
      const type = key.replace(/Value$/, "");
      return { name: row["name"], type, value: numbered(row[key] ?? usual[key] ?? "", type) };
    });
}

function keepOf(parameters: JsonObject, version: number): JsonObject {
  const wanted = textOf(parameters["include"]) || "all";
  const include = version >= 3.3 && parameters["includeOtherFields"] !== true ? "none" : wanted;
  if (include === "selected") return { keep: include, names: parameters["includeFields"] ?? "" };
  if (include === "except") return { keep: include, names: parameters["excludeFields"] ?? "" };
  return { keep: include };
}
