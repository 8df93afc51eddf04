import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf, wordOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

export const exportRename: Exporter = ({ params }) => {
  const key = rowsOf(params, "fields").map(({ from, to }) => ({ currentKey: from ?? "", newKey: to ?? "" }));
  const replacements = rowsOf(params, "patterns").map((row) => {
    const options = { ...(row["ignoreCase"] === true && { caseInsensitive: true }), ...depthOf(row) };
    return {
      searchRegex: row["pattern"] ?? "",
      replaceRegex: row["replacement"] ?? "",
      ...(Object.keys(options).length > 0 && { options }),
    };
  });
  return {
    type: "renameKeys",
    typeVersion: 1,
    parameters: {
      keys: { key },
      additionalOptions: replacements.length === 0 ? {} : { regexReplacement: { replacements } },
    },
    notes: notUsual(params, { whenTaken: "replace", whenMissing: "ignore", dotPaths: true }),
  };
};

function depthOf({ depth = "all", levels = 1 }: JsonObject): JsonObject {
  if (depth === "all") return {};
  return { depth: depth === "top" ? 0 : levels };
}

export const exportLimit: Exporter = ({ params }) => ({
  type: "limit",
  typeVersion: 1,
  parameters: {
    maxItems: params["count"] ?? 1,
    ...(params["keep"] === "last" && { keep: "lastItems" }),
  },
  notes: notUsual(params, { skip: 0 }),
});

export const exportAggregate: Exporter = ({ params }) => {
  const whole = params["mode"] === "items";
  return {
    type: "aggregate",
    typeVersion: 1,
    parameters: {
      ...(whole ? wholeItems(params) : fieldLists(params)),
      options: {
        ...(!whole && params["mergeLists"] === true && { mergeLists: true }),
        ...(!whole && params["keepMissing"] === true && { keepMissing: true }),
        ...(textOf(params["groupBy"]) !== "" && { groupByFields: params["groupBy"] }),
        ...(params["withFiles"] === true && { includeBinaries: true }),
        ...(params["withFiles"] === true && params["uniqueFiles"] === true && { keepOnlyUnique: true }),
        ...noDots(params),
      },
    },
  };
};

function fieldLists(params: JsonObject): JsonObject {
  const fieldToAggregate = rowsOf(params, "fields").map(({ field, name }) => ({
    fieldToAggregate: field ?? "",
    ...nameOf(textOf(field), textOf(name), params["dotPaths"] !== false),
  }));
  return { aggregate: "aggregateIndividualFields", fieldsToAggregate: { fieldToAggregate } };
}

/** Without a name, the list of `customer.email` would be called `email` there. */
function nameOf(field: string, name: string, dotPaths: boolean): JsonObject {
  const given = name === "" && dotPaths && field.includes(".") ? field : name;
  return given === "" ? {} : { renameField: true, outputFieldName: given };
}

function wholeItems(params: JsonObject): JsonObject {
  const { to = "data", include = "all", names = "" } = params;
  return {
    aggregate: "aggregateAllItemData",
    destinationFieldName: to,
    ...(include === "selected" && { include: "specifiedFields", fieldsToInclude: names }),
    ...(include === "except" && { include: "allFieldsExcept", fieldsToExclude: names }),
  };
}

