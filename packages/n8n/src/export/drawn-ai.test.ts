import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { ai } from "../convert/ai/testing.ts";
import { imported } from "../test-workflow.ts";
import { exportN8n } from "./export.ts";

/** What a node that was drawn here becomes there with what is joined to it, and what becomes of that when it is imported. */
function joinedThere(type: string, params: JsonObject) {
  const node = { id: "n", type, version: 1, name: "Ask", position: { x: 0, y: 0 }, params };
  const rest = { edges: [], settings: {}, notes: [], pinData: {} };
  const { workflow, report } = exportN8n({ format: "weft/1", id: "f", name: "F", nodes: [node], ...rest });
  const nodes = workflow["nodes"] as readonly JsonObject[];
  const { flow } = imported(workflow);
  return {
    types: nodes.map((one) => one["type"]),
    nodes,
    connections: workflow["connections"] as JsonObject,
    notes: report[0]?.notes ?? [],
    status: report[0]?.status,
    back: flow.nodes,
  };
}

test("a conversation becomes an agent with its model and memory, and comes back", () => {
  const params = {
    model: "claude-sonnet-4-5",
    system: "Be kind.",
    prompt: "={{ $json.text }}",
    conversation: "={{ $json.phone }}",
    remember: 7,
    maxTokens: 300,
    field: "output",
    keep: false,
    usage: false,
  };
  const { types, nodes, connections, back, notes } = joinedThere("ai.chat", params);
  expect(types).toEqual([ai("agent"), ai("lmChatAnthropic"), ai("memoryBufferWindow")]);
  expect(nodes[1]).toMatchObject({
    name: "Model of “Ask”",
    position: [0, 220],
    credentials: { anthropicApi: { id: null, name: "" } },
  });
  expect(connections).toEqual({
    "Model of “Ask”": { ai_languageModel: [[{ node: "Ask", type: "ai_languageModel", index: 0 }]] },
    "Memory of “Ask”": { ai_memory: [[{ node: "Ask", type: "ai_memory", index: 0 }]] },
  });
  expect(back).toHaveLength(1);
  expect(back[0]).toMatchObject({ type: "ai.chat", params });
  expect(notes).toContain("The model is a node of its own there: choose its credential");
});

test.each<[string, string]>([
  ["gemini-2.5-flash", "lmChatGoogleGemini"],
  ["openai/gpt-4.1-mini", "lmChatOpenRouter"],
  ["mistral-small-latest", "lmChatMistralCloud"],
  ["deepseek-chat", "lmChatDeepSeek"],
  ["grok-4", "lmChatXAiGrok"],
])("the model %s is asked by a chain with %s", (model, type) => {
  const params = { model, prompt: "Hi", temperature: 0.2, field: "text", keep: false };
  const { types, back } = joinedThere("ai.chat", params);
  expect(types).toEqual([ai("chainLlm"), ai(type)]);
  expect(back).toHaveLength(1);
  expect(back[0]).toMatchObject({ type: "ai.chat", params });
});

test("an answer with fields becomes a chain with a parser, whose schema comes back", () => {
  const params = {
    model: "gpt-4.1-mini",
    system: "Read the order.",
    prompt: "={{ $json.mail }}",
    files: "data",
    answer: "fields",
    fields: [
      { name: "number", type: "string", description: "Of the order" },
      { name: "total", type: "number", optional: true },
      { name: "urgency", type: "choice", values: "low, high" },
    ],
    field: "output",
    keep: false,
  };
  const { types, back } = joinedThere("ai.chat", params);
  expect(types).toEqual([ai("chainLlm"), ai("lmChatOpenAi"), ai("outputParserStructured")]);
  expect(back[0]).toMatchObject({
    type: "ai.chat",
    params: {
      system: params.system,
      files: "data",
      answer: "schema",
      schema: {
        properties: {
          number: { type: "string", description: "Of the order" },
          total: { type: "number" },
          urgency: { type: "string", enum: ["low", "high"] },
        },
        required: ["number", "urgency"],
      },
    },
  });
});

test("sorting becomes a text classifier with a model, an output for each category and one for the rest", () => {
  const categories = [
    { name: "Complaint", description: "Something broke", id: "c1" },
    { name: "Question", description: "" },
  ];
  const params = { model: "gpt-4.1-mini", text: "={{ $json.mail }}", categories, several: true };
  const { types, nodes, back, notes } = joinedThere("ai.classify", params);
  expect(types).toEqual([ai("textClassifier"), ai("lmChatOpenAi")]);
  expect(nodes[0]?.["parameters"]).toMatchObject({ options: { fallback: "other", multiClass: true } });
  expect(back).toHaveLength(1);
  expect(back[0]?.params).toMatchObject({
    text: params.text,
    several: true,
    categories: [
      { name: "Complaint", description: "Something broke" },
      { name: "Question", description: "" },
    ],
  });
  expect(notes).toContain("The category is not put into a field there");
});

test("vectors are asked for by n8n's request node, with the access of OpenAI's", () => {
  const { nodes, notes, status } = joinedThere("ai.embed", {
    model: "text-embedding-3-small",
    text: "={{ $json.name }}",
    dimensions: 256,
  });
  expect(nodes).toMatchObject([
    {
      type: "n8n-nodes-base.httpRequest",
      credentials: { openAiApi: { id: null, name: "" } },
      parameters: {
        nodeCredentialType: "openAiApi",
        bodyParameters: {
          parameters: [
            { name: "model", value: "text-embedding-3-small" },
            { name: "input", value: "={{ $json.name }}" },
            { name: "dimensions", value: 256 },
          ],
        },
      },
    },
  ]);
  expect(status).toBe("adapted");
  expect(notes).toContain("The vector is in data[0].embedding there");
});
