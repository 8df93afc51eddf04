import type { FlowEdge, FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { ai, mail, withTools } from "../convert/ai/testing.ts";
import { base, imported } from "../test-workflow.ts";
import { exportN8n } from "./export.ts";

function drawn(id: string, type: string, params: JsonObject, name = id): FlowNode {
  return { id, type, version: 1, name, position: { x: 0, y: 0 }, params };
}

/** `"agent.find > Orders"` */
function edge(text: string, at: number): FlowEdge {
  const [from = "", target = ""] = text.split(" > ");
  const [source = "", sourceHandle = "main"] = from.split(".");
  return { id: `e${at}`, source, sourceHandle, target, targetHandle: "main" };
}

const number = { name: "number", type: "integer", description: "As on the invoice" };
const asked = { model: "gpt-4.1-mini", system: "You help.", prompt: "={{ $json.text }}", field: "output" };

/** An agent that was drawn here, with what its tools lead through, in n8n. */
function there(nodes: readonly FlowNode[], edges: readonly string[]) {
  const rest = { settings: {}, notes: [], pinData: {} };
  const flow = { format: "weft/1", id: "f", name: "F", nodes, edges: edges.map(edge), ...rest } as const;
  const { workflow, report } = exportN8n(flow);
  const made = workflow["nodes"] as readonly JsonObject[];
  const { flow: back } = imported(workflow);
  return {
    named: (name: string) => made.find((node) => node["name"] === name),
    types: made.map(({ type }) => type),
    connections: workflow["connections"] as JsonObject,
    notes: (name: string) => report.find(({ node }) => node === name)?.notes.join("\n") ?? "",
    back: (name: string) => back.nodes.find((node) => node.name === name),
    backEdges: back.edges.map(({ source, target }) => `${source} > ${target}`),
  };
}

const joinedTo = (agent: string) => ({ ai_tool: [[{ node: agent, type: "ai_tool", index: 0 }]] });

/** With a tool for each kind that n8n has. */
function threeTools() {
  const find = { id: "find", name: "Orders", description: "Finds an order", arguments: [number] };
  const add = { id: "add", name: "Add", description: "Adds", arguments: [{ name: "a", type: "number" }] };
  const call = { id: "call", name: "Stock", description: "What is there", arguments: [{ name: "sku" }] };
  const more = { keep: false, usage: false, conversation: "={{ $json.phone }}", maxRounds: 4, steps: true };
  return there(
    [
      drawn("agent", "ai.agent", { ...asked, ...more, tools: [find, add, call] }, "Agent"),
      drawn("Orders", "http.request", { url: "=https://a.test/{{ $json.number }}" }),
      drawn("Add", "code.javascript", { mode: "each", code: "return { sum: $json.a + 1 };" }),
      drawn("Stock", "flow.call", { flow: "W1" }),
      drawn("After", "flow.noop", {}),
    ],
    [
      "agent.find > Orders",
      "Orders > agent",
      "agent.add > Add",
      "Add > agent",
      "agent.call > Stock",
      "Stock > agent",
      "agent.done > After",
    ],
  );
}

test("an agent goes to n8n with its model, its memory and its tools", () => {
  const { named, types, connections, notes } = threeTools();
  expect(types).toEqual([
    ai("agent"),
    ai("lmChatOpenAi"),
    ai("memoryBufferWindow"),
    base("httpRequestTool"),
    ai("toolCode"),
    ai("toolWorkflow"),
    base("noOp"),
  ]);
  expect(named("Agent")?.["parameters"]).toEqual({
    promptType: "define",
    text: "={{ $json.text }}",
    options: { systemMessage: "You help.", maxIterations: 4, returnIntermediateSteps: true },
  });
  expect(named("Orders")?.["parameters"]).toMatchObject({
    descriptionType: "manual",
    toolDescription: "Finds an order",
    url: '=https://a.test/{{ $fromAI("number", "As on the invoice", "number") }}',
  });
  expect(named("Add")?.["parameters"]).toMatchObject({
    description: "Adds",
    jsCode:
      "const $json = query;\nconst result = await (async () => {\nreturn { sum: $json.a + 1 };\n})();\nreturn JSON.stringify(result ?? null);",
    inputSchema: expect.stringContaining('"a"') as unknown,
  });
  expect(named("Stock")?.["parameters"]).toMatchObject({
    description: "What is there",
    workflowId: { value: "W1" },
    workflowInputs: { value: { sku: '={{ $fromAI("sku", "", "string") }}' } },
  });
  for (const tool of ["Orders", "Add", "Stock"]) expect(connections[tool]).toEqual(joinedTo("Agent"));
  expect(connections["Agent"]).toEqual({ main: [[{ node: "After", type: "main", index: 0 }]] });
  expect(notes("Agent")).not.toContain("left out");
  expect(notes("Orders")).not.toContain("given by expressions");
});

test("an agent that went to n8n comes back as it was", () => {
  const { back, backEdges } = threeTools();
  expect(back("Agent")).toMatchObject({
    type: "ai.agent",
    params: {
      ...asked,
      maxRounds: 4,
      steps: true,
      conversation: "={{ $json.phone }}",
      tools: [
        { name: "Orders", arguments: [{ ...number, type: "number" }] },
        { name: "Add" },
        { name: "Stock" },
      ],
    },
  });
  expect(back("Orders")?.params).toMatchObject({ url: "=https://a.test/{{ $json.number }}" });
  expect(backEdges).toEqual(expect.arrayContaining(["agent > orders", "orders > agent", "agent > after"]));
});

test("an agent that another one uses is a tool there, with tools of its own", () => {
  const tool = { id: "t", name: "Helper", arguments: [{ name: "task" }] };
  const find = { id: "t", name: "Orders", arguments: [number] };
  const { named, connections, types } = there(
    [
      drawn("agent", "ai.agent", { ...asked, tools: [tool] }, "Agent"),
      drawn("Helper", "ai.agent", { model: "claude-sonnet-4-5", prompt: "={{ $json.task }}", tools: [find] }),
      drawn("Orders", "http.request", { url: "https://a.test" }),
    ],
    ["agent.t > Helper", "Helper.done > agent", "Helper.t > Orders", "Orders > Helper"],
  );
  expect(types).toContain(ai("lmChatAnthropic"));
  expect(named("Helper")).toMatchObject({
    type: ai("agentTool"),
    parameters: { text: '={{ $fromAI("task", "", "string") }}' },
  });
  expect(connections["Helper"]).toEqual(joinedTo("Agent"));
  expect(connections["Orders"]).toEqual(joinedTo("Helper"));
});

test("a tool that n8n has no single node for is left out, and the agent says why", () => {
  const tool = (name: string) => ({ id: name, name, arguments: [] });
  const { connections, notes, types } = there(
    [
      drawn("agent", "ai.agent", { ...asked, tools: ["two", "odd", "none", "good"].map(tool) }, "Agent"),
      drawn("A", "http.request", { url: "https://a.test" }),
      drawn("B", "flow.noop", {}),
      drawn("C", "flow.wait", { for: "time", duration: 1000 }),
      drawn("Good", "http.request", { url: "=https://a.test/{{ $json.other }}" }),
    ],
    [
      "agent.two > A",
      "A > B",
      "B > agent",
      "agent.odd > C",
      "C > agent",
      "agent.good > Good",
      "Good > agent",
    ],
  );
  expect(notes("Agent")).toContain("“two” is more than one node");
  expect(notes("Agent")).toContain("“odd” is left out, as n8n has no tool like “C”");
  expect(notes("Agent")).toContain("“none” leads nowhere");
  expect(notes("Good")).toContain("is of the agent’s item there");
  expect(connections["Good"]).toEqual(joinedTo("Agent"));
  expect(connections["A"]).toEqual({ main: [[{ node: "B", type: "main", index: 0 }]] });
  expect(types).toContain(base("httpRequest"));
});

test("a changed agent of n8n’s keeps its tools as they were, and the access of its model", () => {
  const { flow, file } = withTools([mail]);
  const changed = {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.name === "Agent" ? { ...node, params: { ...node.params, system: "Be kind." } } : node,
    ),
  };
  const { workflow } = exportN8n(changed);
  const nodes = workflow["nodes"] as readonly JsonObject[];
  const was = (file["nodes"] as readonly JsonObject[]).find(({ name }) => name === "Mail");
  expect(nodes.find(({ name }) => name === "Mail")).toEqual(was);
  expect(nodes.find(({ type }) => type === ai("lmChatOpenAi"))).toMatchObject({
    credentials: { openAiApi: { id: "1", name: "OpenAI" } },
  });
  expect(nodes.find(({ name }) => name === "Agent")).toMatchObject({
    type: ai("agent"),
    parameters: { options: { systemMessage: "Be kind.", maxIterations: 5 } },
  });
  expect((workflow["connections"] as JsonObject)["Mail"]).toEqual(joinedTo("Agent"));
});
