import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { base, filter, imported, one, workflow } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "if 1, several types, any",
    "if",
    1,
    {
      combineOperation: "any",
      conditions: {
        string: [{ value1: "={{ $json.name }}", operation: "regex", value2: "^a" }],
        number: [
          { value1: "={{ $json.n }}", value2: 5 },
          { value1: "={{ $json.n }}", operation: "isEmpty" },
        ],
        boolean: [{ value1: true }],
        dateTime: [{ value1: "={{ $json.at }}", operation: "before", value2: "2024-01-01" }],
      },
    },
    {
      combine: "any",
      conditions: [
        { left: true, operator: "any.equals", right: false },
        { left: "={{ $json.at }}", operator: "dateTime.before", right: "2024-01-01" },
        { left: "={{ ($json.n) || 0 }}", operator: "number.less", right: 5 },
        { left: "={{ $json.n }}", operator: "any.empty" },
        { left: "={{ $json.name }}", operator: "string.matches", right: "^a" },
      ],
    },
  ],
  [
    "filter 1",
    "filter",
    1,
    { combineConditions: "OR", conditions: { string: [{ value1: "={{ $json.a }}", value2: "x" }] } },
    { combine: "any", conditions: [{ left: "={{ $json.a }}", operator: "string.equals", right: "x" }] },
  ],
  [
    "set 1",
    "set",
    1,
    {
      keepOnlySet: true,
      values: {
        string: [{ name: "s", value: "={{ $json.o }}" }, { value: "unnamed" }],
        number: [{ name: "n", value: "={{ $json.n }}" }, { name: "zero" }],
        boolean: [{ name: "b", value: true }],
      },
      options: { dotNotation: false },
    },
    {
      fields: [
        { name: "b", type: "any", value: true },
        { name: "n", type: "any", value: "={{ $json.n }}" },
        { name: "zero", type: "any", value: 0 },
        { name: "s", type: "any", value: "={{ $json.o }}" },
        { name: "propertyName", type: "any", value: "unnamed" },
      ],
      keep: "none",
      dotPaths: false,
    },
  ],
  [
    "set 2",
    "set",
    2,
    { values: { number: [{ name: "n", value: "5" }] } },
    { fields: [{ name: "n", type: "number", value: "5" }], keep: "all" },
  ],
  [
    "set 3 that lets values pass",
    "set",
    3,
    { options: { ignoreConversionErrors: true } },
    { fields: [], keep: "all", lenient: true },
  ],
  [
    "switch 1",
    "switch",
    1,
    {
      value1: "={{ $json.n }}",
      rules: {
        rules: [
          { operation: "equal" },
          { operation: "larger", value2: 9 },
          { operation: "equal", value2: 5, output: 2 },
        ],
      },
      fallbackOutput: 3,
    },
    {
      mode: "rules",
      rules: [
        {
          id: "0",
          name: "0",
          combine: "any",
          conditions: [
            { left: "={{ $json.n }}", operator: "any.equals", right: 0 },
            { left: "={{ $json.n }}", operator: "number.greater", right: 9 },
          ],
        },
        { id: "1", name: "1", combine: "any", conditions: [] },
        {
          id: "2",
          name: "2",
          combine: "any",
          conditions: [{ left: "={{ $json.n }}", operator: "any.equals", right: 5 }],
        },
        { id: "3", name: "3", combine: "any", conditions: [] },
      ],
      otherwise: "3",
    },
  ],
  [
    "switch 3 whose fallback is one of its outputs",
    "switch",
    3,
    {
      rules: { values: [{ conditions: filter({ type: "number", operation: "gt" }), outputKey: "a" }] },
      options: { fallbackOutput: 0 },
    },
    { otherwise: "0" },
  ],
  [
    "a list's length",
    "if",
    2.2,
    {
      conditions: {
        combinator: "and",
        conditions: [
          {
            leftValue: "={{ $json.list }}",
            rightValue: 2,
            operator: { type: "array", operation: "lengthGte" },
          },
        ],
      },
    },
    { conditions: [{ left: "={{ ($json.list).length }}", operator: "number.greaterOrEqual", right: 2 }] },
  ],
  ["merge 1", "merge", 1, {}, { mode: "append", inputs: 2 }],
  [
    "merge 1 by key",
    "merge",
    1,
    { mode: "mergeByKey", propertyName1: "id", propertyName2: "ref", overwrite: "blank" },
    {
      mode: "fields",
      match: [{ first: "id", second: "ref" }],
      asText: true,
      keep: "first",
      order: "input",
      several: "last",
      depth: "shallow",
      dropEqual: true,
      clash: "first",
      keepFilled: true,
    },
  ],
  ["merge 1 by index", "merge", 1, { mode: "mergeByIndex" }, { mode: "position", unpaired: "first" }],
  [
    "merge 1 that passes one input",
    "merge",
    1,
    { mode: "passThrough", output: "input2" },
    { mode: "branch", branch: 2 },
  ],
  [
    "merge 2 by fields",
    "merge",
    2.1,
    {
      mode: "combine",
      mergeByFields: { values: [{ field1: "id", field2: "ref" }] },
      joinMode: "enrichInput1",
      options: {
        multipleMatches: "first",
        fuzzyCompare: true,
        clashHandling: { values: { resolveClash: "preferInput1", mergeMode: "shallowMerge" } },
      },
    },
    {
      mode: "fields",
      match: [{ first: "id", second: "ref" }],
      keep: "first",
      several: "first",
      loose: true,
      clash: "first",
      depth: "shallow",
    },
  ],
  [
    "merge 3 by the same names",
    "merge",
    3,
    { mode: "combine", fieldsToMatchString: "id, sku" },
    { mode: "fields", match: [{ first: "id" }, { first: "sku" }], keep: "matches" },
  ],
  [
    "merge 3 by position, three inputs",
    "merge",
    3.2,
    {
      mode: "combine",
      combineBy: "combineByPosition",
      numberInputs: 3,
      options: { includeUnpaired: true, clashHandling: { values: { resolveClash: "addSuffix" } } },
    },
    { mode: "position", unpaired: "all", clash: "number", inputs: 3 },
  ],
  ["merge 3, all", "merge", 3, { mode: "combine", combineBy: "combineAll" }, { mode: "all" }],
  [
    "merge 3, one branch",
    "merge",
    3,
    { mode: "chooseBranch", useDataOfInput: "2" },
    { mode: "branch", branch: 2 },
  ],
  [
    "cron",
    "cron",
    1,
    {
      triggerTimes: {
        item: [
          { mode: "everyX", value: 5, unit: "minutes" },
          { mode: "everyWeek", hour: 9, minute: 30, weekday: "5" },
          { mode: "custom", cronExpression: "0 9 * * 1" },
          {},
        ],
      },
    },
    {
      rules: [
        { every: "minutes", interval: 5 },
        { every: "weeks", interval: 1, weekdays: ["friday"], time: "09:30" },
        { every: "cron", cron: "0 9 * * 1" },
        { every: "days", interval: 1, time: "14:00" },
      ],
    },
  ],
  ["interval", "interval", 1, { interval: 30 }, { rules: [{ every: "cron", cron: "*/30 * * * * *" }] }],
  [
    "interval in hours",
    "interval",
    1,
    { interval: 6, unit: "hours" },
    { rules: [{ every: "hours", interval: 6 }] },
  ],
  ["start", "start", 1, {}, {}],
])("%s comes over exactly", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test("an output to which several rules of an old Switch lead is one output; what that changes is said", () => {
  const rule = (value2: number, output: number) => ({ operation: "equal", value2, output });
  const parameters = { value1: "={{ $json.n }}", rules: { rules: [rule(1, 1), rule(2, 0), rule(3, 1)] } };
  const { flow, report } = imported(
    workflow(
      [
        { name: "Sw", type: base("switch"), typeVersion: 1, parameters },
        { name: "A", type: base("noOp") },
        { name: "B", type: base("noOp") },
      ],
      ["Sw.0 > A", "Sw.1 > B"],
    ),
  );
  expect(flow.edges.map((e) => [e.sourceHandle, e.target])).toEqual([
    ["0", "a"],
    ["1", "b"],
  ]);
  expect(report[0]?.status).toBe("adapted");
});

test("the items of n8n's own test node", () => {
  const given = (data: unknown) => {
    const node = { name: "T", type: "n8n-nodes-testing.testData", parameters: { data } };
    return imported(workflow([node])).flow.nodes[0];
  };
  expect(given([{ id: 1 }])).toMatchObject({ type: "data.items", params: { items: [{ id: 1 }] } });
  expect(given('{"id":1}')?.params).toEqual({ items: { id: 1 } });
  expect(given("={{ $json }}")?.type).toBe("n8n:n8n-nodes-testing.testData");
});
