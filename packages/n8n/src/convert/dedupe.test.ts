import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { base, imported, one, workflow } from "../test-workflow.ts";

const id = { mergeByFields: { values: [{ field1: "id", field2: "id" }] } };

test.each<[string, string, number, JsonObject, string, JsonObject]>([
  ["all fields", "removeDuplicates", 1, {}, "data.dedupe", { compare: "all" }],
  [
    "selected fields",
    "removeDuplicates",
    1.1,
    { compare: "selectedFields", fieldsToCompare: ["id", "customer.email"] },
    "data.dedupe",
    { compare: "selected", names: "id, customer.email" },
  ],
  [
    "all but some fields",
    "removeDuplicates",
    2,
    {
      operation: "removeDuplicateInputItems",
      compare: "allFieldsExcept",
      fieldsToExclude: "age",
      options: { removeOtherFields: true, disableDotNotation: true },
    },
    "data.dedupe",
    { compare: "except", names: "age", onlyCompared: true, dotPaths: false },
  ],
  [
    "compare, version 1",
    "compareDatasets",
    1,
    { ...id, options: { fuzzyCompare: true } },
    "data.compare",
    { match: [{ a: "id" }], different: "b", loose: true },
  ],
  [
    "compare, version 1, both versions",
    "compareDatasets",
    1,
    { ...id, resolve: "includeBoth", options: { multipleMatches: "all" } },
    "data.compare",
    { match: [{ a: "id" }], different: "both", nameA: "input1", nameB: "input2", matches: "all" },
  ],
  [
    "compare, a mix",
    "compareDatasets",
    2,
    { ...id, resolve: "mix", preferWhenMix: "input2", exceptWhenMix: "price, stock", fuzzyCompare: true },
    "data.compare",
    { match: [{ a: "id" }], different: "mix", prefer: "b", except: "price, stock", loose: true },
  ],
  [
    "compare, by two names",
    "compareDatasets",
    2.3,
    {
      mergeByFields: { values: [{ field1: "id", field2: "customer.id" }] },
      options: { skipFields: "updated", disableDotNotation: true },
    },
    "data.compare",
    { match: [{ a: "id", b: "customer.id" }], different: "both", skip: "updated", dotPaths: false },
  ],
  [
    "item lists, split out",
    "itemLists",
    1,
    {
      fieldToSplitOut: "data",
      include: "selectedOtherFields",
      fieldsToInclude: { fields: [{ fieldName: "id" }, { fieldName: "name" }] },
    },
    "data.splitOut",
    { fields: "data", keep: "selected", names: "id, name", whenNotFound: "empty" },
  ],
  [
    "item lists, concatenate",
    "itemLists",
    2,
    { operation: "concatenateItems", fieldsToAggregate: { fieldToAggregate: [{ fieldToAggregate: "id" }] } },
    "data.aggregate",
    { fields: [{ field: "id" }] },
  ],
  [
    "item lists, remove duplicates",
    "itemLists",
    2.1,
    {
      operation: "removeDuplicates",
      compare: "selectedFields",
      fieldsToCompare: { fields: [{ fieldName: "id" }] },
    },
    "data.dedupe",
    { compare: "selected", names: "id" },
  ],
  [
    "item lists, sort",
    "itemLists",
    3,
    { operation: "sort", sortFieldsUi: { sortField: [{ fieldName: "id", order: "descending" }] } },
    "data.sort",
    { keys: [{ field: "id", order: "descending" }] },
  ],
  [
    "item lists, limit",
    "itemLists",
    3.1,
    { operation: "limit", maxItems: 5, keep: "lastItems" },
    "data.limit",
    { count: 5, keep: "last" },
  ],
  [
    "item lists, summarize: what has one name is worked out once",
    "itemLists",
    2.2,
    {
      operation: "summarize",
      fieldsToSummarize: {
        values: [
          { aggregation: "max", field: "n" },
          { field: "n" },
          { aggregation: "max", field: "n", includeEmpty: true },
        ],
      },
    },
    "data.summarize",
    {
      fields: [
        { how: "max", field: "n", includeEmpty: true },
        { how: "count", field: "n" },
      ],
      splitBy: "",
      others: "leaveOut",
    },
  ],
])("%s comes over exactly", (_, type, version, parameters, becomes, params) => {
  expect(one(type, version, parameters)).toEqual({ type: becomes, params, status: "exact", notes: [] });
});

test.each<[string, string, number, JsonObject, RegExp]>([
  [
    "an unknown way to be new",
    "removeDuplicates",
    2,
    { operation: "removeItemsSeenInPreviousExecutions", logic: "byMagic" },
    /“byMagic” has no counterpart/,
  ],
  ["an unknown operation", "itemLists", 3, { operation: "shuffle" }, /“shuffle” of Item Lists/],
  ["an unknown version to take", "compareDatasets", 2, { resolve: "={{ 1 }}" }, /is not a way to take/],
])("%s becomes a placeholder that says why", (_, type, version, parameters, note) => {
  expect(one(type, version, parameters)).toMatchObject({
    status: "placeholder",
    notes: [expect.stringMatching(note)],
  });
});

test.each<[JsonObject, JsonObject]>([
  [{ dedupeValue: "={{ $json.id }}" }, { by: "value", value: "={{ $json.id }}" }],
  [
    {
      logic: "removeItemsWithAlreadySeenKeyValues",
      dedupeValue: "={{ $json.id }}",
      options: { scope: "workflow", historySize: 500 },
    },
    { by: "value", value: "={{ $json.id }}", scope: "flow", most: 500 },
  ],
  [
    { logic: "removeItemsUpToStoredIncrementalKey", incrementalDedupeValue: "={{ $json.no }}" },
    { by: "number", value: "={{ $json.no }}" },
  ],
  [
    { logic: "removeItemsUpToStoredDate", dateDedupeValue: "={{ $json.at }}" },
    { by: "date", value: "={{ $json.at }}" },
  ],
])("what earlier executions have seen: %j", (parameters, params) => {
  const operation = "removeItemsSeenInPreviousExecutions";
  expect(one("removeDuplicates", 2, { operation, ...parameters })).toMatchObject({
    type: "data.dedupe",
    params: { against: "earlier", ...params },
    status: "adapted",
  });
});

test("the history is cleared", () => {
  const parameters = { operation: "clearDeduplicationHistory", options: { scope: "workflow" } };
  expect(one("removeDuplicates", 2, parameters)).toMatchObject({
    params: { against: "forget", scope: "flow" },
    status: "exact",
  });
});

test("the two inputs and four outputs of a comparison stay where they were", () => {
  const { flow } = imported(
    workflow(
      [
        { name: "Left", type: base("noOp") },
        { name: "Right", type: base("noOp") },
        { name: "Compare", type: base("compareDatasets"), typeVersion: 2.3, parameters: id },
        { name: "New", type: base("noOp") },
        { name: "Changed", type: base("noOp") },
      ],
      ["Left > Compare.0", "Right > Compare.1", "Compare.3 > New", "Compare.2 > Changed"],
    ),
  );
  expect(flow.edges.map(({ sourceHandle, targetHandle }) => `${sourceHandle} > ${targetHandle}`)).toEqual([
    "main > a",
    "main > b",
    "different > main",
    "onlyB > main",
  ]);
});
