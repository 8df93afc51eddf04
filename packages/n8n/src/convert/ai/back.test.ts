import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../../index.ts";
import { imported } from "../../test-workflow.ts";
import { ai, joined, model, withModel } from "./testing.ts";

const chat = joined(
  [
    { name: "Chat", type: ai("chatTrigger"), webhookId: "abc", typeVersion: 1.1 },
    { name: "Agent", type: ai("agent"), typeVersion: 1.7, parameters: { options: {} } },
    { name: "Other", type: ai("agent"), typeVersion: 1.7, parameters: { agent: "sqlAgent", options: {} } },
    { ...model, parameters: { ...(model["parameters"] as object), x: "={{ $('Chat').item.json.a }}" } },
    {
      name: "Memory",
      type: ai("memoryBufferWindow"),
      parameters: { sessionKey: "={{ $('Chat').item.json.id }}" },
    },
    { name: "Tool", type: ai("toolWikipedia") },
  ],
  ["Chat > Agent", "Agent > Other"],
  [
    "Model ai_languageModel Agent",
    "Model ai_languageModel Other",
    "Memory ai_memory Agent",
    "Tool ai_tool Other",
  ],
);

test("a model that goes to a node which stays as it is stays beside it", () => {
  const { flow } = imported(chat);
  expect(flow.nodes.map(({ name, type }) => `${name} ${type.split(".").at(-1)}`)).toEqual([
    "Chat webhook",
    "Agent chat",
    "Other agent",
    "Model lmChatOpenAi",
    "Tool toolWikipedia",
  ]);
  expect(flow.nodes[0]?.params).toEqual({ path: "abc/chat", item: "body", respond: "lastNode", chat: true });
  expect(exportN8n(flow).workflow).toEqual(chat);
});

test("parts go back with their node, under its new names", () => {
  const { flow } = withModel("agent", 1.7, { promptType: "define", text: "x" }, [
    {
      name: "Memory",
      type: ai("memoryBufferWindow"),
      parameters: { sessionKey: "={{ $('N').item.json.id }}" },
    },
  ]);
  const renamed = {
    ...flow,
    nodes: flow.nodes.map((node) => ({
      ...node,
      name: "Ask",
      params: { ...node.params, conversation: "={{ $('Ask').item.json.id }}" },
    })),
  };
  const { workflow: made, report } = exportN8n(renamed);
  const nodes = made["nodes"] as readonly JsonObject[];
  expect(nodes.map(({ name }) => name)).toEqual(["Ask", "Model", "Memory"]);
  expect(nodes[2]?.["parameters"]).toEqual({ sessionKey: "={{ $('Ask').item.json.id }}" });
  expect(made["connections"]).toEqual({
    Model: { ai_languageModel: [[{ node: "Ask", type: "ai_languageModel", index: 0 }]] },
    Memory: { ai_memory: [[{ node: "Ask", type: "ai_memory", index: 0 }]] },
  });
  expect(report.map(({ status }) => status)).toEqual(["exact"]);
});

test("a node that was changed goes back with its model in itself", () => {
  const { flow } = withModel("agent", 1.7, { promptType: "define", text: "x" });
  const changed = {
    ...flow,
    nodes: flow.nodes.map((node) => ({ ...node, params: { ...node.params, prompt: "y" } })),
  };
  const { workflow: made } = exportN8n(changed);
  expect(made["nodes"]).toMatchObject([
    {
      type: ai("openAi"),
      name: "N",
      parameters: {
        modelId: { value: "gpt-4o" },
        messages: { values: [{ role: "user", content: "y" }] },
        options: { temperature: 0.3, maxTokens: 500, topP: 0.9 },
      },
    },
  ]);
  expect(made["connections"]).toEqual({});
  const without = { ...flow, nodes: [] };
  expect(exportN8n(without).workflow).toMatchObject({ nodes: [], connections: {} });
});

test("connections in a circle end", () => {
  const file = joined(
    [
      { name: "A", type: ai("agent"), typeVersion: 1.7 },
      { name: "B", type: ai("agent"), typeVersion: 1.7 },
    ],
    [],
    ["A ai_languageModel B", "B ai_languageModel A", "A ai_memory A"],
  );
  expect(exportN8n(imported(file).flow).workflow).toEqual(file);
});
