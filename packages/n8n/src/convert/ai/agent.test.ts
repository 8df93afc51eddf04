import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../../index.ts";
import { base } from "../../test-workflow.ts";
import { ai, asked, mail, withTools } from "./testing.ts";
import type { Given } from "./testing.ts";

test("a tool becomes a node of its own: what it asks the model for, the agent says", () => {
  const { flow, called, rows, edges, report, credentials } = withTools([mail]);
  expect(flow.nodes.map(({ name, type }) => [name, type])).toEqual([
    ["Chat in", "core.webhook"],
    ["Agent", "ai.agent"],
    ["After", "flow.noop"],
    ["Mail", "gmail.message.send"],
  ]);
  expect(called("Agent")?.params).toEqual({
    ...asked,
    prompt: "={{ $json.text }}",
    field: "output",
    keep: false,
    usage: false,
    maxRounds: 5,
    tools: rows,
  });
  expect(rows).toEqual([
    {
      id: "tool-mail",
      name: "Mail",
      description: "Send a message in Gmail",
      arguments: [
        { name: "To", type: "string", description: "Whom" },
        { name: "text", type: "string", optional: true },
      ],
    },
  ]);
  // What was the agent's own item is read from where that came from.
  expect(called("Mail")).toMatchObject({
    onError: "continue",
    params: {
      to: "={{ $json.To }}",
      subject: '=Re {{ $("Chat in").item.json.subject }}',
    },
  });
  expect(JSON.stringify(called("Mail")?.params)).toContain("($json.text ?? 'Hello')");
  expect(edges).toEqual([
    "chat-in.main > agent",
    "agent.done > after",
    "agent.tool-mail > mail",
    "mail.main > agent",
  ]);
  expect(report.map(({ node, status }) => [node, status])).toEqual([
    ["Chat in", "exact"],
    ["Agent", "adapted"],
    ["After", "exact"],
    ["Model", "adapted"],
    ["Mail", "adapted"],
  ]);
  expect(credentials.get("mail")).toEqual({ type: "gmailOAuth2", name: "Gmail" });
});

test("a tool without a counterpart stays what it is, in its place; the agent is one all the same", () => {
  const mcp = { name: "MCP", type: ai("mcpClientTool"), parameters: { sseEndpoint: "https://a.test" } };
  const { called, edges, rows } = withTools([mcp, { name: "Think", type: ai("toolThink") }]);
  expect(called("Agent")?.type).toBe("ai.agent");
  expect(called("MCP")?.type).toBe(`n8n:${ai("mcpClientTool")}`);
  expect(edges).toContain("agent.tool-mcp > mcp");
  expect(edges).toContain("mcp.main > agent");
  expect(rows.map(({ name }) => name)).toEqual(["MCP"]);
});

test("an agent may be a tool, with a model and tools of its own", () => {
  const helper: Given = {
    name: "Helper",
    type: ai("agentTool"),
    typeVersion: 2.2,
    parameters: { toolDescription: "Helps", text: "={{ $fromAI('task', 'What to do') }}", options: {} },
  };
  const { called, edges, rows, file, flow } = withTools(
    [helper],
    ["Model ai_languageModel Helper", "Mail ai_tool Helper"],
    [mail],
  );
  expect(rows).toMatchObject([{ name: "Helper", arguments: [{ name: "task" }] }]);
  expect(called("Helper")).toMatchObject({
    type: "ai.agent",
    params: { model: "gpt-4o", prompt: "={{ $json.task }}", tools: [{ id: "tool-mail" }] },
  });
  expect(edges).toEqual(
    expect.arrayContaining([
      "agent.tool-helper > helper",
      "helper.done > agent",
      "helper.tool-mail > mail",
      "mail.main > helper",
    ]),
  );
  expect(exportN8n(flow).workflow).toEqual(file);
});

test("whatever is not changed goes back as it was; what is changed stays a tool", () => {
  const { flow, file } = withTools([mail, { name: "Wiki", type: ai("toolWikipedia"), parameters: {} }]);
  expect(exportN8n(flow).workflow).toEqual(file);
  const changed = {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.name === "Mail"
        ? { ...node, type: "http.request", params: { url: "=https://a.test/{{ $json.To }}" } }
        : node,
    ),
  };
  const { workflow: made } = exportN8n(changed);
  const { connections } = made as { readonly connections: Record<string, JsonObject> };
  expect(connections["Mail"]).toEqual({ ai_tool: [[{ node: "Agent", type: "ai_tool", index: 0 }]] });
  expect(connections["Agent"]).toEqual({ main: [[{ node: "After", type: "main", index: 0 }]] });
});

test("a changed tool of the same kind asks the model again", () => {
  const orders: Given = {
    name: "Orders",
    type: base("httpRequestTool"),
    typeVersion: 4.2,
    parameters: {
      toolDescription: "An order",
      url: "=https://a.test/{{ $fromAI('id', 'Its id', 'number') }}",
    },
  };
  const { flow } = withTools([orders]);
  const changed = {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.name === "Orders" ? { ...node, params: { ...node.params, method: "DELETE" } } : node,
    ),
  };
  const { nodes } = exportN8n(changed).workflow as { readonly nodes: readonly JsonObject[] };
  expect(nodes.find(({ name }) => name === "Orders")).toMatchObject({
    type: base("httpRequestTool"),
    parameters: {
      toolDescription: "An order",
      method: "DELETE",
      url: '=https://a.test/{{ $fromAI("id", "Its id", "number") }}',
    },
  });
});

test("tools stand beside each other, to the right of their agent", () => {
  const at = (given: Given, x: number): Given => ({ ...given, position: [x, 200] });
  const code = { name: "Code", type: ai("toolCode"), parameters: {} };
  const { flow, file } = withTools([at(mail, 10), at(code, 60)]);
  const places = flow.nodes.map(({ name, position }) => [name, position.x, position.y]);
  expect(places).toEqual(
    expect.arrayContaining([
      ["Mail", 288, 200],
      ["Code", 576, 200],
    ]),
  );
  expect(exportN8n(flow).workflow).toEqual(file);
});
