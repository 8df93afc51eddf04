import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Set 3.0 to 3.4 (“Edit Fields”). */
export const convertSet: Converter = ({ typeVersion, parameters }) => {
  if (typeVersion < 3) throw new Unsupported("Set before version 3 cannot be read yet");
  const options = objectOf(parameters["options"]);
  const dots = options["dotNotation"] === false ? { dotPaths: false } : {};
  const notes = ignoredOptions(options, ["dotNotation", "stripBinary", "includeBinary"]);
  const params = { ...valuesOf(parameters, typeVersion), ...keepOf(parameters, typeVersion), ...dots };
  return { type: "data.set", params, notes };
};

function valuesOf(parameters: JsonObject, version: number): JsonObject {
  if (parameters["mode"] === "raw") return { mode: "json", json: parameters["jsonOutput"] ?? {} };
  return { fields: version >= 3.3 ? assignments(parameters) : typedValues(parameters) };
}

/** 3.3 and later. */
function assignments(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["assignments"])["assignments"])
    .filter(isObject)
    .map(({ name, type, value }) => ({ name, type: type ?? "string", value }));
}

/** Before 3.3 each row has its value under a key of its type. */
function typedValues(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["fields"])["values"])
    .filter(isObject)
    .map((row) => {
      const key = textOf(row["type"]) || "stringValue";
      return { name: row["name"], type: key.replace(/Value$/, ""), value: row[key] ?? "" };
    });
}

function keepOf(parameters: JsonObject, version: number): JsonObject {
  const wanted = textOf(parameters["include"]) || "all";
  const include = version >= 3.3 && parameters["includeOtherFields"] !== true ? "none" : wanted;
  if (include === "selected") return { keep: include, names: parameters["includeFields"] ?? "" };
  if (include === "except") return { keep: include, names: parameters["excludeFields"] ?? "" };
  return { keep: include };
}
