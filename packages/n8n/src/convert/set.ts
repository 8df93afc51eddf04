import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Set 1 to 3.4 (“Edit Fields”). */
export const convertSet: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const known = ["dotNotation", "stripBinary", "includeBinary", "ignoreConversionErrors"];
  const notes = [...ignoredOptions(options, known), ...duplicates(parameters), ...files(parameters)];
  const kept = typeVersion < 3 ? {} : keepOf(parameters, typeVersion);
  const values = typeVersion < 3 ? firstForm(parameters, typeVersion) : valuesOf(parameters, typeVersion);
  const params = {
    ...withPicked(values, kept, options),
    ...(typeVersion >= 3 && filesOf(options, typeVersion)),
    ...(options["dotNotation"] === false && { dotPaths: false }),
    ...(options["ignoreConversionErrors"] === true && { lenient: true }),
    ...(typeVersion >= 3 && mayBeEmpty(values) && { emptyAsZero: true }),
  };
  return { type: "data.set", params, notes };
};

/** n8n makes the number 0 of an empty text; what is written out is 0 already. */
function mayBeEmpty({ fields }: JsonObject): boolean {
  return listOf(fields).some(
    (row) => objectOf(row)["type"] === "number" && isExpression(objectOf(row)["value"]),
  );
}

/** Before 3.4 files go along only where an option says so, whatever fields do. */
function filesOf(options: JsonObject, version: number): JsonObject {
  if (version >= 3.4) return options["stripBinary"] === true ? { files: "never" } : {};
  return { files: options["includeBinary"] === true ? "always" : "never" };
}

const plainPath = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*\.([A-Za-z_$][\w$]*)$/;

/** A field inside an object that is kept comes out under the last part of its name. */
function withPicked(values: JsonObject, kept: JsonObject, options: JsonObject): JsonObject {
  const { keep, names } = kept;
  if (keep !== "selected" || options["dotNotation"] === false || isExpression(names) || !values["fields"])
    return { ...values, ...kept };
  const all = textOf(names)
    .split(",")
    .map((name) => name.trim());
  const inside = all.flatMap((path) => {
    const name = plainPath.exec(path)?.[1];
    return name === undefined ? [] : [{ path, name }];
  });
  if (inside.length === 0) return { ...values, ...kept };
  const picked = inside.map(({ path, name }) => ({ name, type: "any", value: `={{ $json.${path} }}` }));
  const outside = all.filter((path) => !inside.some((found) => found.path === path));
  return { fields: [...picked, ...listOf(values["fields"])], keep, names: outside.join(", ") };
}

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
