import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "rename keys",
    "renameKeys",
    1,
    {
      keys: { key: [{ currentKey: "Customer E-mail", newKey: "customer.email" }] },
      additionalOptions: {
        regexReplacement: {
          replacements: [
            { searchRegex: "^utm_", replaceRegex: "", options: { caseInsensitive: true, depth: 0 } },
            { searchRegex: "\\s+", replaceRegex: "_", options: { depth: 2 } },
            { searchRegex: "-" },
          ],
        },
      },
    },
    {
      fields: [{ from: "Customer E-mail", to: "customer.email" }],
      patterns: [
        { pattern: "^utm_", replacement: "", ignoreCase: true, depth: "top" },
        { pattern: "\\s+", replacement: "_", depth: "levels", levels: 2 },
        { pattern: "-", replacement: "" },
      ],
    },
  ],
  ["limit", "limit", 1, {}, { count: 1 }],
  [
    "limit, by an expression",
    "limit",
    1,
    { maxItems: "={{ $json.n }}", keep: "lastItems" },
    { count: "={{ $json.n }}", keep: "last" },
  ],
  [
    "aggregate fields",
    "aggregate",
    1,
    {
      fieldsToAggregate: {
        fieldToAggregate: [
          { fieldToAggregate: "id", renameField: true, outputFieldName: "ids" },
          { fieldToAggregate: "tags", outputFieldName: "left over" },
          { fieldToAggregate: "" },
        ],
      },
      options: { mergeLists: true, keepMissing: true, disableDotNotation: true },
    },
    {
      fields: [{ field: "id", name: "ids" }, { field: "tags" }],
      mergeLists: true,
      keepMissing: true,
      dotPaths: false,
    },
  ],
  [
    "aggregate a field inside an object, by groups",
    "aggregate",
    1,
    {
      fieldsToAggregate: {
        fieldToAggregate: [
          { fieldToAggregate: "who.mail" },
          { fieldToAggregate: "a.b", renameField: true, outputFieldName: "a.b" },
        ],
      },
      options: { groupByFields: "team, who.role" },
    },
    { fields: [{ field: "who.mail", name: "mail" }, { field: "a.b" }], groupBy: "team, who.role" },
  ],
  ["aggregate items", "aggregate", 1, { aggregate: "aggregateAllItemData" }, { mode: "items", to: "data" }],
  [
    "aggregate selected fields of items",
    "aggregate",
    1,
    {
      aggregate: "aggregateAllItemData",
      destinationFieldName: "rows",
      include: "specifiedFields",
      fieldsToInclude: ["id", "name"],
      options: { includeBinaries: true },
    },
    { mode: "items", to: "rows", include: "selected", names: "id, name", withFiles: true },
  ],
  [
    "aggregate all but some fields of items",
    "aggregate",
    1,
    { aggregate: "aggregateAllItemData", include: "allFieldsExcept", fieldsToExclude: "id, name" },
    { mode: "items", to: "data", include: "except", names: "id, name" },
  ],
  [
    "split out",
    "splitOut",
    1,
    { fieldToSplitOut: "data", options: {} },
    { fields: "data", whenNotFound: "empty" },
  ],
  [
    "split out under a name that has a dot",
    "splitOut",
    1,
    {
      fieldToSplitOut: "body.lines",
      include: "selectedOtherFields",
      fieldsToInclude: "id, body.no",
      options: { destinationFieldName: "line", includeBinary: true },
    },
    {
      fields: "body.lines",
      keep: "selected",
      names: "id, body.no",
      to: "line",
      withFiles: true,
      whenNotFound: "empty",
      wholeNames: true,
    },
  ],
  [
    "split out without paths",
    "splitOut",
    1,
    { fieldToSplitOut: "a.b", include: "allOtherFields", options: { disableDotNotation: true } },
    { fields: "a.b", keep: "all", whenNotFound: "empty", dotPaths: false },
  ],
  ["split out files", "splitOut", 1, { fieldToSplitOut: "$binary" }, { what: "files" }],
])("%s comes over exactly", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test.each<[string, string, JsonObject, JsonObject, string]>([
  [
    "a name that cannot be one",
    "splitOut",
    { fieldToSplitOut: "data", include: "allOtherFields", options: { destinationFieldName: "__proto__.x" } },
    { fields: "data", keep: "all", whenNotFound: "empty" },
    "“__proto__.x” cannot be the name of a field; the entries keep the name of their field",
  ],
  [
    "files taken once",
    "aggregate",
    { aggregate: "aggregateAllItemData", options: { includeBinaries: true, keepOnlyUnique: true } },
    { mode: "items", to: "data", withFiles: true, uniqueFiles: true },
    "Files are taken once where their content is the same",
  ],
])("%s is told of", (_, type, parameters, params, note) => {
  expect(one(type, 1, parameters)).toMatchObject({ params, status: "adapted", notes: [note] });
});

test("files and lists together become a placeholder that says what to do", () => {
  expect(one("splitOut", 1, { fieldToSplitOut: "data, $binary" })).toMatchObject({
    status: "placeholder",
    notes: ["Files and lists are not split out together: use one node for the files and one for the lists"],
  });
});

test("Summarize 1 groups by texts, 1.1 by values; what stands between values may be anything", () => {
  const values = [{ aggregation: "concatenate", field: "w", separateBy: " | " }];
  const parameters = { fieldsToSummarize: { values }, fieldsToSplitBy: "year" };
  expect(one("summarize", 1, parameters).params).toMatchObject({
    textGroups: true,
    fields: [{ separator: "other", customSeparator: " | " }],
  });
  expect(one("summarize", 1.1, parameters).params).not.toHaveProperty("textGroups");
  const options = { outputFormat: "singleItem" };
  expect(one("summarize", 1, { ...parameters, options }).params).not.toHaveProperty("textGroups");
});
