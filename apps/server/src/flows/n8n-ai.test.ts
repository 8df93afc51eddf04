import { expect, test } from "vitest";
import { serverWith } from "../testing/publish.ts";
import { otherSystem } from "../testing/other-system.ts";
import { send } from "../testing/server.ts";

const ai = (type: string) => `@n8n/n8n-nodes-langchain.${type}`;
const node = (name: string, type: string, typeVersion: number, more: object = {}) => ({
  id: `id-${name}`,
  name,
  type,
  typeVersion,
  position: [0, 0],
  parameters: {},
  ...more,
});
const joined = (type: string) => ({ [type]: [[{ node: "Agent", type, index: 0 }]] });

/** A chat with an agent that remembers, as n8n's own template has it. */
const chat = {
  id: "Chat1",
  name: "Chat",
  nodes: [
    node("When chat message received", ai("chatTrigger"), 1.1, { webhookId: "c0ffee" }),
    node("Agent", ai("agent"), 1.7, { parameters: { options: { systemMessage: "You are kind." } } }),
    node("Model", ai("lmChatOpenAi"), 1.2, {
      parameters: {
        model: { __rl: true, mode: "list", value: "gpt-4o-mini" },
        options: { topP: "={{ 0.5 + 0.25 }}" },
      },
      credentials: { openAiApi: { id: "1", name: "OpenAI account" } },
    }),
    node("Memory", ai("memoryBufferWindow"), 1.3),
  ],
  connections: {
    "When chat message received": { main: [[{ node: "Agent", type: "main", index: 0 }]] },
    Model: joined("ai_languageModel"),
    Memory: joined("ai_memory"),
  },
  settings: { executionOrder: "v1" },
};

test("a chat of n8n's with an agent answers, and remembers what was said", async () => {
  const { server, owner } = await serverWith([]);
  const service = await otherSystem(({ body }, response) => {
    const { messages } = body as { messages: readonly { content: string }[] };
    const message = { role: "assistant", content: `${messages.length}: ${messages.at(-1)?.content}` };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop" }] }));
  });
  const key = await owner.client.credentials.create({
    type: "ai",
    name: "Mine",
    values: { service: "openai", address: `${service.url}/v1`, key: "sk-secret-key" },
  });
  const files = [{ name: "chat.json", content: chat }];
  const preview = await owner.client.flows.previewImport({ files });
  expect(preview.credentials).toMatchObject([
    { type: "openAiApi", name: "OpenAI account", types: ["ai"], nodes: [{ id: "agent" }] },
  ]);
  expect(preview.flows[0]?.report?.map(({ id, status }) => [id, status])).toEqual([
    ["when-chat-message-received", "adapted"],
    ["agent", "adapted"],
    ["agent", "adapted"],
    ["agent", "adapted"],
  ]);
  const [slot] = preview.credentials;
  const { imported } = await owner.client.flows.import({ files, credentials: { [slot?.key ?? ""]: key.id } });
  const id = imported[0]?.id ?? "";
  const { revision } = await owner.client.flows.get({ id });
  await owner.client.flows.publish({ id, revision });
  const say = async (chatInput: string) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ chatInput, sessionId: "s1" });
    const answer = await send(server.url, "/webhook/c0ffee/chat", { method: "POST", headers, body });
    return answer.json();
  };
  expect(await say("Hello")).toEqual({ output: "2: Hello" });
  expect(await say("Again")).toEqual({ output: "4: Again" });
  expect(service.received[1]).toMatchObject({
    headers: { authorization: "Bearer sk-secret-key" },
    body: {
      model: "gpt-4o-mini",
      top_p: 0.75,
      messages: [
        { role: "system", content: "You are kind." },
        { role: "user", content: "Hello" },
        { role: "assistant", content: "2: Hello" },
        { role: "user", content: "Again" },
      ],
    },
  });
  expect((await owner.client.flows.exportN8n({ id })).workflow).toEqual(chat);
});
