import { foldExecution } from "@weft/flow";
import { expect, test } from "vitest";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const langchain = (type: string) => `@n8n/n8n-nodes-langchain.${type}`;
const node = (name: string, type: string, parameters: object, more: object = {}) => ({
  id: `id-${name}`,
  name,
  type,
  typeVersion: 1,
  position: [0, 0],
  parameters,
  ...more,
});
const to = (target: string, type = "main") => ({ [type]: [[{ node: target, type, index: 0 }]] });

/** An agent of n8n that asks a shop for an order and reckons with it. */
const workflow = (shop: string) => ({
  id: "Agent1",
  name: "Agent",
  nodes: [
    node("Start", "n8n-nodes-base.manualTrigger", {}),
    node("Question", "n8n-nodes-base.set", {
      values: { string: [{ name: "text", value: "Where is it?" }] },
      options: {},
    }),
    node(
      "Agent",
      langchain("agent"),
      { promptType: "define", text: "={{ $json.text }}", options: {} },
      { typeVersion: 2 },
    ),
    node(
      "Model",
      langchain("lmChatOpenAi"),
      { model: "gpt-4o", options: {} },
      {
        typeVersion: 1.1,
        credentials: { openAiApi: { id: "1", name: "OpenAI" } },
      },
    ),
    node(
      "Orders",
      "n8n-nodes-base.httpRequestTool",
      {
        toolDescription: "Finds an order",
        url: `=${shop}/orders/{{ $fromAI('number', 'The number of the order', 'number') }}?of={{ $json.text }}`,
        options: {},
      },
      { typeVersion: 4.2 },
    ),
    node("Shout", langchain("toolCode"), {
      name: "shout",
      description: "Shouts",
      jsCode: "return query.toUpperCase();",
    }),
  ],
  connections: {
    Start: to("Question"),
    Question: to("Agent"),
    Model: to("Agent", "ai_languageModel"),
    Orders: to("Agent", "ai_tool"),
    Shout: to("Agent", "ai_tool"),
  },
  settings: {},
});

const uses = (id: string, name: string, input: object) => ({
  id,
  type: "function",
  function: { name, arguments: JSON.stringify(input) },
});

test("an agent of n8n with its tools is imported, and does what it did", async () => {
  const { owner } = await serverWith([]);
  const says = [
    {
      content: null,
      tool_calls: [uses("a", "Orders", { number: 1042 }), uses("b", "shout", { query: "soon" })],
    },
    { content: "SOON." },
  ];
  const ai = await otherSystem((_received, response) => {
    const message = { role: "assistant", ...says.shift() };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ model: "gpt-4o", choices: [{ message }] }));
  });
  const shop = await otherSystem((_received, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ state: "sent" }));
  });
  const files = [{ name: "agent.json", content: JSON.stringify(workflow(shop.url)) }];
  const { credentials: slots } = await owner.client.flows.previewImport({ files });
  const access = await owner.client.credentials.create({
    type: "ai",
    name: "AI",
    values: { service: "other", address: `${ai.url}/v1`, key: "k" },
  });
  const slot = slots.find(({ type }) => type === "openAiApi");
  const { imported } = await owner.client.flows.import({
    files,
    credentials: { [slot?.key ?? ""]: access.id },
  });
  const flow = imported[0]?.id ?? "";
  expect((await owner.client.flows.get({ id: flow })).problems).toEqual([]);

  const { executionId: id } = await owner.client.flows.run({ id: flow });
  await expect.poll(async () => (await owner.client.executions.get({ id })).finishedAt).not.toBeNull();
  const { status, events } = await owner.client.executions.get({ id });
  const { runs } = foldExecution(events);
  expect([status, runs.map((run) => run.node)]).toEqual([
    "succeeded",
    ["start", "question", "agent", "orders", "agent", "shout", "agent"],
  ]);
  expect(runs.at(-1)?.outputs["done"]?.map(({ json }) => json)).toEqual([{ output: "SOON." }]);
  expect(shop.received[0]?.url).toBe("/orders/1042?of=Where%20is%20it?");
  expect(ai.received[1]?.body).toMatchObject({
    messages: [
      { role: "user", content: "Where is it?" },
      { role: "assistant" },
      { role: "tool", tool_call_id: "a", content: '{"state":"sent"}' },
      { role: "tool", tool_call_id: "b", content: '{"response":"SOON"}' },
    ],
  });
});

/** A chat for the pages of others, with an agent that remembers. */
function chatWorkflow() {
  const { nodes } = workflow("http://127.0.0.1:9");
  return {
    name: "Chat",
    nodes: [
      node(
        "Chat",
        langchain("chatTrigger"),
        { public: true, mode: "webhook", options: {} },
        { typeVersion: 1.1, webhookId: "talk" },
      ),
      { ...nodes[2], parameters: { options: {} } },
      nodes[3],
      nodes[5],
      node("Memory", langchain("memoryBufferWindow"), {}, { typeVersion: 1.3 }),
    ],
    connections: {
      Chat: to("Agent"),
      Model: to("Agent", "ai_languageModel"),
      Shout: to("Agent", "ai_tool"),
      Memory: to("Agent", "ai_memory"),
    },
  };
}

test("a chat with an agent of n8n answers with what the agent says, and remembers it", async () => {
  const { owner, server } = await serverWith([]);
  const asks: unknown[] = [];
  const says = [
    { content: null, tool_calls: [uses("a", "shout", { query: "hello" })] },
    { content: "HELLO!" },
    { content: "I said HELLO!" },
  ];
  const ai = await otherSystem(({ body }, response) => {
    asks.push((body as { messages: unknown }).messages);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", ...says.shift() } }] }));
  });
  const files = [{ name: "chat.json", content: JSON.stringify(chatWorkflow()) }];
  const { credentials: slots } = await owner.client.flows.previewImport({ files });
  const values = { service: "other", address: `${ai.url}/v1`, key: "k" };
  const { id } = await owner.client.credentials.create({ type: "ai", name: "AI", values });
  const { imported } = await owner.client.flows.import({
    files,
    credentials: { [slots[0]?.key ?? ""]: id },
  });
  const flow = imported[0]?.id ?? "";
  const { revision } = await owner.client.flows.get({ id: flow });
  await owner.client.flows.publish({ id: flow, revision });
  // As n8n's window asks, in a page of another site.
  const post = (json: object) => {
    const headers = { origin: "https://shop.example.com" };
    return send(server.url, "/webhook/talk/chat", { method: "POST", json, headers });
  };
  const opened = await post({ action: "loadPreviousSession", sessionId: "s1" });
  expect(opened.status).toBe(200);
  expect(opened.headers.get("access-control-allow-origin")).toBe("*");
  expect(await opened.json()).toEqual({ data: [] });
  const say = async (chatInput: string) =>
    (await post({ action: "sendMessage", chatInput, sessionId: "s1" })).json();
  expect(await say("Hi")).toEqual({ output: "HELLO!" });
  expect(await say("What did you say?")).toEqual({ output: "I said HELLO!" });
  expect(asks[2]).toEqual([
    { role: "user", content: "Hi" },
    { role: "assistant", content: "HELLO!" },
    { role: "user", content: "What did you say?" },
  ]);
});
