import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Rename Keys 1. */
export const convertRename: Converter = ({ parameters }) => {
  const rows = listOf(objectOf(parameters["keys"])["key"]).filter(isObject);
  const more = objectOf(parameters["additionalOptions"]);
  const patterns = listOf(objectOf(more["regexReplacement"])["replacements"]).filter(isObject);
  const params = {
    fields: rows.map(({ currentKey = "", newKey = "" }) => ({ from: currentKey, to: newKey })),
    patterns: patterns.map(patternOf),
  };
  return { type: "data.rename", params, notes: ignoredOptions(more, ["regexReplacement"]) };
};

function patternOf(row: JsonObject): JsonObject {
  const { searchRegex = "", replaceRegex = "" } = row;
  const { caseInsensitive, depth = -1 } = objectOf(row["options"]);
  const down = depth === 0 ? { depth: "top" } : { depth: "levels", levels: depth };
  return {
    pattern: searchRegex,
    replacement: replaceRegex,
    ...(caseInsensitive === true && { ignoreCase: true }),
    ...(depth !== -1 && down),
  };
}

/** Limit 1. */
export const convertLimit: Converter = ({ parameters }) => {
  const { maxItems: count = 1, keep } = parameters;
  return { type: "data.limit", params: { count, ...(keep === "lastItems" && { keep: "last" }) } };
};

/** Aggregate 1, and the operation of Item Lists from which it was made. */
export const convertAggregate: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const known = [
    "disableDotNotation",
    "mergeLists",
    "includeBinaries",
    "keepOnlyUnique",
    "keepMissing",
    "groupByFields",
  ];
  const withFiles = options["includeBinaries"] === true;
  const uniqueFiles = withFiles && options["keepOnlyUnique"] === true;
  const notes = [
    ...ignoredOptions(options, known),
    ...(uniqueFiles ? ["Files are taken once where their content is the same"] : []),
  ];
  const params = {
    ...(parameters["aggregate"] === "aggregateAllItemData" ? wholeItems(parameters) : fieldLists(parameters)),
    ...(namesOf(options["groupByFields"]) !== "" && { groupBy: namesOf(options["groupByFields"]) }),
    ...(withFiles && { withFiles }),
    ...(uniqueFiles && { uniqueFiles }),
    ...noDots(options),
  };
  return { type: "data.aggregate", params, notes };
};

function fieldLists(parameters: JsonObject): JsonObject {
  const options = objectOf(parameters["options"]);
  const { mergeLists, keepMissing } = options;
  const rows = listOf(objectOf(parameters["fieldsToAggregate"])["fieldToAggregate"]).filter(isObject);
  return {
    fields: rows
      .filter((row) => textOf(row["fieldToAggregate"]) !== "")
      .map(({ fieldToAggregate, renameField, outputFieldName = "" }) => {
        const name = renameField === true ? textOf(outputFieldName) : "";
        const last = options["disableDotNotation"] === true ? "" : lastOf(textOf(fieldToAggregate));
        const given = name || last;
        return { field: fieldToAggregate, ...(!["", fieldToAggregate].includes(given) && { name: given }) };
      }),
    ...(mergeLists === true && { mergeLists }),
    ...(keepMissing === true && { keepMissing }),
  };
}

/** The list of `customer.email` is called `email` there. */
function lastOf(path: string): string {
  return path.startsWith("=") || !path.includes(".") ? "" : (path.split(".").at(-1) ?? "");
}

function wholeItems(parameters: JsonObject): JsonObject {
  const { include, destinationFieldName = "data" } = parameters;
  const to = { mode: "items", to: destinationFieldName };
  if (include === "specifiedFields")
    return { ...to, include: "selected", names: namesOf(parameters["fieldsToInclude"]) };
  if (include === "allFieldsExcept")
    return { ...to, include: "except", names: namesOf(parameters["fieldsToExclude"]) };
  return to;
}

/** Split Out 1, and the operation of Item Lists from which it was made. */
export const convertSplitOut: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const fields = namesOf(parameters["fieldToSplitOut"]);
  const known = ["disableDotNotation", "destinationFieldName", "includeBinary"];
  const notes = [...ignoredOptions(options, known)];
  const kept = othersOf(parameters);
  if (fields.includes("$binary")) {
    if (fields.trim() !== "$binary")
      throw new Unsupported(
        "Files and lists are not split out together: use one node for the files and one for the lists",
      );
    return { type: "data.splitOut", params: { what: "files", ...kept }, notes };
  }
  const wanted = namesOf(options["destinationFieldName"]);
  const unsafe = /(^|[.,\s])(__proto__|constructor|prototype)($|[.,\s])/.test(wanted);
  if (unsafe)
    notes.push(`“${wanted}” cannot be the name of a field; the entries keep the name of their field`);
  const to = unsafe ? "" : wanted;
  const dotless = options["disableDotNotation"] === true;
  // Names that are read as paths are not written as paths there.
  const dotted = [fields, to, kept.names ?? ""].some((names) => /[.[]|^=/.test(names));
  const params = {
    fields,
    ...kept,
    ...(to !== "" && { to }),
    ...(options["includeBinary"] === true && { withFiles: true }),
    whenNotFound: "empty",
    ...noDots(options),
    ...(!dotless && dotted && { wholeNames: true }),
  };
  return { type: "data.splitOut", params, notes };
};

function othersOf(parameters: JsonObject): { readonly keep?: string; readonly names?: string } {
  if (parameters["include"] === "allOtherFields") return { keep: "all" };
  if (parameters["include"] !== "selectedOtherFields") return {};
  return { keep: "selected", names: namesOf(parameters["fieldsToInclude"]) };
}

export function noDots(options: JsonObject): { readonly dotPaths?: false } {
  return options["disableDotNotation"] === true ? { dotPaths: false } : {};
}

/** Names of fields: one text, a list of texts, or rows as Item Lists had them. */
export function namesOf(given: unknown): string {
  if (typeof given === "string") return given;
  const rows = Array.isArray(given) ? listOf(given) : listOf(objectOf(given)["fields"]);
  return rows
    .map((row) => (isObject(row) ? textOf(row["fieldName"]) : textOf(row)))
    .filter((name) => name !== "")
    .join(", ");
}
