import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { filter, one, over100 } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "set, assignments",
    "set",
    3.4,
    {
      assignments: { assignments: [{ id: "x", name: "a.b", type: "number", value: "={{ 1 }}" }] },
      options: {},
    },
    { fields: [{ name: "a.b", type: "number", value: "={{ 1 }}" }], keep: "none" },
  ],
  [
    "set, other fields",
    "set",
    3.4,
    {
      assignments: { assignments: [] },
      includeOtherFields: true,
      include: "except",
      excludeFields: "x, y",
      options: { dotNotation: false },
    },
    { fields: [], keep: "except", names: "x, y", dotPaths: false },
  ],
  [
    "set before 3.3",
    "set",
    3.2,
    {
      fields: {
        values: [
          { name: "n", type: "numberValue", numberValue: 5 },
          { name: "s", stringValue: "x" },
        ],
      },
      options: {},
    },
    {
      fields: [
        { name: "n", type: "number", value: 5 },
        { name: "s", type: "string", value: "x" },
      ],
      keep: "all",
    },
  ],
  [
    "set, raw",
    "set",
    3.4,
    { mode: "raw", jsonOutput: '={"a": {{ $json.b }}}' },
    { mode: "json", json: '={"a": {{ $json.b }}}', keep: "none" },
  ],
  [
    "filter",
    "filter",
    2.2,
    {
      conditions: filter(
        { type: "string", operation: "exists", singleValue: true },
        { combinator: "or", options: { caseSensitive: false } },
      ),
    },
    {
      combine: "any",
      conditions: [{ left: "={{ $json.total }}", operator: "any.exists" }],
      ignoreCase: true,
    },
  ],
  [
    "switch, rules",
    "switch",
    3.2,
    {
      rules: { values: [{ conditions: filter({ type: "number", operation: "gt" }), outputKey: "big" }] },
      options: { fallbackOutput: "extra", allMatchingOutputs: true },
    },
    { mode: "rules", rules: [{ id: "0", name: "big", combine: "all", conditions: over100 }], send: "all" },
  ],
  ["merge", "merge", 3, { numberInputs: 3 }, { mode: "append", inputs: 3 }],
  ["stop", "stopAndError", 1, { errorMessage: "No customer" }, { message: "No customer" }],
  [
    "schedule",
    "scheduleTrigger",
    1.2,
    {
      rule: {
        interval: [
          { field: "weeks", triggerAtDay: [1, 0], triggerAtHour: 8, triggerAtMinute: 5 },
          { field: "cronExpression", expression: "0 9 * * 1-5" },
          { field: "seconds", secondsInterval: 10 },
        ],
      },
    },
    {
      rules: [
        { every: "weeks", interval: 1, weekdays: ["monday", "sunday"], time: "08:05" },
        { every: "cron", cron: "0 9 * * 1-5" },
        { every: "cron", cron: "*/10 * * * * *" },
      ],
    },
  ],
  [
    "webhook at once",
    "webhook",
    2,
    { path: "x" },
    {
      method: "GET",
      path: "x",
      respond: "immediately",
      answerStatus: 200,
      answerBody: '{"message":"Workflow was started"}',
    },
  ],
  [
    "webhook, raw body and several methods",
    "webhook",
    2,
    {
      path: "x",
      httpMethod: ["GET", "HEAD", "PUT"],
      responseMode: "lastNode",
      options: { rawBody: true, allowedOrigins: "https://shop.test" },
    },
    {
      method: "several",
      methods: ["GET", "PUT"],
      path: "x",
      respond: "lastNode",
      body: "file",
      origins: "https://shop.test",
    },
  ],
  [
    "request",
    "httpRequest",
    4.2,
    {
      method: "POST",
      url: "=https://a.test/{{ $json.id }}",
      sendBody: true,
      bodyParameters: { parameters: [{ name: "a", value: "={{ 1 }}" }] },
      sendHeaders: true,
      specifyHeaders: "json",
      jsonHeaders: '{"X-A":"b"}',
      options: { timeout: 5000, response: { response: { neverError: true } } },
    },
    {
      method: "POST",
      url: "=https://a.test/{{ $json.id }}",
      headers: [{ name: "X-A", value: "b" }],
      body: "fields",
      fields: [{ name: "a", value: "={{ 1 }}", type: "any" }],
      timeout: 5000,
      neverError: true,
    },
  ],
  [
    "respond",
    "respondToWebhook",
    1.1,
    {
      respondWith: "json",
      responseBody: "={{ $json }}",
      options: { responseCode: 201, responseHeaders: { entries: [{ name: "X-A", value: "b" }] } },
    },
    { status: 201, headers: [{ name: "X-A", value: "b" }], body: "json", json: "={{ $json }}" },
  ],
  [
    "sort",
    "sort",
    1,
    {
      sortFieldsUi: { sortField: [{ fieldName: "a.b" }, { fieldName: "id", order: "descending" }] },
      options: { disableDotNotation: true },
    },
    { keys: [{ field: "a.b" }, { field: "id", order: "descending" }], dotPaths: false },
  ],
  ["sort, at random", "sort", 1, { type: "random" }, { mode: "random" }],
  [
    "summarize",
    "summarize",
    1.1,
    {
      fieldsToSummarize: {
        values: [
          { field: "review", includeEmpty: true },
          { aggregation: "sum", field: "total" },
          { aggregation: "concatenate", field: "a", separateBy: "\n" },
          { aggregation: "concatenate", field: "b", separateBy: "other", customSeparator: " | " },
        ],
      },
      fieldsToSplitBy: "city, status",
      options: { outputFormat: "singleItem", skipEmptySplitFields: true },
    },
    {
      fields: [
        { how: "count", field: "review", includeEmpty: true },
        { how: "sum", field: "total" },
        { how: "concatenate", field: "a", separator: "line" },
        { how: "concatenate", field: "b", separator: "other", customSeparator: " | " },
      ],
      splitBy: "city, status",
      others: "leaveOut",
      whenNotFound: "empty",
      output: "one",
      skipUngrouped: true,
    },
  ],
])("%s comes over exactly", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test.each<[string, string, number, JsonObject, string]>([
  [
    "an unknown way to merge",
    "merge",
    3,
    { mode: "combineByLuck" },
    "Merging by “combineByLuck” has no counterpart",
  ],
  [
    "an unknown way to sort",
    "sort",
    1,
    { type: "smell" },
    "“smell” is not a way to sort: choose one in the node",
  ],
  [
    "an unknown comparison",
    "if",
    2,
    { conditions: filter({ type: "object", operation: "like" }) },
    "The comparison “like” of type object has no counterpart",
  ],
  [
    "an unknown body",
    "httpRequest",
    4.2,
    { sendBody: true, contentType: "smoke" },
    "A body of the kind “smoke” is not known: choose one under “Body”",
  ],
])("%s becomes a placeholder that says why", (_, type, version, parameters, note) => {
  expect(one(type, version, parameters)).toMatchObject({
    type: `n8n:n8n-nodes-base.${type}`,
    status: "placeholder",
    notes: [note],
  });
});

test("a webhook that asked for a secret does not come out open", () => {
  expect(one("webhook", 2, { path: "x", authentication: "jwtAuth" })).toMatchObject({
    params: { auth: "header" },
    status: "adapted",
  });
});

test("options without a counterpart are named", () => {
  expect(
    one("httpRequest", 4.2, { url: "https://a.test", options: { batching: {}, smoke: 1, mirrors: 2 } }),
  ).toMatchObject({
    status: "adapted",
    notes: ["These options have no counterpart and were left out: smoke, mirrors"],
  });
});
