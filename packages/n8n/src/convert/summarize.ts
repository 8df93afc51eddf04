import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import { notesOf } from "./code.ts";
import type { Converted, Converter } from "./converter.ts";

/** Sort 1: by fields, at random, or by code that compares two items, on the line where it begins so that lines keep their numbers. */
export const convertSort: Converter = ({ parameters }) => {
  const type = textOf(parameters["type"]) || "simple";
  if (type === "random") return { type: "data.sort", params: { mode: "random" } };
  if (type === "code") return byCode(textOf(parameters["code"]));
  if (type !== "simple") throw new Unsupported(`“${type}” is not a way to sort: choose one in the node`);
  const options = objectOf(parameters["options"]);
  const keys = listOf(objectOf(parameters["sortFieldsUi"])["sortField"])
    .filter(isObject)
    .map(({ fieldName, order }) => ({ field: fieldName ?? "", ...(order === "descending" && { order }) }));
  const params = { keys, ...(options["disableDotNotation"] === true && { dotPaths: false }) };
  return { type: "data.sort", params, notes: ignoredOptions(options, ["disableDotNotation"]) };
};

function byCode(compares: string): Converted {
  const code = `return $input.all().sort((a, b) => {${compares}\n});`;
  return { type: "code.javascript", params: { mode: "all", code }, notes: notesOf(compares) };
}

/** Summarize 1.x. Texts are not added up there, and from 1.1 on a field that no item has is empty. */
export const convertSummarize: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const known = ["disableDotNotation", "outputFormat", "skipEmptySplitFields", "continueIfFieldNotFound"];
  const rows = listOf(objectOf(parameters["fieldsToSummarize"])["values"]).filter(isObject);
  const isSplit = textOf(parameters["fieldsToSplitBy"]) !== "";
  const goesOn = typeVersion > 1 || options["continueIfFieldNotFound"] === true;
  const params = {
    fields: onceEach(rows).map(resultOf),
    splitBy: parameters["fieldsToSplitBy"] ?? "",
    others: "leaveOut",
    ...(goesOn && { whenNotFound: "empty" }),
    ...(options["outputFormat"] === "singleItem" && { output: "one" }),
    // Version 1 gives what it groups by as texts.
    ...(isSplit && typeVersion === 1 && options["outputFormat"] !== "singleItem" && { textGroups: true }),
    ...(options["skipEmptySplitFields"] === true && { skipUngrouped: true }),
    ...(options["disableDotNotation"] === true && { dotPaths: false }),
  };
  const notes = [
    ...ignoredOptions(options, known),
    ...(goesOn && typeVersion === 1
      ? ["Where no item has a field, its result is empty; n8n gave one empty item then"]
      : []),
  ];
  return { type: "data.summarize", params, notes };
};

/** Two results of one field and one kind have one name there, so that the later one stays. */
function onceEach(rows: readonly JsonObject[]): readonly JsonObject[] {
  const named = new Map<string, JsonObject>();
  for (const row of rows) named.set(JSON.stringify([row["aggregation"] ?? "count", row["field"]]), row);
  return [...named.values()];
}

const separators: ReadonlyMap<unknown, string> = new Map([
  [",", "comma"],
  [", ", "commaSpace"],
  ["\n", "line"],
  [" ", "space"],
  ["", "nothing"],
]);

function resultOf(row: JsonObject): JsonObject {
  const { aggregation = "count", field = "", includeEmpty, separateBy = ",", customSeparator = "" } = row;
  const separator = separators.get(separateBy) ?? "other";
  const between = separateBy === "other" ? customSeparator : separateBy;
  return {
    how: aggregation,
    field,
    ...(includeEmpty === true && { includeEmpty }),
    ...(aggregation === "concatenate" && {
      separator,
      ...(separator === "other" && { customSeparator: between }),
    }),
  };
}
