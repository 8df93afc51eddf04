import { memoryFiles, runNode, testMemory } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { aiChat } from "./chat-node.ts";
import { accessTo, asked, playedModel, refused } from "./testing.ts";
import type { Says } from "./testing.ts";

const ask = { model: "gpt-4.1-mini", prompt: "When are you open?" };

test("a model is asked for each item, and its answer stands beside the fields", async () => {
  await using server = await playedModel("From 9 to 17. ");
  const { outputs } = await runNode(aiChat, {
    credential: accessTo(server),
    params: {
      ...ask,
      system: "Be brief.",
      temperature: 0.2,
      maxTokens: 50,
      effort: "low",
      extra: { top_p: 0.9 },
    },
    items: [{ id: 1 }, { id: 2 }],
  });
  expect(outputs["main"]?.map(({ json }) => json)).toEqual(
    [1, 2].map((id) => ({
      id,
      answer: "From 9 to 17.",
      usage: { model: "gpt-4.1-mini", inputTokens: 11, outputTokens: 7 },
    })),
  );
  expect(server.requests).toHaveLength(2);
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "POST", path: "/v1/chat/completions" });
  expect(request?.headers["authorization"]).toBe("Bearer sk-test");
  expect(asked(server)).toEqual({
    model: "gpt-4.1-mini",
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "When are you open?" },
    ],
    temperature: 0.2,
    max_completion_tokens: 50,
    reasoning_effort: "low",
    top_p: 0.9,
  });
});

test("others than OpenAI call the longest answer max_tokens, and the result may be all that is left", async () => {
  await using server = await playedModel("Ça va, Zażółć!");
  const { outputs } = await runNode(aiChat, {
    credential: accessTo(server, { service: "mistral" }),
    params: { ...ask, maxTokens: 9, field: "message.content", keep: false, usage: false },
    items: [{ id: 1 }],
  });
  expect(outputs["main"]?.[0]?.json).toEqual({ message: { content: "Ça va, Zażółć!" } });
  expect(asked(server)).toMatchObject({ max_tokens: 9 });
});

test("earlier messages stand between instructions and prompt", async () => {
  await using server = await playedModel("ok");
  const history = [
    { role: "user", content: "b" },
    { role: "assistant", content: "c" },
  ];
  await runNode(aiChat, {
    credential: accessTo(server),
    params: { ...ask, system: "s", examples: [{ role: "user", content: "a" }], history },
  });
  expect(asked(server)["messages"]).toEqual([
    { role: "system", content: "s" },
    { role: "user", content: "a" },
    ...history,
    { role: "user", content: ask.prompt },
  ]);
  await expect(
    runNode(aiChat, { credential: accessTo(server), params: { ...ask, history: "not a list" } }),
  ).rejects.toMatchObject({ code: "ai-messages" });
});

const fields = [
  { name: "total", type: "number", values: "", description: "With tax", optional: false },
  { name: "tone", type: "choice", values: "kind, angry", description: "", optional: true },
] as const;

test("fields are asked for by a strict schema and become the item’s own where no field is named", async () => {
  await using server = await playedModel('{"total": 12.5, "tone": null}');
  const { outputs } = await runNode(aiChat, {
    credential: accessTo(server),
    params: { ...ask, answer: "fields", fields, field: "", usage: false },
    items: [{ id: 7 }],
  });
  expect(outputs["main"]?.[0]?.json).toEqual({ id: 7, total: 12.5, tone: null });
  expect(asked(server)["response_format"]).toEqual({
    type: "json_schema",
    json_schema: {
      name: "answer",
      strict: true,
      schema: {
        type: "object",
        properties: {
          total: { type: "number", description: "With tax" },
          tone: { type: ["string", "null"], enum: ["kind", "angry", null] },
        },
        required: ["total", "tone"],
        additionalProperties: false,
      },
    },
  });
});

test("what does not fit is asked for once more, with what is wrong", async () => {
  await using server = await playedModel('{"total": "much"}', '```json\n{"total": 3, "tone": "kind"}\n```');
  const { outputs, logs } = await runNode(aiChat, {
    credential: accessTo(server),
    params: { ...ask, answer: "fields", fields },
  });
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    answer: { total: 3, tone: "kind" },
    usage: { inputTokens: 22, outputTokens: 14 },
  });
  expect(logs.join()).toContain("“tone” is missing");
  expect(JSON.stringify(asked(server, 1)["messages"])).toContain("“tone” is missing");
  await using stubborn = await playedModel("no JSON");
  await expect(
    runNode(aiChat, { credential: accessTo(stubborn), params: { ...ask, answer: "fields", fields } }),
  ).rejects.toMatchObject({ code: "ai-fields" });
  expect(stubborn.requests).toHaveLength(2);
});

test("a model that cannot be held to a schema is told it in words", async () => {
  const no = refused(400, { message: "Invalid parameter: 'response_format'", param: "response_format" });
  await using server = await playedModel(no, '{"a": 1}');
  const schema = { type: "array", items: { type: "object", properties: { a: { type: "number" } } } };
  const params = { ...ask, answer: "schema", schema } as const;
  await using words = await playedModel('Here it is: {"result": [{"a": 1}]}');
  const { outputs } = await runNode(aiChat, {
    credential: accessTo(words, { service: "anthropic" }),
    params,
  });
  expect(outputs["main"]?.[0]?.json).toMatchObject({ answer: [{ a: 1 }] });
  expect(asked(words)).not.toHaveProperty("response_format");
  expect(JSON.stringify(asked(words)["messages"])).toContain("fits this JSON schema");
  await runNode(aiChat, {
    credential: accessTo(server),
    params: { ...params, schema: '{"type":"object","properties":{"a":{"type":"number"}}}' },
  });
  expect(asked(server, 0)).toHaveProperty("response_format");
  expect(asked(server, 1)).not.toHaveProperty("response_format");
});

