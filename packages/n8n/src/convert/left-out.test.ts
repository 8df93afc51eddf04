import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { filter, one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "if 1, which compares exactly, and orders nothing as 0",
    "if",
    1,
    {
      conditions: {
        string: [
          { value1: "={{ $json.mail }}", operation: "notEqual" },
          { value1: "={{ $json.code }}", value2: "42" },
          { value1: "={{ $json }}", operation: "isNotEmpty" },
        ],
        number: [
          { value1: "={{ $json.n }}", operation: "larger", value2: 5 },
          { value1: "={{ $json.n }}", operation: "largerEqual" },
        ],
      },
    },
    {
      combine: "all",
      conditions: [
        { left: "={{ $json.n }}", operator: "number.greater", right: 5 },
        { left: "={{ ($json.n) || 0 }}", operator: "number.greaterOrEqual", right: 0 },
        { left: "={{ $json.mail }}", operator: "any.notEquals", right: "" },
        { left: "={{ $json.code }}", operator: "any.equals", right: "42" },
        { left: "={{ $json }}", operator: "any.notEmpty" },
      ],
    },
  ],
  [
    "if 2 of another date",
    "if",
    2.2,
    { conditions: filter({ type: "dateTime", operation: "notEquals" }) },
    { conditions: [{ left: "={{ $json.total }}", operator: "dateTime.notEquals", right: 100 }] },
  ],
  [
    "set 3 whose values were left as they are at first",
    "set",
    3,
    {
      fields: {
        values: [{ name: "b", type: "booleanValue" }, { name: "n", type: "numberValue" }, { name: "s" }],
      },
    },
    {
      fields: [
        { name: "b", type: "boolean", value: "true" },
        { name: "n", type: "number", value: 0 },
        { name: "s", type: "string", value: "" },
      ],
    },
  ],
  [
    "set 3.4 whose JSON was left as it is at first",
    "set",
    3.4,
    { mode: "raw" },
    { mode: "json", json: { my_field_1: "value", my_field_2: 1 } },
  ],
  ["simulate, what comes in", "simulate", 1, {}, {}],
  ["simulate, some of it", "simulate", 1, { output: "specify", numberOfItems: 2 }, { count: 2 }],
  ["simulate, items", "simulate", 1, { output: "custom", jsonOutput: '[{"a":1}]' }, { items: '[{"a":1}]' }],
])("%s: comes over exactly", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test("merging by SQL is SQLite's, with the expressions that stand in it", () => {
  const query = "SELECT * FROM input1 WHERE id > {{ $json.id }}";
  expect(one("merge", 3.2, { mode: "combineBySql", query })).toMatchObject({
    params: { mode: "sql", sql: `=${query}` },
    status: "adapted",
    notes: [expect.stringContaining("AlaSQL")],
  });
  expect(one("merge", 3, { mode: "combineBySql" }).params).toMatchObject({
    sql: "SELECT * FROM input1 LEFT JOIN input2 ON input1.name = input2.id",
  });
});