export const exportSplitOut: Exporter = ({ params }) => {
  const { keep = "none", names = "" } = params;
  const kept = {
    ...(keep === "all" && { include: "allOtherFields" }),
    ...(keep === "selected" && { include: "selectedOtherFields", fieldsToInclude: names }),
  };
  if (params["what"] === "files")
    return {
      type: "splitOut",
      typeVersion: 1,
      parameters: { fieldToSplitOut: "$binary", ...kept, options: {} },
      notes: leftOut(params, ["fileName"]),
    };
  const { fields = "", to = "" } = params;
  const whole = params["wholeNames"] === true || params["dotPaths"] === false;
  const dotted = [fields, to, keep === "selected" ? names : ""].some((text) => /[.[]/.test(textOf(text)));
  return {
    type: "splitOut",
    typeVersion: 1,
    parameters: {
      fieldToSplitOut: fields,
      ...kept,
      options: {
        ...(to !== "" && { destinationFieldName: to }),
        ...(params["withFiles"] === true && { includeBinary: true }),
        ...noDots(params),
      },
    },
    notes: [
      ...(params["whenNotFound"] === "empty"
        ? []
        : ["A field that no item has is taken as an empty list there instead of an error"]),
      ...(dotted && !whole ? ["A name with a dot becomes one field of that name there"] : []),
    ],
  };
};

const ways: Readonly<Record<string, readonly [logic: string, value: string]>> = {
  value: ["removeItemsWithAlreadySeenKeyValues", "dedupeValue"],
  number: ["removeItemsUpToStoredIncrementalKey", "incrementalDedupeValue"],
  date: ["removeItemsUpToStoredDate", "dateDedupeValue"],
};

export const exportDedupe: Exporter = ({ params }) => {
  const scope = params["scope"] === "flow" ? { scope: "workflow" } : {};
  const shared = { type: "removeDuplicates", typeVersion: 2 } as const;
  if (params["against"] === "forget") {
    const parameters = { operation: "clearDeduplicationHistory", mode: "cleanDatabase", options: scope };
    return { ...shared, parameters };
  }
  if (params["against"] === "earlier") return { ...shared, ...earlier(params, scope) };
  const { compare = "all", names = "" } = params;
  const usual = { keep: "first", ignoreCase: false };
  const missing = compare === "selected" ? { whenMissing: "keep" } : {};
  return {
    ...shared,
    parameters: {
      operation: "removeDuplicateInputItems",
      ...(compare === "except" && { compare: "allFieldsExcept", fieldsToExclude: names }),
      ...(compare === "selected" && { compare: "selectedFields", fieldsToCompare: names }),
      options: {
        ...(compare !== "all" && params["onlyCompared"] === true && { removeOtherFields: true }),
        ...noDots(params),
      },
    },
    notes: notUsual(params, { ...usual, ...missing }),
  };
};

function earlier(params: JsonObject, scope: JsonObject): Pick<Exported, "parameters" | "outputs" | "notes"> {
  const by = textOf(params["by"] ?? "value");
  const [logic, value] = (Object.hasOwn(ways, by) ? ways[by] : undefined) ?? [];
  if (logic === undefined || value === undefined)
    throw new NoCounterpart("When an item is new is given by an expression");
  const most = numberOf(params["most"], 10_000);
  return {
    parameters: {
      operation: "removeItemsSeenInPreviousExecutions",
      logic,
      [value]: params["value"] ?? "",
      options: { ...scope, ...(by === "value" && most !== 10_000 && { historySize: most }) },
    },
    outputs: ["main", "discarded"],
    notes: ["What was seen here does not go along: the first execution there lets everything through"],
  };
}

const versions = { both: "includeBoth", a: "preferInput1", b: "preferInput2", mix: "mix" };

export const exportCompare: Exporter = ({ params }) => {
  const different = textOf(params["different"] ?? "both");
  const values = rowsOf(params, "match").map(({ a = "", b }) => ({
    field1: a,
    field2: b === undefined || b === "" ? a : b,
  }));
  const mix = {
    preferWhenMix: params["prefer"] === "b" ? "input2" : "input1",
    ...(textOf(params["except"]) !== "" && { exceptWhenMix: params["except"] }),
  };
  return {
    type: "compareDatasets",
    typeVersion: 2.3,
    parameters: {
      mergeByFields: { values },
      resolve: wordOf(versions, different),
      ...(different === "mix" && mix),
      ...(params["loose"] === true && { fuzzyCompare: true }),
      options: {
        ...(textOf(params["skip"]) !== "" && { skipFields: params["skip"] }),
        ...(params["matches"] === "all" && { multipleMatches: "all" }),
        ...noDots(params),
      },
    },
    inputs: ["a", "b"],
    outputs: ["onlyA", "same", "different", "onlyB"],
    notes: different === "both" ? notUsual(params, { nameA: "inputA", nameB: "inputB" }) : [],
  };
};

function noDots(params: JsonObject): JsonObject {
  return params["dotPaths"] === false ? { disableDotNotation: true } : {};
}
