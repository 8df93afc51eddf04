import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, memoryFiles, runNode, testContext, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, ServedAnswer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { discord, discordWebhook } from "./credentials.ts";

const bot = { definition: discord, values: { token: "Bot t0" } };
const hook = {
  definition: discordWebhook,
  values: { address: "https://discordapp.com/api/webhooks/77/se-cret_1?wait=true" },
};

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`discord.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

async function asked(
  type: string,
  params: JsonObject,
  answer: (request: ReceivedRequest) => ServedAnswer = () => ({ body: { id: "9" } }),
) {
  await using server = await testServer(answer);
  const credential = type.startsWith("webhook") ? hook : bot;
  const { outputs } = await runNode(await action(type), { at: server.url, params, credential });
  return {
    requests: server.requests,
    sent: server.requests.map(({ method, path, query, text }) => ({
      call: `${method} ${path.slice("/api/v10".length)}${query.size > 0 ? `?${query.toString()}` : ""}`,
      body: text === "" ? undefined : (JSON.parse(text) as JsonObject),
    })),
    items: outputs["main"]?.map(({ json }) => json),
  };
}

test("a message with a card is written into a channel, once however often it is tried", async () => {
  const params = {
    channel: "https://discord.com/channels/1/22",
    content: "Hi @everyone",
    embeds: [
      { title: "Order", url: "https://x.pl", color: "#00ff00", author: "Shop", image: "https://x.pl/a.png" },
      { title: "Later", timestamp: "2026-01-15T10:00" },
    ],
    mentions: false,
    silent: true,
    preview: false,
    reply: "33",
    more: { components: [] },
  };
  const { requests, sent, items } = await asked("message.send", params);
  expect(sent).toEqual([
    {
      call: "POST /channels/22/messages",
      body: {
        content: "Hi @everyone",
        embeds: [
          {
            title: "Order",
            url: "https://x.pl",
            color: 0x00_ff_00,
            author: { name: "Shop" },
            image: { url: "https://x.pl/a.png" },
          },
          { title: "Later", timestamp: "2026-01-15T10:00:00.000Z" },
        ],
        allowed_mentions: { parse: [] },
        flags: 4100,
        components: [],
        message_reference: { message_id: "33" },
        nonce: expect.stringMatching(/^[\w-]{25}$/) as string,
        enforce_nonce: true,
      },
    },
  ]);
  expect(requests[0]?.headers).toMatchObject({
    authorization: "Bot t0",
    "user-agent": "DiscordBot (Weft, 1)",
  });
  expect(items).toEqual([{ id: "9" }]);
  expect((await asked("message.send", params)).sent[0]?.body?.["nonce"]).toBe(sent[0]?.body?.["nonce"]);
});

test("a person is written to in a dialog", async () => {
  const { sent } = await asked("message.send", { to: "person", person: "5", content: "Hi" });
  expect(sent).toMatchObject([
    { call: "POST /users/@me/channels", body: { recipient_id: "5" } },
    { call: "POST /channels/9/messages", body: { content: "Hi" } },
  ]);
});

test("files go along, and what a webhook knows is in the credential alone", async () => {
  const files = memoryFiles();
  const data = await files.write({
    name: "ż.txt",
    type: "text/plain",
    content: new TextEncoder().encode("hi"),
  });
  await using server = await testServer(() => ({ body: { id: "9" } }));
  const { requests } = await runNode(await action("webhook.send"), {
    at: server.url,
    credential: hook,
    files,
    items: [{ json: {}, files: { data } }],
    params: { content: "Here", name: "Shop", picture: "https://x.pl/a.png", files: "data", thread: "44" },
  });
  const [sent] = server.requests;
  expect(`${sent?.path}?${sent?.query.toString()}`).toBe(
    "/api/v10/webhooks/77/se-cret_1?wait=true&thread_id=44",
  );
  expect(sent?.text).toContain('{"content":"Here","username":"Shop","avatar_url":"https://x.pl/a.png"}');
  expect(sent?.text).toContain('name="files[0]"; filename');
  expect(sent?.headers["authorization"]).toBeUndefined();
  expect(JSON.stringify(requests)).not.toContain("se-cret");
});

test.each<[string, JsonObject, string, JsonObject | undefined, JsonObject]>([
  ["message.get", { channel: "2", message: "3" }, "GET /channels/2/messages/3", undefined, { id: "9" }],
  [
    "message.delete",
    { channel: "2", message: "3" },
    "DELETE /channels/2/messages/3",
    undefined,
    { success: true },
  ],
  [
    "message.update",
    { channel: "2", message: "https://discord.com/channels/1/2/3", content: "New" },
    "PATCH /channels/2/messages/3",
    { content: "New" },
    { id: "9" },
  ],
  [
    "message.react",
    { channel: "2", message: "3", emoji: "👍" },
    "PUT /channels/2/messages/3/reactions/%F0%9F%91%8D/@me",
    undefined,
    { success: true },
  ],
  [
    "message.react",
    { channel: "2", message: "3", emoji: "<:weft:12>" },
    "PUT /channels/2/messages/3/reactions/weft%3A12/@me",
    undefined,
    { success: true },
  ],
  [
    "channel.create",
    {
      server: "1",
      name: "orders",
      kind: "5",
      topic: "T",
      category: "8",
      slow: 5,
      position: 0,
      more: { nsfw: true },
    },
    "POST /guilds/1/channels",
    { name: "orders", type: 5, topic: "T", parent_id: "8", rate_limit_per_user: 5, position: 0, nsfw: true },
    { id: "9" },
  ],
  ["channel.update", { channel: "2", name: "new" }, "PATCH /channels/2", { name: "new" }, { id: "9" }],
  ["channel.get", { channel: "2" }, "GET /channels/2", undefined, { id: "9" }],
  ["channel.delete", { channel: "2" }, "DELETE /channels/2", undefined, { id: "9" }],
  [
    "member.role",
    { server: "1", person: "5", role: "6" },
    "PUT /guilds/1/members/5/roles/6",
    undefined,
    { success: true },
  ],
  [
    "member.role",
    { server: "1", person: "5", role: "6", do: "remove" },
    "DELETE /guilds/1/members/5/roles/6",
    undefined,
    { success: true },
  ],
])("%s with %j", async (type, params, call, body, item) => {
  const { sent, items } = await asked(type, params);
  expect(sent).toEqual([{ call, body }]);
  expect(items).toEqual([item]);
});

test.each([
  [{}, "before"],
  [{ after: "1" }, "after"],
])("messages are listed page after page with %j", async (params, towards) => {
  const page = Array.from({ length: 100 }, (_, index) => ({ id: String(900 - index) }));
  const { sent, items } = await asked(
    "message.list",
    { channel: "2", most: 101, ...params },
    ({ query }) => ({
      body: query.get(towards)?.length === 3 ? [{ id: "x" }] : page,
    }),
  );
  expect(items).toHaveLength(101);
  expect(sent[1]?.call).toBe(
    `GET /channels/2/messages?limit=100&${towards}=${towards === "before" ? "801" : "900"}`,
  );
});

test("channels by their kind, and all members", async () => {
  const { items } = await asked("channel.list", { server: "1", kinds: ["2"] }, () => ({
    body: [
      { id: "a", type: 0 },
      { id: "b", type: 2 },
    ],
  }));
  expect(items).toEqual([{ id: "b", type: 2 }]);
  const many = Array.from({ length: 1000 }, (_, index) => ({ user: { id: String(index) } }));
  const members = await asked("member.list", { server: "1", most: 1001 }, ({ query }) => ({
    body: query.get("after") === "999" ? [{ user: { id: "last" } }] : many,
  }));
  expect(members.items?.at(-1)).toEqual({ user: { id: "last" } });
});

test("servers, channels that take messages, roles and people are choices", async () => {
  const answers: Readonly<Record<string, unknown>> = {
    "/users/@me/guilds": [{ id: "1", name: "Shop" }],
    "/guilds/1/channels": [
      { id: "2", name: "orders", type: 0 },
      { id: "3", name: "Group", type: 4 },
    ],
    "/guilds/1/roles": [
      { id: "6", name: "Staff" },
      { id: "7", name: "Weft", managed: true },
    ],
    "/guilds/1/members": [{ user: { id: "5", username: "anna", global_name: "Anna" }, nick: null }],
  };
  await using server = await testServer(({ path }) => ({ body: answers[path.slice("/api/v10".length)] }));
  const { ctx } = testContext({ at: server.url, credential: bot });
  const { choices } = await action("member.role");
  const ask = (load: string) => choices?.[load]?.({ params: { server: "1" }, search: "", ctx });
  expect(await ask("servers")).toEqual([{ value: "1", label: "Shop" }]);
  expect(await ask("channels")).toEqual([{ value: "2", label: "#orders" }]);
  expect(await ask("allChannels")).toHaveLength(2);
  expect(await ask("roles")).toEqual([{ value: "6", label: "Staff" }]);
  expect(await ask("people")).toEqual([{ value: "5", label: "Anna" }]);
});

test.each([
  [{ channel: "2" }, "discord-empty"],
  [{ channel: "general", content: "x" }, "discord-id"],
  [{ channel: "2", embeds: [{ title: "x", color: "green" }] }, "discord-color"],
])("%j is refused before anything is sent", async (params, code) => {
  await expect(asked("message.send", params)).rejects.toMatchObject({ code });
});

test("a webhook's address that is none is told", () => {
  const apply = () =>
    discordWebhook.apply({
      request: { url: "https://discord.com/api/v10/webhooks/credential" },
      values: { address: "x" },
    });
  expect(apply).toThrow("The credential does not hold the address of a Discord webhook.");
});

test.each([
  ["message.send", { channel: "2", content: "x" }, bot],
  ["webhook.send", { content: "x" }, hook],
] as const)(
  "%s tells what Discord says no with, and which field is wrong",
  async (type, params, credential) => {
    const complaints = await faults(await action(type), {
      params,
      credential,
      no: () => ({
        code: 50_035,
        message: "Invalid Form Body",
        errors: {
          content: {
            _errors: [{ code: "BASE_TYPE_BAD_LENGTH", message: "Must be 2000 or fewer in length." }],
          },
        },
      }),
      words: "Invalid Form Body (content: Must be 2000 or fewer in length.)",
    });
    expect(complaints).toEqual([]);
    const busy = () => ({ status: 429, body: { message: "You are being rate limited.", retry_after: 1.25 } });
    await expect(asked(type, params, busy)).rejects.toMatchObject({ delayMs: 1250 });
  },
);
