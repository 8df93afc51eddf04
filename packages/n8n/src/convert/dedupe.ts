import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { namesOf, noDots } from "./lists.ts";

/** Remove Duplicates 1 to 2, and the operation of Item Lists from which it was made. */
export const convertDedupe: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]);
  const options = objectOf(parameters["options"]);
  const scope = options["scope"] === "workflow" ? { scope: "flow" } : {};
  if (operation === "clearDeduplicationHistory")
    return {
      type: "data.dedupe",
      params: { against: "forget", ...scope },
      notes: ignoredOptions(options, ["scope"]),
    };
  if (operation === "removeItemsSeenInPreviousExecutions") return earlier(parameters);
  const params = {
    ...comparedOf(parameters),
    ...(options["removeOtherFields"] === true && { onlyCompared: true }),
    ...noDots(options),
  };
  const notes = ignoredOptions(options, ["disableDotNotation", "removeOtherFields"]);
  return { type: "data.dedupe", params, notes };
};

const ways = new Map<string, readonly [by: string, value: string]>([
  ["removeItemsWithAlreadySeenKeyValues", ["value", "dedupeValue"]],
  ["removeItemsUpToStoredIncrementalKey", ["number", "incrementalDedupeValue"]],
  ["removeItemsUpToStoredDate", ["date", "dateDedupeValue"]],
]);

function earlier(parameters: JsonObject): Converted {
  const options = objectOf(parameters["options"]);
  const logic = textOf(parameters["logic"]) || "removeItemsWithAlreadySeenKeyValues";
  const way = ways.get(logic);
  if (!way) throw new Unsupported(`“${logic}” has no counterpart: choose in the node when an item is new`);
  const [by, value] = way;
  const { historySize } = options;
  const params = {
    against: "earlier",
    by,
    value: parameters[value] ?? "",
    ...(options["scope"] === "workflow" && { scope: "flow" }),
    ...(by === "value" && historySize !== undefined && { most: historySize }),
  };
  return {
    type: "data.dedupe",
    params,
    outputs: ["main", "discarded"],
    notes: [
      "What n8n has seen does not come along, and tests remember nothing here: the first execution lets everything through",
      ...ignoredOptions(options, ["scope", "historySize"]),
    ],
  };
}

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
