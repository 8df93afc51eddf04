import { readFileSync } from "node:fs";
import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, memoryFiles, runNode, runWebhook, specFile, testServer } from "@weft/sdk/testing";
import type { NodeTest, ReceivedRequest } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { slack } from "./credential.ts";
import { slackEvent } from "./event.ts";

const credential = { definition: slack, values: { token: "xoxb-1", signingSecret: "test-secret" } };
const [web, types] = [
  specFile("slack/slack_web_openapi_v2.json"),
  specFile("slack/slack-web-api-8.2.0.args.schema.json"),
];

/** The names of the arguments of each method, as Slack's own descriptions have them. */
function argumentsOf(method: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { properties } = part as { readonly properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    for (const inner of Object.values(part)) walk(inner);
  };
  if (types) walk((JSON.parse(readFileSync(types, "utf8")) as JsonObject)[method]);
  if (web) {
    const { paths } = JSON.parse(readFileSync(web, "utf8")) as {
      paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
    };
    for (const { parameters = [] } of Object.values(paths[`/${method}`] ?? {}))
      for (const { name } of parameters) names.add(name);
  }
  return names;
}

function strange({ path, query, text }: ReceivedRequest): readonly string[] {
  const known = argumentsOf(path.replace("/api/", ""));
  const given = [...query.keys(), ...(text === "" ? [] : Object.keys(JSON.parse(text) as object))];
  return web && types ? given.filter((name) => !known.has(name)) : [];
}

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(type);
  if (node?.kind !== "action") throw new Error(`There is no ${type}`);
  return node;
}

async function asked(type: string, params: object, answer: JsonObject = {}) {
  await using server = await testServer(() => ({ body: { ok: true, ...answer } }));
  const { outputs } = await runNode(await action(type), { params, credential, at: server.url });
  const [request] = server.requests;
  if (request === undefined) throw new Error("Nothing was asked");
  expect(strange(request)).toEqual([]);
  return { request, items: outputs["main"]?.map(({ json }) => json) };
}

test.runIf(!web || !types)("skipped the check against Slack's descriptions: they are not here", () => {
  expect(argumentsOf("chat.postMessage").size).toBe(0);
});

test("a message goes out with its blocks, and its time is given under both names", async () => {
  const blocks = [{ type: "divider" }];
  const { request, items } = await asked(
    "slack.message.send",
    {
      channel: "C1",
      text: "Hi",
      blocks: JSON.stringify({ blocks }),
      thread: "1.2",
      icon: ":cat:",
      unfurl: false,
    },
    { ts: "3.4", channel: "C1" },
  );
  expect(request.headers).toMatchObject({ authorization: "Bearer xoxb-1" });
  expect(request.json()).toEqual({
    channel: "C1",
    text: "Hi",
    blocks,
    thread_ts: "1.2",
    icon_emoji: ":cat:",
    unfurl_links: false,
    unfurl_media: false,
  });
  expect(items).toEqual([{ ok: true, ts: "3.4", channel: "C1", message_timestamp: "3.4" }]);
});

test("blocks that are no JSON are told", async () => {
  const run = runNode(await action("slack.message.send"), {
    params: { channel: "C1", blocks: "[{" },
    credential,
  });
  await expect(run).rejects.toMatchObject({
    code: "connector-json",
    details: { values: { field: "blocks" } },
  });
});

