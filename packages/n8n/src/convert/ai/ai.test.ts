import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../../index.ts";
import { base, imported, workflow } from "../../test-workflow.ts";
import { ai, asked, joined, withModel } from "./testing.ts";
import type { Given } from "./testing.ts";

const alone = { keep: false, usage: false };

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "chain of a chat",
    "chainLlm",
    1.5,
    {},
    { ...asked, prompt: "={{ $json.chatInput }}", field: "text", ...alone },
  ],
  [
    "chain with messages",
    "chainLlm",
    1.7,
    {
      promptType: "define",
      text: "=Sum up {{ $json.mail }}",
      messages: {
        messageValues: [
          { message: "Be brief." },
          { type: "HumanMessagePromptTemplate", message: "a" },
          { type: "AIMessagePromptTemplate", message: "b" },
          { type: "HumanMessagePromptTemplate", messageType: "imageBinary", binaryImageDataKey: "photo" },
        ],
      },
    },
    {
      ...asked,
      system: "Be brief.",
      examples: [
        { role: "user", content: "a" },
        { role: "assistant", content: "b" },
      ],
      files: "photo",
      prompt: "=Sum up {{ $json.mail }}",
      field: "text",
      ...alone,
    },
  ],
  ["first chain", "chainLlm", 1, {}, { ...asked, prompt: "={{ $json.input }}", field: "text", ...alone }],
  [
    "old chain",
    "chainLlm",
    1.3,
    { prompt: "=Hi {{ $json.a }}" },
    { ...asked, prompt: "=Hi {{ $json.a }}", field: "text", ...alone },
  ],
  [
    "agent",
    "agent",
    1.7,
    { promptType: "define", text: "={{ $json.q }}", options: { systemMessage: "You help." } },
    { ...asked, system: "You help.", prompt: "={{ $json.q }}", field: "output", ...alone },
  ],
  [
    "agent 2",
    "agent",
    2,
    { options: {} },
    { ...asked, prompt: "={{ $json.chatInput }}", field: "output", ...alone },
  ],
  [
    "information extractor",
    "informationExtractor",
    1,
    {
      text: "={{ $json.text }}",
      attributes: {
        attributes: [
          { name: "total", type: "number", description: "To pay", required: true },
          { name: "due", type: "date", description: "" },
        ],
      },
      options: { systemPromptTemplate: "Extract." },
    },
    {
      ...asked,
      system: "Extract.",
      prompt: "={{ $json.text }}",
      answer: "fields",
      fields: [
        { name: "total", type: "number", description: "To pay" },
        { name: "due", type: "date", description: "", optional: true },
      ],
      field: "output",
      ...alone,
    },
  ],
  [
    "text classifier",
    "textClassifier",
    1,
    {
      inputText: "={{ $json.text }}",
      categories: { categories: [{ category: "Spam", description: "Junk" }, { category: "Ham" }] },
      options: { multiClass: true, fallback: "other" },
    },
    {
      ...asked,
      text: "={{ $json.text }}",
      categories: [
        { name: "Spam", description: "Junk" },
        { name: "Ham", description: "" },
      ],
      several: true,
      into: "",
    },
  ],
  [
    "sentiment",
    "sentimentAnalysis",
    1,
    { inputText: "={{ $json.text }}" },
    {
      ...asked,
      text: "={{ $json.text }}",
      categories: [{ name: "Positive" }, { name: "Neutral" }, { name: "Negative" }],
      system: "The categories say which feeling the text shows.",
      into: "sentimentAnalysis.category",
    },
  ],
  [
    "summary",
    "chainSummarization",
    2.1,
    {},
    {
      ...asked,
      system: "Sum up concisely what the user sends. Answer with the summary alone.",
      prompt: "={{ JSON.stringify($json) }}",
      field: "output.text",
      ...alone,
    },
  ],
])("%s takes its model into itself", (_, type, version, parameters, params) => {
  const made = withModel(type, version, parameters);
  expect(made.params).toEqual(params);
  expect(made.flow.nodes).toHaveLength(1);
  expect(made.report.map(({ node, status, partOf }) => [node, status, partOf])).toEqual([
    ["N", "adapted", undefined],
    ["Model", "adapted", "N"],
  ]);
  expect([...made.credentials]).toEqual([["n", { type: "openAiApi", name: "OpenAI" }]]);
});

