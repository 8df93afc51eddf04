import { connect, insertNodeOnEdge, removeElements, renameNode, setParam, updateNode } from "@weft/flow";
import type { Flow, FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "./index.ts";
import { base, filter, imported, workflow } from "./test-workflow.ts";

const shop = workflow(
  [
    {
      id: "1",
      name: "Order",
      type: base("webhook"),
      typeVersion: 2,
      webhookId: "w1",
      parameters: { path: "orders", options: { odd: true } },
    },
    {
      id: "2",
      name: "Big?",
      type: base("if"),
      typeVersion: 2.2,
      parameters: { conditions: filter({ type: "number", operation: "gt" }), extra: 1 },
    },
    {
      id: "3",
      name: "Mail",
      type: base("microsoftOutlook"),
      typeVersion: 2.1,
      parameters: { to: "={{ $('Order').item.json.body.mail }}" },
      credentials: { gmailOAuth2: { id: "7", name: "Mail" } },
    },
    { id: "4", name: "Agent", type: "@n8n/n8n-nodes-langchain.agent", parameters: {} },
    { id: "5", name: "Model", type: "@n8n/n8n-nodes-langchain.lmChatAwsBedrock", parameters: {} },
    { id: "6", name: "Hint", type: base("stickyNote"), parameters: { content: "Hello" } },
  ],
  ["Order > Big?", "Big?.0 > Mail", "Big?.1 > Agent"],
  {
    name: "Shop",
    active: true,
    tags: [{ name: "x" }],
    settings: { executionOrder: "v1", callerPolicy: "any" },
  },
);
const file: JsonObject = {
  ...shop,
  connections: {
    ...(shop["connections"] as JsonObject),
    Model: { ai_languageModel: [[{ node: "Agent", type: "ai_languageModel", index: 0 }]] },
  },
};

function nodeOf(out: JsonObject, name: string): JsonObject {
  const found = (out["nodes"] as JsonObject[]).find((n) => n["name"] === name);
  if (!found) throw new Error(`There is no node ${name}`);
  return found;
}

const rawOf = (id: string) => (file["nodes"] as JsonObject[]).find((n) => n["id"] === id);

test("a renamed node is renamed in connections, expressions and pins, and nothing else changes", () => {
  const pinned = { ...file, pinData: { Order: [{ json: { a: 1 }, pairedItem: 0 }] } };
  const { workflow: out, report } = exportN8n(renameNode(imported(pinned).flow, "order", "New order"));
  expect(nodeOf(out, "New order")).toEqual({ ...rawOf("1"), name: "New order" });
  expect(nodeOf(out, "Mail")).toEqual({
    ...rawOf("3"),
    parameters: { to: "={{ $('New order').item.json.body.mail }}" },
  });
  expect(out["pinData"]).toEqual({ "New order": [{ json: { a: 1 }, pairedItem: 0 }] });
  expect(Object.keys(out["connections"] as JsonObject)).toEqual(["New order", "Big?", "Model"]);
  expect(report.every(({ status }) => status === "exact")).toBe(true);
});

test("two nodes that changed names are told apart in expressions and code", () => {
  const [order, mail] = [rawOf("1")?.["name"], "Order 2"];
  const code = { id: "7", name: mail, type: "n8n-nodes-base.code", typeVersion: 2, position: [0, 0] };
  const parameters = { jsCode: "return $('Order').all().concat($('Order 2').all());" };
  const nodes = [...(file["nodes"] as JsonObject[]), { ...code, parameters }];
  let { flow } = imported({ ...file, nodes });
  const second = flow.nodes.find(({ name }) => name === mail)?.id ?? "";
  for (const [id, name] of [
    ["order", "x"],
    [second, String(order)],
    ["order", mail],
  ] as const)
    flow = renameNode(flow, id, name);
  const { workflow: out } = exportN8n(flow);
  expect(nodeOf(out, "Mail")["parameters"]).toEqual({ to: "={{ $('Order 2').item.json.body.mail }}" });
  expect(nodeOf(out, "Order")["parameters"]).toEqual({
    jsCode: "return $('Order 2').all().concat($('Order').all());",
  });
});

test("a changed node is written anew with the id, credentials and connections that it had", () => {
  const { flow } = imported(file);
  const { workflow: out, report } = exportN8n(setParam(flow, "order", ["path"], "new-orders"));
  expect(nodeOf(out, "Order")).toMatchObject({
    id: "1",
    webhookId: "w1",
    parameters: { path: "new-orders", responseMode: "onReceived" },
  });
  expect(out["connections"]).toEqual(file["connections"]);
  expect(report[0]).toMatchObject({ node: "Order", status: "adapted" });
  expect(nodeOf(out, "Big?")).toEqual(rawOf("2"));
});

test("what was deleted, drawn, moved and switched off here is so there; the rest stays as it was", () => {
  let { flow } = imported(file);
  flow = removeElements(flow, { nodes: ["mail"], notes: ["note1"] });
  flow = connect(flow, { source: "agent", sourceHandle: "main", target: "big", targetHandle: "main" });
  flow = updateNode(flow, "agent", { disabled: true });
  const moved = flow.nodes.map((n) => (n.id === "model" ? { ...n, position: { x: 14, y: 8 } } : n));
  const { workflow: out } = exportN8n({ ...flow, nodes: moved });
  expect((out["nodes"] as JsonObject[]).map((n) => n["id"])).toEqual(["1", "2", "4", "5"]);
  expect(nodeOf(out, "Agent")).toEqual({ ...rawOf("4"), disabled: true });
  expect(nodeOf(out, "Model")).toEqual({ ...rawOf("5"), position: [10, 8] });
  expect(out["connections"]).toEqual({
    Order: { main: [[{ node: "Big?", type: "main", index: 0 }]] },
    "Big?": { main: [[], [{ node: "Agent", type: "main", index: 0 }]] },
    Model: { ai_languageModel: [[{ node: "Agent", type: "ai_languageModel", index: 0 }]] },
    Agent: { main: [[{ node: "Big?", type: "main", index: 0 }]] },
  });
  expect(out).toMatchObject({ active: true, tags: [{ name: "x" }], settings: { callerPolicy: "any" } });
});

function drawnHere(): Flow {
  const node = (id: string, type: string, more: Partial<FlowNode> = {}): FlowNode => ({
    id,
    type,
    version: 1,
    name: id.toUpperCase(),
    position: { x: 10, y: 20 },
    params: {},
    ...more,
  });
  const edge = (source: string, sourceHandle: string, to: string, targetHandle = "main") => ({
    id: `${source}-${to}`,
    source,
    sourceHandle,
    target: to,
    targetHandle,
  });
  return {
    format: "weft/1",
    id: "f",
    name: "Drawn here",
    nodes: [
      node("a", "core.manual"),
      node("b", "flow.if", { params: { conditions: [{ left: "={{ $json.a }}", operator: "any.exists" }] } }),
      node("c", "acme.ticket.create", { params: { title: "x" }, onError: "output" }),
      node("d", "flow.merge", { retry: { attempts: 9, backoff: "exponential" } }),
    ],
    edges: [
      edge("a", "main", "b"),
      edge("b", "true", "c"),
      edge("b", "false", "d", "in2"),
      edge("c", "main", "d", "in1"),
      edge("c", "error", "d", "in2"),
    ],
    settings: { timezone: "Europe/Warsaw", saveData: "errors" },
    notes: [
      { id: "n", text: "Hi", position: { x: 0, y: 0 }, size: { width: 200, height: 100 }, color: "pink" },
    ],
    pinData: { a: [{ json: { a: 1 } }] },
  };
}

test("a flow drawn here becomes a file of today; what n8n lacks says what stood there", () => {
  const flow = drawnHere();
  const { workflow: out, report } = exportN8n(flow);
  expect(out).toMatchObject({
    name: "Drawn here",
    settings: { executionOrder: "v1", timezone: "Europe/Warsaw", saveDataSuccessExecution: "none" },
    pinData: { A: [{ json: { a: 1 } }] },
  });
  expect(nodeOf(out, "B")).toMatchObject({
    type: base("if"),
    typeVersion: 2.2,
    position: [7, 20],
    parameters: {
      conditions: {
        combinator: "and",
        conditions: [
          {
            leftValue: "={{ $json.a }}",
            operator: { type: "string", operation: "exists", singleValue: true },
          },
        ],
      },
    },
  });
  expect(nodeOf(out, "C")).toMatchObject({
    type: base("noOp"),
    onError: "continueErrorOutput",
    notesInFlow: true,
    notes: expect.stringContaining("acme.ticket.create"),
  });
  expect(out["connections"]).toEqual({
    A: { main: [[{ node: "B", type: "main", index: 0 }]] },
    B: {
      main: [[{ node: "C", type: "main", index: 0 }], [{ node: "D", type: "main", index: 1 }]],
    },
    C: { main: [[{ node: "D", type: "main", index: 0 }], [{ node: "D", type: "main", index: 1 }]] },
  });
  expect(report.map(({ status }) => status)).toEqual(["exact", "exact", "placeholder", "adapted"]);
  // And back again.
  expect(imported(out).flow.nodes.map((n) => n.type)).toEqual([
    "core.manual",
    "flow.if",
    "flow.noop",
    "flow.merge",
  ]);
});

test("a node put into an edge of an imported flow, and a copy of a placeholder, have ids of their own", () => {
  const { flow } = imported(file);
  const [first] = flow.edges;
  const handles = { inputs: ["main"], outputs: ["main"] };
  const manifest = { type: "flow.noop", version: 1, label: "No operation", params: {}, ...handles } as never;
  const longer = insertNodeOnEdge(flow, first?.id ?? "", { manifest, position: { x: 1, y: 1 } }).flow;
  const mail = longer.nodes.find((n) => n.id === "mail");
  const copy = { ...mail, id: "mail2", name: "Mail 2" } as FlowNode;
  const { workflow: out } = exportN8n({ ...longer, nodes: [copy, ...longer.nodes] });
  const ids = (out["nodes"] as JsonObject[]).map((n) => n["id"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(nodeOf(out, "Mail")["id"]).toBe("3");
  expect((out["connections"] as JsonObject)["Order"]).not.toEqual(
    (file["connections"] as JsonObject)["Order"],
  );
});

test("calls and the error flow go back to n8n's ids", () => {
  const call = {
    name: "Call",
    type: base("executeWorkflow"),
    typeVersion: 1.1,
    parameters: { workflowId: "W1" },
  };
  const calling = workflow([call], [], { settings: { errorWorkflow: "W1", executionOrder: "v1" } });
  const { flow } = imported(calling);
  const here = updateNode(flow, "call", { params: { ...flow.nodes[0]?.params, flow: "here" } });
  const flowIds = new Map([["here", "W1"]]);
  const { workflow: out } = exportN8n(
    { ...here, settings: { ...here.settings, errorFlow: "here" } },
    { flowIds },
  );
  expect(out).toEqual(calling);
});