test("a conversation goes on, the newest of it", async () => {
  await using server = await playedModel("one", "two", "three", "four");
  const memory = testMemory();
  const talk = (conversation: string, prompt: string) =>
    runNode(aiChat, {
      credential: accessTo(server),
      params: { ...ask, prompt, conversation, remember: 1 },
      memory,
    });
  await talk("+48 1", "a");
  await talk("+48 1", "b");
  await talk("+48 2", "c");
  await talk("+48 1", "d");
  expect([0, 1, 2, 3].map((at) => asked(server, at)["messages"])).toEqual([
    [{ role: "user", content: "a" }],
    [
      { role: "user", content: "a" },
      { role: "assistant", content: "one" },
      { role: "user", content: "b" },
    ],
    [{ role: "user", content: "c" }],
    [
      { role: "user", content: "b" },
      { role: "assistant", content: "two" },
      { role: "user", content: "d" },
    ],
  ]);
});

test("files go along as what the model takes", async () => {
  await using server = await playedModel("a cat");
  const files = memoryFiles();
  const store = (name: string, type: string) =>
    files.write({ name, type, content: new TextEncoder().encode(name) });
  const all = {
    photo: await store("a.png", "image/png"),
    bill: await store("b.pdf", "application/pdf"),
    note: await store("c.txt", "text/plain"),
    voice: await store("d.mp3", "audio/mpeg"),
  };
  const call = (names: string) =>
    runNode(aiChat, {
      credential: accessTo(server),
      params: { ...ask, files: names },
      files,
      items: [{ json: {}, files: { ...all, zip: { ...all.note, type: "application/zip" } } }],
    });
  await call("photo, bill, note, voice");
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  expect(asked(server)["messages"]).toEqual([
    {
      role: "user",
      content: [
        { type: "text", text: ask.prompt },
        { type: "image_url", image_url: { url: `data:image/png;base64,${base64("a.png")}` } },
        {
          type: "file",
          file: { filename: "b.pdf", file_data: `data:application/pdf;base64,${base64("b.pdf")}` },
        },
        { type: "text", text: "c.txt:\nc.txt" },
        { type: "input_audio", input_audio: { data: base64("d.mp3"), format: "mp3" } },
      ],
    },
  ]);
  await expect(call("*")).rejects.toMatchObject({ code: "ai-file" });
  await expect(call("gone")).rejects.toMatchObject({ code: "file-not-there" });
});

test.each<[string, Says, string]>([
  ["the key", refused(401, { message: "Incorrect API key provided." }), "ai-key"],
  ["the model", refused(404, { code: "model_not_found" }), "ai-model"],
  ["the account", refused(429, { code: "insufficient_quota" }), "ai-quota"],
  ["the length", refused(400, { code: "context_length_exceeded" }), "ai-long"],
  ["the content", refused(400, { code: "content_filter" }), "ai-refused"],
  ["a setting", refused(400, { message: "temperature is not supported" }), "ai-request"],
  ["a list, as Gemini’s", { status: 400, body: [{ error: { code: 400, message: "Bad" } }] }, "ai-request"],
  ["an error with status 200", { body: { error: { message: "Upstream" } } }, "ai-request"],
  ["the model itself", { message: { content: null, refusal: "I cannot." } }, "ai-refused"],
  ["another system", { body: "<html>Hello</html>" }, "ai-answer"],
  ["no choices", { body: { ok: true } }, "ai-answer"],
])("what goes wrong is said in words: %s", async (_, says, code) => {
  await using server = await playedModel(says);
  const failed = await runNode(aiChat, { credential: accessTo(server), params: ask }).catch(
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ code });
  expect(String(failed)).not.toContain("sk-test");
});

test("what may pass by itself may be tried again", async () => {
  await using server = await playedModel(refused(429, { code: "rate_limit_exceeded" }), refused(500, {}));
  const run = () => runNode(aiChat, { credential: accessTo(server), params: ask });
  await expect(run()).rejects.toMatchObject({ transient: true });
  await expect(run()).rejects.toMatchObject({ transient: true });
});

test("nothing is asked without a prompt, and settings are checked", async () => {
  await using server = await playedModel("");
  const run = (params: object) =>
    runNode(aiChat, { credential: accessTo(server), params: { ...ask, ...params } });
  await expect(run({ prompt: " " })).rejects.toMatchObject({ code: "ai-empty" });
  await expect(run({ extra: "[1]" })).rejects.toMatchObject({ code: "ai-extra" });
  await expect(run({ answer: "fields" })).rejects.toMatchObject({ code: "ai-no-fields" });
  await expect(run({ answer: "schema", schema: "x" })).rejects.toMatchObject({ code: "ai-schema" });
  await expect(run({ field: "__proto__.x" })).rejects.toMatchObject({ code: "field-name-reserved" });
  await expect(runNode(aiChat, { params: ask })).rejects.toMatchObject({ code: "server-credential" });
});