test("memory and parser become settings", () => {
  const { params, flow } = withModel("agent", 1.8, { promptType: "define", text: "x" }, [
    {
      name: "Memory",
      type: ai("memoryBufferWindow"),
      typeVersion: 1.3,
      parameters: { sessionIdType: "customKey", sessionKey: "={{ $json.phone }}", contextWindowLength: 10 },
    },
    {
      name: "Parser",
      type: ai("outputParserStructured"),
      typeVersion: 1.2,
      parameters: { jsonSchemaExample: '{ "total": 1, "lines": [{ "sku": "a", "gift": true }] }' },
    },
  ]);
  expect(flow.nodes).toHaveLength(1);
  expect(params).toMatchObject({
    conversation: "={{ $json.phone }}",
    remember: 10,
    field: "output",
    answer: "schema",
    schema: {
      type: "object",
      properties: {
        total: { type: "number" },
        lines: {
          type: "array",
          items: { type: "object", properties: { sku: { type: "string" }, gift: { type: "boolean" } } },
        },
      },
      required: ["total", "lines"],
      additionalProperties: false,
    },
  });
});

test.each<[string, JsonObject, JsonObject]>([
  [
    "lmChatAnthropic",
    { model: { value: "claude-sonnet-4-5" }, options: { maxTokensToSample: 9 } },
    { model: "claude-sonnet-4-5", maxTokens: 9 },
  ],
  ["lmChatGoogleGemini", { modelName: "models/gemini-2.5-pro", options: {} }, { model: "gemini-2.5-pro" }],
  ["lmChatOllama", { model: "qwen3:8b", options: { numPredict: -1 } }, { model: "qwen3:8b" }],
  [
    "lmChatOpenAi",
    { options: { reasoningEffort: "low", responseFormat: "json_object" } },
    { model: "gpt-4.1-mini", effort: "low", extra: { response_format: { type: "json_object" } } },
  ],
  ["lmChatOpenRouter", { model: "={{ $json.model }}" }, { model: "={{ $json.model }}" }],
  ["lmChatAzureOpenAi", { model: "my-deployment" }, { model: "my-deployment" }],
])("models: %s %j", (type, parameters, params) => {
  const file = joined(
    [
      { name: "N", type: ai("chainLlm"), typeVersion: 1.4, parameters: {} },
      { name: "Model", type: ai(type), parameters },
    ],
    [],
    ["Model ai_languageModel N"],
  );
  expect(imported(file).flow.nodes[0]?.params).toEqual({
    ...params,
    prompt: "={{ $json.chatInput }}",
    field: "text",
    ...alone,
  });
});

test("a node that sends messages by itself keeps the place of its answer", () => {
  const openAi = (typeVersion: number, parameters: JsonObject, type = ai("openAi")) =>
    imported(workflow([{ name: "N", type, typeVersion, parameters }])).flow.nodes[0];
  const values = [{ role: "system", content: "Be kind." }, { content: "={{ $json.q }}" }];
  const modelId = { __rl: true, mode: "list", value: "gpt-4o-mini" };
  const same = { model: "gpt-4o-mini", system: "Be kind.", prompt: "={{ $json.q }}", ...alone };
  expect(openAi(1.8, { modelId, messages: { values }, options: {} })?.params).toEqual({
    ...same,
    field: "message.content",
  });
  expect(openAi(1.3, { modelId, messages: { values }, jsonOutput: true, simplify: false })?.params).toEqual({
    ...same,
    answer: "schema",
    schema: { type: "object" },
    field: "choices[0].message.content",
  });
  expect(openAi(2, { modelId, responses: { values } })?.params).toMatchObject({
    field: "output[0].content[0].text",
  });
  const old = { resource: "chat", chatModel: "gpt-4", prompt: { messages: values } };
  expect(openAi(1.1, old, base("openAi"))?.params).toMatchObject({
    model: "gpt-4",
    system: "Be kind.",
    field: "message.content",
  });
  expect(openAi(1.8, { resource: "image" })?.type).toBe(`n8n:${ai("openAi")}`);
});

test.each<[string, string, readonly Given[], string]>([
  [
    "a parser of lists",
    "chainLlm",
    [{ name: "P", type: ai("outputParserItemList") }],
    "outputParserItemList",
  ],
  ["a memory", "agent", [{ name: "M", type: ai("memoryManager") }], "memoryManager"],
])("what has no counterpart keeps everything as it is: %s", (_, type, others, word) => {
  const { flow, report } = withModel(type, 1.7, { promptType: "define", text: "x" }, others);
  expect(flow.nodes.map((node) => node.type.startsWith("n8n:"))).toEqual([true, true, true]);
  expect(flow.edges).toHaveLength(2);
  expect(report[0]?.notes.join()).toContain(word);
});

test("tools that only help to think are left out, and come back", () => {
  const { flow, file, report } = withModel("agent", 1.7, { promptType: "define", text: "x" }, [
    { name: "Think", type: ai("toolThink") },
    { name: "Calculator", type: ai("toolCalculator") },
  ]);
  expect(flow.nodes.map(({ type }) => type)).toEqual(["ai.chat"]);
  expect(report[0]?.notes.join()).toContain("“Calculator” is left out");
  expect(exportN8n(flow).workflow).toEqual(file);
});