test.each<[string, object, string, JsonObject, unknown]>([
  [
    "slack.message.update",
    { channel: "C1", message: "1.2", text: "b" },
    "chat.update",
    { ts: "1.2" },
    { ok: true, ts: "1.2" },
  ],
  ["slack.message.delete", { channel: "C1", message: "1.2" }, "chat.delete", {}, { ok: true }],
  ["slack.message.permalink", { channel: "C1", message: "1.2" }, "chat.getPermalink", {}, { ok: true }],
  [
    "slack.message.search",
    { query: "a" },
    "search.messages",
    { messages: { matches: [{ ts: "1" }] } },
    { ts: "1" },
  ],
  [
    "slack.channel.create",
    { name: "a", private: true },
    "conversations.create",
    { channel: { id: "C2" } },
    { id: "C2" },
  ],
  ["slack.channel.get", { channel: "C1" }, "conversations.info", { channel: { id: "C1" } }, { id: "C1" }],
  ["slack.channel.list", {}, "conversations.list", { channels: [{ id: "C1" }] }, { id: "C1" }],
  [
    "slack.channel.history",
    { channel: "C1", after: "1" },
    "conversations.history",
    { messages: [{ ts: "2" }] },
    { ts: "2" },
  ],
  [
    "slack.channel.history",
    { channel: "C1", thread: "1" },
    "conversations.replies",
    { messages: [{ ts: "2" }] },
    { ts: "2" },
  ],
  [
    "slack.channel.members",
    { channel: "C1" },
    "conversations.members",
    { members: ["U1"] },
    { member: "U1" },
  ],
  [
    "slack.channel.change",
    { channel: "C1", people: "U1, U2" },
    "conversations.invite",
    { channel: { id: "C1" } },
    { id: "C1" },
  ],
  [
    "slack.channel.change",
    { channel: "C1", action: "setTopic", value: "t" },
    "conversations.setTopic",
    {},
    { ok: true },
  ],
  ["slack.channel.open", { people: "U1" }, "conversations.open", { channel: { id: "D1" } }, { id: "D1" }],
  ["slack.user.get", { person: "U1" }, "users.info", { user: { id: "U1" } }, { id: "U1" }],
  ["slack.user.find", { email: "a@x.test" }, "users.lookupByEmail", { user: { id: "U1" } }, { id: "U1" }],
  ["slack.user.list", {}, "users.list", { members: [{ id: "U1" }] }, { id: "U1" }],
  [
    "slack.user.presence",
    { person: "U1" },
    "users.getPresence",
    { presence: "away" },
    { ok: true, presence: "away" },
  ],
  ["slack.file.get", { id: "F1" }, "files.info", { file: { id: "F1" } }, { id: "F1" }],
  ["slack.file.list", { types: "pdfs" }, "files.list", { files: [{ id: "F1" }] }, { id: "F1" }],
  [
    "slack.reaction.change",
    { channel: "C1", message: "1.2", emoji: ":cat:" },
    "reactions.add",
    {},
    { ok: true },
  ],
  ["slack.reaction.get", { channel: "C1", message: "1.2" }, "reactions.get", {}, { ok: true }],
])("%s %o asks %s", async (type, params, method, answer, item) => {
  const { request, items } = await asked(type, params, answer);
  expect(request.path).toBe(`/api/${method}`);
  expect(items).toEqual([item]);
});

test("a list goes on until there is enough of it", async () => {
  await using server = await testServer(({ query }) => {
    const page = Number(query.get("cursor") ?? 1);
    const channels = [{ id: `a${page}` }, { id: `b${page}` }];
    return { body: { ok: true, channels, response_metadata: { next_cursor: String(page + 1) } } };
  });
  const test3: NodeTest<never> = { credential, at: server.url };
  const { outputs } = await runNode(await action("slack.channel.list"), { ...test3, params: { most: 3 } });
  expect(outputs["main"]?.map(({ json }) => json["id"])).toEqual(["a1", "b1", "a2"]);
});

