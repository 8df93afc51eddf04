import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { base } from "../../test-workflow.ts";
import { ai, withTools } from "./testing.ts";
import type { Given } from "./testing.ts";

test.each<[string, Given, string, JsonObject, JsonObject]>([
  [
    "a workflow",
    {
      name: "Stock",
      type: ai("toolWorkflow"),
      typeVersion: 2.1,
      parameters: {
        description: "How many there are",
        workflowId: { __rl: true, value: "W1", mode: "list", cachedResultName: "Stock" },
        workflowInputs: {
          mappingMode: "defineBelow",
          value: { sku: "={{ $fromAI('sku', 'The number', 'string') }}", shop: "PL" },
          schema: [{ id: "sku", type: "string" }],
        },
      },
    },
    "flow.call",
    {
      flow: "W1",
      send: "fields",
      inputs: [
        { name: "sku", type: "string", value: "={{ $json.sku }}" },
        { name: "shop", type: "any", value: "PL" },
      ],
    },
    {
      name: "Stock",
      description: "How many there are",
      arguments: [{ name: "sku", type: "string", description: "The number" }],
    },
  ],
  [
    "a workflow of old",
    {
      name: "Find",
      type: ai("toolWorkflow"),
      typeVersion: 1.1,
      parameters: { name: "find_it", description: "Finds", workflowId: "W2" },
    },
    "flow.call",
    { flow: "W2" },
    {
      name: "find_it",
      description: "Finds",
      arguments: [expect.objectContaining({ name: "query" }) as unknown],
    },
  ],
  [
    "code",
    {
      name: "Add",
      type: ai("toolCode"),
      typeVersion: 1.1,
      parameters: {
        name: "add",
        description: "Adds",
        jsCode: "return String(query.a + query.b);",
        specifyInputSchema: true,
        jsonSchemaExample: '{ "a": 1, "b": 2 }',
      },
    },
    "code.javascript",
    {
      mode: "each",
      code: "const query = $json;\nconst response = await (async () => {\nreturn String(query.a + query.b);\n})();\nreturn { response };",
    },
    {
      name: "add",
      description: "Adds",
      takes: "schema",
      schema: {
        type: "object",
        properties: { a: { type: "number" }, b: { type: "number" } },
        required: ["a", "b"],
        additionalProperties: false,
      },
    },
  ],
  [
    "a request with braces",
    {
      name: "Weather",
      type: ai("toolHttpRequest"),
      typeVersion: 1.1,
      parameters: {
        toolDescription: "The weather",
        method: "POST",
        url: "https://a.test/{city}/now",
        sendQuery: true,
        parametersQuery: {
          values: [
            { name: "lang", valueProvider: "fieldValue", value: "pl" },
            { name: "unit", valueProvider: "modelOptional" },
            { name: "days" },
          ],
        },
        sendBody: true,
        specifyBody: "json",
        jsonBody: '{"to": "{who}", "n": {n}, "text": "Hi {who}"}',
        placeholderDefinitions: { values: [{ name: "city", description: "In English", type: "string" }] },
      },
    },
    "http.request",
    {
      method: "POST",
      url: "=https://a.test/{{ $json.city }}/now",
      query: [
        { name: "lang", value: "pl" },
        { name: "unit", value: "={{ $json.unit }}" },
        { name: "days", value: "={{ $json.days }}" },
      ],
      body: "json",
      json: '={"to": {{ JSON.stringify($json.who ?? null) }}, "n": {{ JSON.stringify($json.n ?? null) }}, "text": "Hi {{ JSON.stringify(String($json.who ?? "")).slice(1, -1) }}"}',
    },
    {
      name: "Weather",
      description: "The weather",
      arguments: [
        { name: "city", type: "string", description: "In English" },
        { name: "unit", type: "string", optional: true },
        { name: "days", type: "string" },
        { name: "who", type: "string" },
        { name: "n", type: "string" },
      ],
    },
  ],
  [
    "a request of today",
    {
      name: "Orders",
      type: base("httpRequestTool"),
      typeVersion: 4.2,
      parameters: { toolDescription: "An order", url: "=https://a.test/{{ $fromAI('id', '', 'number') }}" },
    },
    "http.request",
    { url: "=https://a.test/{{ $json.id }}" },
    { name: "Orders", description: "An order", arguments: [{ name: "id", type: "number" }] },
  ],
  [
    "Wikipedia",
    { name: "Wiki", type: ai("toolWikipedia"), parameters: {} },
    "http.request",
    { url: "https://en.wikipedia.org/w/api.php" },
    { name: "Wiki", arguments: [{ name: "query", type: "string", description: "What to look up" }] },
  ],
])("%s as a tool", (_, tool, type, params, row) => {
  const { called, rows } = withTools([tool]);
  expect(called(tool.name)).toMatchObject({ type, params });
  expect(rows[0]).toMatchObject(row);
});

test.each<[string, JsonObject, string]>([
  ["gmail", { descriptionType: "auto", toolDescription: "Old words" }, "Send a message in Gmail"],
  ["gmail", { operation: "getAll" }, "Get many messages in Gmail"],
  ["gmail", { resource: "message", operation: "addLabels" }, "Add labels (message) in Gmail"],
  ["googleCalendar", { operation: "getAll" }, "Get many events in Google Calendar"],
  ["googleCalendar", { description: "Of nothing here" }, "Create an event in Google Calendar"],
  ["googleSheets", { operation: "append" }, "Append a row to a sheet in Google Sheets"],
  ["telegram", {}, "Send message in Telegram"],
  ["postgres", { resource: "database", operation: "select" }, "Get rows in Postgres"],
  ["airtable", { operation: "search" }, "Search a record in Airtable"],
  ["jira", { resource: "issueComment", operation: "getAll" }, "Get many issue comments in Jira"],
  ["httpRequest", { url: "https://a.test" }, "Make an HTTP request and get the response"],
  ["pushover", {}, "Pushover"],
  ["gmail", { descriptionType: "manual", toolDescription: "Writes to Ewa" }, "Writes to Ewa"],
])("the model is told what %s with %j does", (type, parameters, description) => {
  const { rows } = withTools([{ name: "T", type: base(`${type}Tool`), typeVersion: 2.1, parameters }]);
  expect(rows[0]).toMatchObject({ description });
});

test("the model writes the description of an event as well", () => {
  const additionalFields = { description: "={{ $fromAI('about', 'What it is about', 'string') }}" };
  const parameters = { calendar: { __rl: true, mode: "id", value: "c" }, additionalFields };
  const tool = { name: "Event", type: base("googleCalendarTool"), typeVersion: 1.3, parameters };
  const { called, rows } = withTools([tool]);
  expect(rows[0]?.["arguments"]).toEqual([
    { name: "about", type: "string", description: "What it is about" },
  ]);
  expect(JSON.stringify(called("Event")?.params)).toContain("={{ $json.about }}");
});
