import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { importN8n, isN8nWorkflow } from "./index.ts";
import { base, filter, imported, over100, workflow } from "./test-workflow.ts";

/** How every imported flow runs. */
const asInN8n = { order: "sequential", expressionErrors: "empty" };

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
  expect(flow.settings).toEqual({ ...asInN8n, timezone: "Europe/Warsaw", timeoutMs: 60_000 });
  expect(flow.nodes.map((n) => [n.id, n.type, n.name])).toEqual([
    ["new-order", "core.webhook", "New order"],
    ["big", "flow.if", "Big?"],
    ["zazolc", "flow.noop", "Zażółć"],
    ["answer", "flow.respond", "Answer"],
  ]);
  expect(flow.nodes[1]).toMatchObject({
    position: { x: 280, y: 40 },
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
      size: { width: 420, height: 160 },
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
    type: base("microsoftOutlook"),
    typeVersion: 2.1,
    parameters: { sendTo: "a@b.test" },
    credentials: { gmailOAuth2: { id: "1", name: "Gmail" } },
  };
  const file = workflow(
    [gmail, { name: "Agent", type: "@n8n/n8n-nodes-langchain.vectorStoreInMemory" }],
    ["Mail.1 > Agent"],
  );
  const connections = {
    ...(file["connections"] as JsonObject),
    Model: { ai_languageModel: [[{ node: "Agent", type: "ai_languageModel", index: 0 }]] },
  };
  const model = {
    name: "Model",
    type: "@n8n/n8n-nodes-langchain.lmChatAwsBedrock",
    position: [0, 0],
    parameters: {},
  };
  const { flow, report } = imported({
    ...file,
    nodes: [...(file["nodes"] as JsonObject[]), model],
    connections,
  });
  expect(flow.nodes[0]).toMatchObject({
    type: "n8n:n8n-nodes-base.microsoftOutlook",
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

const edgesOf = (flow: ReturnType<typeof imported>["flow"]) =>
  flow.edges.map((e) => `${e.source}.${e.sourceHandle} > ${e.target}`);

test.each([
  [3, ["start.main > loop", "loop.done > after", "loop.loop > body", "body.main > loop"]],
  [2, ["start.main > loop", "loop.loop > after", "loop.done > body", "body.main > loop"]],
  [1, ["start.main > loop", "loop.loop > after", "body.main > loop"]],
])("the outputs of a loop of version %d", (typeVersion, expected) => {
  const { flow, problems } = imported(
    workflow(
      [
        { name: "start", type: base("manualTrigger") },
        { name: "loop", type: base("splitInBatches"), typeVersion },
        { name: "body", type: base("noOp") },
        { name: "after", type: base("noOp") },
      ],
      ["start > loop", "loop.0 > after", "loop.1 > body", "body > loop"],
    ),
  );
  expect(problems).toEqual([]);
  expect(edgesOf(flow)).toEqual(expected);
});

test("what followed a wait for a call follows its call and the end of its time", () => {
  const parameters = { resume: "webhook", responseMode: "lastNode", options: { webhookSuffix: "x" } };
  const { flow, report } = imported(
    workflow(
      [
        { name: "wait", type: base("wait"), typeVersion: 1.1, parameters, onError: "continueErrorOutput" },
        { name: "after", type: base("noOp") },
        { name: "failed", type: base("noOp") },
      ],
      ["wait > after", "wait.1 > failed"],
    ),
  );
  expect(edgesOf(flow)).toEqual(["wait.main > after", "wait.timeout > after", "wait.error > failed"]);
  expect(report[0]).toMatchObject({
    status: "adapted",
    notes: [
      "These options have no counterpart and were left out: webhookSuffix",
      "The caller is answered at once, not when the flow has finished",
    ],
  });
});

test("calls name other workflows by n8n's ids, which come with the file", () => {
  const located = { __rl: true, mode: "list", value: "AbC1", cachedResultName: "Ship" };
  const inputs = {
    mappingMode: "defineBelow",
    value: { id: "={{ $json.id }}", "a.b": 1 },
    schema: [{ id: "id", type: "number" }],
  };
  const call = (name: string, parameters: JsonObject) => ({
    name,
    type: base("executeWorkflow"),
    typeVersion: 1.2,
    parameters,
  });
  const { flow, sourceId, report } = imported({
    ...workflow([
      call("a", { workflowId: located, workflowInputs: inputs }),
      call("b", { workflowId: 12, mode: "each", options: { waitForSubWorkflow: false } }),
      call("c", { source: "url" }),
      { name: "d", type: base("errorTrigger") },
    ]),
    id: 7,
    settings: { errorWorkflow: "Err9" },
  });
  expect(sourceId).toBe("7");
  expect(flow.settings.errorFlow).toBe("Err9");
  expect(flow.nodes.slice(0, 2).map((n) => n.params)).toEqual([
    {
      flow: "AbC1",
      send: "fields",
      inputs: [
        { name: "id", type: "number", value: "={{ $json.id }}" },
        { name: '["a.b"]', type: "any", value: 1 },
      ],
    },
    { flow: "12", each: "each", wait: false },
  ]);
  expect(report.map(({ status }) => status)).toEqual(["adapted", "adapted", "placeholder", "adapted"]);
  expect(report[0]?.notes).toEqual([
    "Import the workflow “Ship” that it calls together with this one, or choose a flow",
  ]);
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