test("a file goes to where Slack says, and is then shown", async () => {
  const files = memoryFiles();
  const file = await files.write({ name: "a.txt", type: "text/plain", content: Buffer.from("żółw") });
  await using server = await testServer(({ path }) => {
    if (path === "/upload/1") return { body: "OK - 7" };
    if (path.endsWith("getUploadURLExternal"))
      return { body: { ok: true, upload_url: "https://files.slack.com/upload/1", file_id: "F1" } };
    return { body: { ok: true, files: [{ id: "F1", title: "a.txt" }] } };
  });
  const { outputs } = await runNode(await action("slack.file.upload"), {
    params: { channel: "C1", comment: "Hi" },
    items: [{ json: {}, files: { data: file } }],
    files,
    credential,
    at: server.url,
  });
  const [place, bytes, shown] = server.requests;
  expect([...(place?.query.entries() ?? [])]).toEqual([
    ["filename", "a.txt"],
    ["length", "7"],
  ]);
  expect(bytes?.text).toBe("żółw");
  expect(shown?.json()).toEqual({
    files: [{ id: "F1", title: "a.txt" }],
    channel_id: "C1",
    initial_comment: "Hi",
  });
  expect([place, shown].flatMap((request) => (request ? strange(request) : []))).toEqual([]);
  expect(outputs["main"]?.[0]?.json).toEqual({ id: "F1", title: "a.txt" });
});

test("the token goes to nobody but Slack", async () => {
  await using server = await testServer(() => ({
    body: { ok: true, file: { name: "a", url_private: "https://evil.test/a" } },
  }));
  const run = runNode(await action("slack.file.get"), {
    params: { id: "F1", download: true },
    credential,
    at: server.url,
  });
  await expect(run).rejects.toMatchObject({ code: "connector-elsewhere" });
  expect(server.requests).toHaveLength(1);
});

test("whatever goes wrong is told in Slack's words", async () => {
  const complaints = await faults(await action("slack.message.send"), {
    params: { channel: "C1", text: "a" },
    credential,
    no: () => ({ ok: false, error: "channel_is_closed" }),
    words: "channel_is_closed",
    noWithGoodStatus: { ok: false, error: "channel_is_closed" },
  });
  expect(complaints).toEqual([]);
});

test.each([
  ["missing_scope", "connector-access"],
  ["not_in_channel", "connector-access"],
  ["channel_not_found", "connector-missing"],
  ["internal_error", "connector-later"],
  ["too_many_attachments", "connector-content"],
])("%s is %s", async (error, code) => {
  await using server = await testServer(() => ({ body: { ok: false, error, needed: "chat:write" } }));
  const run = runNode(await action("slack.message.send"), {
    params: { channel: "C" },
    credential,
    at: server.url,
  });
  await expect(run).rejects.toMatchObject({
    code,
    message: expect.stringContaining(`${error} (needed: chat:write)`),
  });
});

const sampleFile = specFile("../samples/slack-event-message.json");
const now = 1_794_819_600_000;

/** As Slack signs it; the vendor's own sample where it is at hand. */
const signed = sampleFile
  ? (JSON.parse(readFileSync(sampleFile, "utf8")) as { headers: Record<string, string>; rawBody: string })
  : undefined;

test.runIf(signed)("an event with Slack's signature starts the flow, and no other", () => {
  const { headers = {}, rawBody = "" } = signed ?? {};
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = JSON.parse(rawBody) as JsonObject;
  const request = { headers: lower, rawBody: Buffer.from(rawBody), body };
  const hear = (more: object = {}, params: object = {}) =>
    runWebhook(slackEvent, { params, request: { ...request, ...more }, credential, now });
  expect(hear().items).toEqual([{ json: body["event"] }]);
  expect(hear({ rawBody: Buffer.from(`${rawBody} `) }).reject?.status).toBe(401);
  expect(runWebhook(slackEvent, { request, credential, now: now + 301_000 }).reject?.status).toBe(401);
  const unsigned = { ...credential, values: { token: "x" } };
  expect(runWebhook(slackEvent, { request, credential: unsigned, now }).reject?.status).toBe(401);
  expect(hear({}, { events: ["app_mention"] })).toMatchObject({ reject: { status: 200 } });
  expect(hear({}, { channels: "C9" }).items).toBeUndefined();
  expect(hear({}, { channels: "C9, C0FAKE001" }).items).toHaveLength(1);
  expect(hear({}, { ignore: "U0FAKE001" }).items).toBeUndefined();
});
