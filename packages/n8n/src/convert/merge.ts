import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

const most = 10;

interface Merged {
  readonly params: JsonObject;
  readonly notes?: readonly string[];
}

/** Merge 1 to 3.x. The names of the modes changed with 2 and 3. */
export const convertMerge: Converter = ({ typeVersion, parameters }) => {
  const inputs = Math.min(Math.max(2, numberOf(parameters["numberInputs"], 2)), most);
  const { params, notes = [] } = typeVersion < 2 ? firstForm(parameters) : laterForm(parameters);
  const handles = Array.from({ length: inputs }, (_, i) => `in${i + 1}`);
  return { type: "flow.merge", params: { ...params, inputs }, inputs: handles, notes };
};

function laterForm(parameters: JsonObject): Merged {
  const mode = textOf(parameters["mode"]) || "append";
  if (mode === "append") return { params: { mode } };
  if (mode === "chooseBranch") return { params: branchOf(parameters) };
  if (mode === "combineBySql") return bySql(parameters);
  if (mode !== "combine") throw new Unsupported(`Merging by “${mode}” has no counterpart`);
  // Merging by fields was the default until version 3, and still is.
  const by = textOf(parameters["combineBy"] ?? parameters["combinationMode"]) || "combineByFields";
  const options = objectOf(parameters["options"]);
  const clash = clashOf(objectOf(objectOf(options["clashHandling"])["values"]));
  switch (by) {
    case "combineByFields":
    case "mergeByFields":
      return byFields(parameters, clash);
    case "combineByPosition":
    case "mergeByPosition":
      return {
        params: {
          mode: "position",
          ...(options["includeUnpaired"] === true && { unpaired: "all" }),
          ...clash,
        },
        notes: ignoredOptions(options, ["clashHandling", "includeUnpaired"]),
      };
    case "combineAll":
    case "multiplex":
      return { params: { mode: "all", ...clash }, notes: ignoredOptions(options, ["clashHandling"]) };
    default:
      throw new Unsupported(`Merging by “${by}” has no counterpart`);
  }
}

/** Expressions in the SQL count there without the sign that marks them elsewhere. */
function bySql({ query, options }: JsonObject): Merged {
  const given = textOf(query) || "SELECT * FROM input1 LEFT JOIN input2 ON input1.name = input2.id";
  const sql = given.includes("{{") && !given.startsWith("=") ? `=${given}` : given;
  return {
    params: { mode: "sql", sql },
    notes: [
      "SQL is that of SQLite, where n8n had AlaSQL: what only that knows must be written in another way",
      ...ignoredOptions(objectOf(options), ["emptyQueryResult"]),
    ],
  };
}

function branchOf({ output, useDataOfInput }: JsonObject): JsonObject {
  if (output === "empty") return { mode: "branch", give: "empty" };
  const named = textOf(output) || idOf(useDataOfInput);
  return { mode: "branch", branch: Math.max(1, numberOf(Number(named.replace(/^input/, "")), 1)) };
}

function byFields(parameters: JsonObject, clash: JsonObject): Merged {
  const options = objectOf(parameters["options"]);
  const from = textOf(parameters["outputDataFrom"]);
  const params = {
    mode: "fields",
    match: pairsOf(parameters),
    keep: joins[textOf(parameters["joinMode"])] ?? "matches",
    ...(from !== "" && from !== "both" && { from: from.replace("input", "in") }),
    ...(options["multipleMatches"] === "first" && { several: "first" }),
    ...(options["fuzzyCompare"] === true && { loose: true }),
    ...(options["disableDotNotation"] === true && { dotPaths: false }),
    ...clash,
  };
  const known = ["clashHandling", "multipleMatches", "fuzzyCompare", "disableDotNotation"];
  return { params, notes: ignoredOptions(options, known) };
}

const joins: Readonly<Record<string, string>> = {
  keepMatches: "matches",
  keepNonMatches: "nonMatches",
  keepEverything: "everything",
  enrichInput1: "first",
  enrichInput2: "second",
};

/** Pairs of names; since version 3 also the same names for both, separated by commas. */
function pairsOf(parameters: JsonObject): readonly JsonObject[] {
  const rows = listOf(objectOf(parameters["mergeByFields"])["values"]).filter(isObject);
  const pairs = rows.map(({ field1, field2 }) => ({ first: field1 ?? "", second: field2 ?? "" }));
  if (pairs.length > 0) return pairs;
  const names = parameters["fieldsToMatchString"];
  const list = Array.isArray(names) ? names.map(textOf) : textOf(names).split(",");
  return list
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ first: name }));
}

function clashOf({ resolveClash, mergeMode, overrideEmpty }: JsonObject): JsonObject {
  const prefer = textOf(resolveClash);
  return {
    ...(prefer === "addSuffix" && { clash: "number" }),
    ...(prefer === "preferInput1" && { clash: "first" }),
    ...(mergeMode === "shallowMerge" && { depth: "shallow" }),
    ...(overrideEmpty === true && { keepFilled: true }),
  };
}

/** Version 1 had a mode for each way of keeping. */
function firstForm(parameters: JsonObject): Merged {
  const mode = textOf(parameters["mode"]) || "append";
  const names = { first: parameters["propertyName1"] ?? "", second: parameters["propertyName2"] ?? "" };
  const match = [names];
  const byKey = { mode: "fields", match, asText: true };
  switch (mode) {
    case "append":
      return { params: { mode } };
    case "mergeByIndex": {
      const join = textOf(parameters["join"]) || "left";
      const unpaired = join === "outer" ? "all" : "first";
      return { params: { mode: "position", ...(join !== "inner" && { unpaired }) } };
    }
    case "mergeByKey": {
      const { overwrite } = parameters;
      const own = { keep: "first", order: "input", several: "last", depth: "shallow", dropEqual: true };
      const params = { ...byKey, ...own };
      return {
        params: {
          ...params,
          ...((overwrite === "blank" || overwrite === "undefined") && { clash: "first" }),
          ...(overwrite === "blank" && { keepFilled: true }),
        },
      };
    }
    case "keepKeyMatches":
      return { params: { ...byKey, keep: "matches", from: "in1" } };
    case "removeKeyMatches":
      return { params: { ...byKey, keep: "nonMatches", from: "in1" } };
    case "multiplex":
      return { params: { mode: "all", depth: "shallow" } };
    case "passThrough":
      return { params: branchOf(parameters) };
    case "wait":
      return { params: { mode: "branch", give: "empty" } };
    default:
      throw new Unsupported(`Merging by “${mode}” has no counterpart`);
  }
}
