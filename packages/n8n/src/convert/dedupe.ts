import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { namesOf, noDots } from "./lists.ts";

/** Remove Duplicates 1 to 2, and the operation of Item Lists from which it was made. */
export const convertDedupe: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]);
  if (/^(removeItemsSeenInPreviousExecutions|clearDeduplicationHistory)$/.test(operation))
    throw new Unsupported(
      "Items of earlier executions are not remembered: give a webhook a key by which it takes each event once, or keep what was seen in a table",
    );
  const options = objectOf(parameters["options"]);
  const params = {
    ...comparedOf(parameters),
    ...(options["removeOtherFields"] === true && { onlyCompared: true }),
    ...noDots(options),
  };
  const notes = ignoredOptions(options, ["disableDotNotation", "removeOtherFields"]);
  return { type: "data.dedupe", params, notes };
};

function comparedOf(parameters: JsonObject): JsonObject {
  if (parameters["compare"] === "allFieldsExcept")
    return { compare: "except", names: namesOf(parameters["fieldsToExclude"]) };
  if (parameters["compare"] === "selectedFields")
    return { compare: "selected", names: namesOf(parameters["fieldsToCompare"]) };
  return { compare: "all" };
}

const versions = new Map<unknown, string>([
  ["preferInput1", "a"],
  ["preferInput2", "b"],
  ["mix", "mix"],
  ["includeBoth", "both"],
]);

/** Compare Datasets 1 to 2.3. */
export const convertCompare: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const old = typeVersion < 2;
  const { resolve = old ? "preferInput2" : "includeBoth" } = parameters;
  const different = versions.get(resolve);
  if (different === undefined)
    throw new Unsupported(`“${textOf(resolve)}” is not a way to take what differs: choose one in the node`);
  const rows = listOf(objectOf(parameters["mergeByFields"])["values"]).filter(isObject);
  const skip = namesOf(options["skipFields"]);
  const params = {
    match: rows.map(({ field1 = "", field2 = "" }) => ({
      a: field1,
      ...(field1 !== field2 && { b: field2 }),
    })),
    different,
    ...(different === "mix" && mixOf(parameters)),
    ...(different === "both" && old && { nameA: "input1", nameB: "input2" }),
    ...(skip !== "" && { skip }),
    ...((parameters["fuzzyCompare"] ?? options["fuzzyCompare"]) === true && { loose: true }),
    ...(options["multipleMatches"] === "all" && { matches: "all" }),
    ...noDots(options),
  };
  return {
    type: "data.compare",
    params,
    inputs: ["a", "b"],
    outputs: ["onlyA", "same", "different", "onlyB"],
    notes: ignoredOptions(options, ["skipFields", "fuzzyCompare", "multipleMatches", "disableDotNotation"]),
  };
};

function mixOf(parameters: JsonObject): JsonObject {
  const except = namesOf(parameters["exceptWhenMix"]);
  return {
    prefer: parameters["preferWhenMix"] === "input2" ? "b" : "a",
    ...(except !== "" && { except }),
  };
}
