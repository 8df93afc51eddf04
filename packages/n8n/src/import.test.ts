import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { importN8n, isN8nWorkflow } from "./index.ts";

type Given = JsonObject & { readonly name: string };

/** An n8n file; `links` are `"A > B"`, or with indexes `"A.1 > B.0"`. */
function workflow(nodes: readonly Given[], links: readonly string[] = [], more: JsonObject = {}): JsonObject {
  const connections: Record<string, { main: { node: string; type: string; index: number }[][] }> = {};
  for (const link of links) {
    const [[source = "", output = "0"], [target = "", input = "0"]] = link
      .split(" > ")
      .map((end) => end.split(".")) as [string[], string[]];
    const { main } = (connections[source] ??= { main: [] });
    for (let i = main.length; i <= Number(output); i += 1) main.push([]);
    main[Number(output)]?.push({ node: target, type: "main", index: Number(input) });
  }
  return {
    nodes: nodes.map((node) => ({ typeVersion: 1, position: [0, 0], parameters: {}, ...node })),
    connections,
    ...more,
  };
}

const base = (type: string) => `n8n-nodes-base.${type}`;

function imported(json: JsonObject) {
  const result = importN8n(json);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.pointer} ${p.message}`).join("\n"));
  return result;
}

/** What one node becomes: its type, its parameters, and how faithful that is. */
function one(type: string, typeVersion: number, parameters: JsonObject) {
  const { flow, report } = imported(workflow([{ name: "N", type: base(type), typeVersion, parameters }]));
  return {
    type: flow.nodes[0]?.type,
    params: flow.nodes[0]?.params,
    status: report[0]?.status,
    notes: report[0]?.notes,
  };
}

const filter = (operator: JsonObject, more: JsonObject = {}) => ({
  options: { caseSensitive: true, typeValidation: "strict" },
  conditions: [{ id: "1", leftValue: "={{ $json.total }}", rightValue: 100, operator }],
  combinator: "and",
  ...more,
});
const over100 = [{ left: "={{ $json.total }}", operator: "number.greater", right: 100 }];

test("a whole small workflow comes over", () => {
  const { flow, report } = imported(
    workflow(
      [
        {
          name: "New order",
          type: base("webhook"),
          typeVersion: 2,
          parameters: { httpMethod: "POST", path: "orders", responseMode: "responseNode" },
        },
        {
          name: "Big?",
          type: base("if"),
          typeVersion: 2.2,
          parameters: { conditions: filter({ type: "number", operation: "gt" }) },
          position: [200, 40],
        },
        { name: "Zażółć", type: base("noOp") },
        { name: "Answer", type: base("respondToWebhook"), typeVersion: 1.1 },
        {
          name: "Remember",
          type: base("stickyNote"),
          parameters: { content: "## Hello", color: 5, width: 300 },
        },
      ],
      ["New order > Big?", "Big?.0 > Zażółć", "Big?.1 > Answer"],
      {
        name: "Orders from the shop",
        settings: { timezone: "Europe/Warsaw", executionTimeout: 60, executionOrder: "v1" },
      },
    ),
  );
  expect(flow.id).toBe("orders-from-the-shop");
  expect(flow.settings).toEqual({ timezone: "Europe/Warsaw", order: "sequential", timeoutMs: 60_000 });
  expect(flow.nodes.map((n) => [n.id, n.type, n.name])).toEqual([
    ["new-order", "core.webhook", "New order"],
    ["big", "flow.if", "Big?"],
    ["zazolc", "flow.noop", "Zażółć"],
    ["answer", "flow.respond", "Answer"],
  ]);
  expect(flow.nodes[1]).toMatchObject({
    position: { x: 200, y: 40 },
    params: { combine: "all", conditions: over100, ignoreCase: false },
  });
  expect(flow.edges.map((e) => [e.source, e.sourceHandle, e.target, e.targetHandle])).toEqual([
    ["new-order", "main", "big", "main"],
    ["big", "true", "zazolc", "main"],
    ["big", "false", "answer", "main"],
  ]);
  expect(flow.notes).toEqual([
    {
      id: "note1",
      text: "## Hello",
      position: { x: 0, y: 0 },
      size: { width: 300, height: 160 },
      color: "blue",
    },
  ]);
  expect(report.map((r) => [r.node, r.status])).toEqual(flow.nodes.map((n) => [n.name, "exact"]));
});

test("node options come over, n8n's limits on retries too", () => {
  const options = {
    disabled: true,
    notes: "careful",
    onError: "continueErrorOutput",
    retryOnFail: true,
    maxTries: 9,
    waitBetweenTries: 0,
    executeOnce: true,
    alwaysOutputData: true,
  };
  const { flow } = imported(
    workflow(
      [
        { name: "A", type: base("noOp"), ...options },
        { name: "B", type: base("noOp"), continueOnFail: true },
      ],
      ["A.1 > B"],
    ),
  );
  expect(flow.nodes[0]).toMatchObject({
    disabled: true,
    notes: "careful",
    onError: "output",
    retry: { attempts: 5, backoff: "constant", firstDelayMs: 1000, always: true },
    executeOnce: true,
    alwaysOutput: true,
  });
  expect(flow.nodes[1]?.onError).toBe("continue");
  expect(flow.edges[0]).toMatchObject({ source: "a", sourceHandle: "error", target: "b" });
});

test("what is not known is kept whole as a placeholder, with every connection", () => {
  const gmail = {
    name: "Mail",
    type: base("gmail"),
    typeVersion: 2.1,
    parameters: { sendTo: "a@b.test" },
    credentials: { gmailOAuth2: { id: "1", name: "Gmail" } },
  };
  const file = workflow(
    [gmail, { name: "Agent", type: "@n8n/n8n-nodes-langchain.agent" }],
    ["Mail.1 > Agent"],
  );
  const connections = {
    ...(file["connections"] as JsonObject),
    Model: { ai_languageModel: [[{ node: "Agent", type: "ai_languageModel", index: 0 }]] },
  };
  const model = {
    name: "Model",
    type: "@n8n/n8n-nodes-langchain.lmChatOpenAi",
    position: [0, 0],
    parameters: {},
  };
  const { flow, report } = imported({
    ...file,
    nodes: [...(file["nodes"] as JsonObject[]), model],
    connections,
  });
  expect(flow.nodes[0]).toMatchObject({
    type: "n8n:n8n-nodes-base.gmail",
    version: 2.1,
    params: { n8n: { ...gmail, position: [0, 0] } },
  });
  expect(flow.edges.map((e) => [e.sourceHandle, e.targetHandle])).toEqual([
    ["out2", "main"],
    ["ai_languageModel", "ai_languageModel"],
  ]);
  expect(report.map((r) => r.status)).toEqual(["placeholder", "placeholder", "placeholder"]);
});

test("pinned items come over with or without their json wrapper", () => {
  const pinData = { Start: [{ json: { a: 1 }, pairedItem: 0 }, { b: 2 }], Nowhere: [{ c: 3 }] };
  const { flow } = imported(workflow([{ name: "Start", type: base("manualTrigger") }], [], { pinData }));
  expect(flow.pinData).toEqual({ start: [{ json: { a: 1 } }, { json: { b: 2 } }] });
});

test("names that are used twice, missing names and connections to nowhere do no harm", () => {
  const file = workflow(
    [
      { name: "A", type: base("noOp") },
      { name: "A", type: base("noOp") },
      { name: "", type: base("noOp") },
    ],
    ["A > Gone", "Gone > A", "A > A"],
  );
  const { flow, report } = imported({
    ...file,
    connections: { ...(file["connections"] as JsonObject), Odd: { main: [null, "x", [null]] } },
  });
  expect(flow.nodes.map((n) => n.name)).toEqual(["A", "A 2", "Node 3"]);
  expect(flow.edges).toEqual([
    { id: "e1", source: "a", sourceHandle: "main", target: "a", targetHandle: "main" },
  ]);
  expect(report[1]).toMatchObject({
    status: "adapted",
    notes: ["Renamed from “A”: names are unique and at most 200 characters"],
  });
});

test("a file with reserved keys is refused with its place", () => {
  const bad = JSON.parse(
    '{"nodes":[{"name":"A","type":"x","parameters":{"__proto__":{}}}],"connections":{}}',
  ) as JsonObject;
  expect(importN8n(bad)).toMatchObject({ ok: false, problems: [{ code: "key.reserved" }] });
});

test("n8n files are told from others", () => {
  expect(isN8nWorkflow(workflow([]))).toBe(true);
  expect(
    [{}, [], null, { nodes: [] }, { format: "weft/1", nodes: [], connections: {} }].map(isN8nWorkflow),
  ).toEqual([false, false, false, false, false]);
});

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
])("%s comes over exactly", (_, type, version, parameters, params) => {
  expect(one(type, version, parameters)).toMatchObject({ params, status: "exact" });
});

test.each<[string, string, number, JsonObject, string]>([
  ["an old If", "if", 1, {}, "Conditions of If before version 2 cannot be read yet"],
  ["a merge by fields", "merge", 3, { mode: "combine" }, "Merging by “combine” is not there yet"],
  [
    "an unknown comparison",
    "if",
    2,
    { conditions: filter({ type: "array", operation: "lengthGte" }) },
    "The comparison “lengthGte” of type array has no counterpart",
  ],
  [
    "a binary body",
    "httpRequest",
    4.2,
    { sendBody: true, contentType: "binaryData" },
    "A body of the kind “binaryData” is not there yet",
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
    one("httpRequest", 4.2, { url: "https://a.test", options: { batching: {}, proxy: "http://p" } }),
  ).toMatchObject({
    status: "adapted",
    notes: ["These options have no counterpart and were left out: batching, proxy"],
  });
});
