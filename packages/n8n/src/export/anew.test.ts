import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../index.ts";
import { base, filter, imported, one, workflow } from "../test-workflow.ts";

test.each<[string, number, JsonObject]>([
  ["if", 1, { conditions: { string: [{ value1: "={{ $json.a }}", value2: "x" }] } }],
  ["filter", 2.2, { conditions: filter({ type: "string", operation: "notEmpty", singleValue: true }) }],
  [
    "switch",
    1,
    { value1: "={{ $json.n }}", rules: { rules: [{ operation: "larger", value2: 5 }] }, fallbackOutput: 0 },
  ],
  ["switch", 3, { mode: "expression", numberOutputs: 3, output: "={{ $json.n }}" }],
  [
    "merge",
    2.1,
    {
      mode: "combine",
      mergeByFields: { values: [{ field1: "id", field2: "ref" }] },
      joinMode: "keepNonMatches",
      outputDataFrom: "input1",
    },
  ],
  ["merge", 3, { mode: "chooseBranch", useDataOfInput: "2" }],
  ["code", 2, { jsCode: "return items;" }],
  ["code", 2, { mode: "runOnceForEachItem", jsCode: "return { total: $json.a };" }],
  [
    "merge",
    3,
    {
      mode: "combine",
      combineBy: "combineByPosition",
      options: { includeUnpaired: true, clashHandling: { values: { resolveClash: "addSuffix" } } },
    },
  ],
  [
    "set",
    3.4,
    {
      assignments: { assignments: [{ name: "a", type: "number", value: "={{ 1 }}" }] },
      includeOtherFields: true,
      include: "except",
      excludeFields: "b",
    },
  ],
  ["set", 3.4, { mode: "raw", jsonOutput: '={"a": {{ $json.b }}}' }],
  [
    "sort",
    1,
    {
      sortFieldsUi: { sortField: [{ fieldName: "a", order: "descending" }] },
      options: { disableDotNotation: true },
    },
  ],
  [
    "summarize",
    1.1,
    {
      fieldsToSummarize: {
        values: [{ aggregation: "concatenate", field: "a", separateBy: "other", customSeparator: "|" }],
      },
      fieldsToSplitBy: "b",
    },
  ],
  [
    "scheduleTrigger",
    1.2,
    {
      rule: {
        interval: [
          { field: "weeks", triggerAtDay: [1, 5], triggerAtHour: 8, triggerAtMinute: 5 },
          { field: "cronExpression", expression: "0 9 * * 1" },
          { field: "hours", hoursInterval: 6 },
        ],
      },
    },
  ],
  [
    "webhook",
    2,
    {
      path: "x",
      httpMethod: "POST",
      responseMode: "lastNode",
      authentication: "headerAuth",
      options: { rawBody: true },
    },
  ],
  [
    "respondToWebhook",
    1.1,
    { respondWith: "json", responseBody: "={{ $json }}", options: { responseCode: 201 } },
  ],
  ["wait", 1.1, { amount: 2, unit: "days" }],
  ["wait", 1.1, { resume: "specificTime", dateTime: "={{ $json.at }}" }],
  ["splitInBatches", 3, { batchSize: 5 }],
  [
    "executeWorkflow",
    1.2,
    {
      workflowId: { __rl: true, mode: "id", value: "W" },
      mode: "each",
      options: { waitForSubWorkflow: false },
    },
  ],
  ["executeWorkflowTrigger", 1.1, { workflowInputs: { values: [{ name: "a", type: "number" }] } }],
  [
    "httpRequest",
    4.2,
    {
      method: "POST",
      url: "https://a.test",
      sendQuery: true,
      queryParameters: { parameters: [{ name: "q", value: "1" }] },
      sendBody: true,
      specifyBody: "json",
      jsonBody: '{"a":1}',
      options: { redirect: { redirect: { followRedirects: false } } },
    },
  ],
  [
    "httpRequest",
    4.2,
    {
      method: "POST",
      url: "https://a.test",
      sendBody: true,
      contentType: "form-urlencoded",
      bodyParameters: { parameters: [{ name: "q", value: "1" }] },
    },
  ],
  ["stopAndError", 1, { errorMessage: "No" }],
  [
    "graphql",
    1.1,
    {
      endpoint: "https://a.test/graphql",
      query: "mutation M($n: Int) { a(n: $n) }",
      variables: '={"n": {{ $json.n }}}',
      operationName: "M",
      headerParametersUi: { parameter: [{ name: "X-A", value: "b" }] },
    },
  ],
  ["graphql", 1, { endpoint: "https://a.test/graphql", query: "{ a }" }],
  ["graphql", 1, { endpoint: "https://a.test/graphql", requestMethod: "GET", query: "query { a }" }],
  [
    "rssFeedReadTrigger",
    1,
    { feedUrl: "https://a.test/feed", pollTimes: { item: [{ mode: "everyMinute" }] } },
  ],
  [
    "emailReadImap",
    2,
    { mailbox: "INBOX", postProcessAction: "nothing", downloadAttachments: true, options: {} },
  ],
  [
    "emailReadImap",
    2,
    {
      mailbox: "Orders",
      postProcessAction: "read",
      downloadAttachments: false,
      options: { customEmailConfig: '["ALL",["FROM","a@b.pl"]]' },
    },
  ],
  ["rssFeedRead", 1.1, { url: "https://a.test/feed", options: { ignoreSSL: true, customFields: "a, b" } }],
  [
    "iCal",
    1,
    {
      title: "Visit",
      start: "2026-01-01T10:00",
      end: "2026-01-01T11:00",
      binaryPropertyName: "event",
      additionalFields: {
        calName: "C",
        sequence: 2,
        geolocationUi: { geolocationValues: { lat: 1, lon: 2 } },
      },
    },
  ],
  [
    "markdown",
    1,
    {
      html: "={{ $json.a }}",
      options: { codeFence: "~~~", ignore: "nav", useLinkReferenceDefinitions: true },
    },
  ],
  [
    "markdown",
    1,
    {
      mode: "markdownToHtml",
      markdown: "# A",
      destinationKey: "page.html",
      options: { tables: true, tasklists: true, headerLevelStart: 2, ghCompatibleHeaderId: true },
    },
  ],
])("%s %d means the same after it was written anew", (type, typeVersion, parameters) => {
  const { flow } = imported(workflow([{ name: "N", type: base(type), typeVersion, parameters }]));
  const { origin: _, ...drawnHere } = flow;
  const { workflow: out } = exportN8n(drawnHere);
  const [node] = out["nodes"] as JsonObject[];
  expect(node?.["type"]).toBe(base(type));
  const again = one(type, Number(node?.["typeVersion"]), node?.["parameters"] as JsonObject);
  const before = one(type, typeVersion, parameters);
  expect(again.params).toMatchObject(withoutEmpty(before.params ?? {}));
  expect(again.type).toBe(before.type);
});

/** An empty text need not be said again. */
function withoutEmpty(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
}
