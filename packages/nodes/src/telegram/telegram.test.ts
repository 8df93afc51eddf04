import { readFileSync } from "node:fs";
import type { ActionDefinition, TriggerDefinition } from "@weft/sdk";
import { faults, memoryFiles, runNode, runPoll, runWatch, specFile, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, ServedAnswer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { telegram } from "./credential.ts";
import { telegramUpdated } from "./updated.ts";

const token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
const credential = { definition: telegram, values: { token } };
const spec = specFile("telegram/api.json");

interface Method {
  readonly fields?: readonly { readonly name: string; readonly required: boolean }[];
}
const methods = spec
  ? (JSON.parse(readFileSync(spec, "utf8")) as { methods: Readonly<Record<string, Method>> }).methods
  : undefined;

/** What Telegram's own description has against a request. */
function against({ path, headers, text }: ReceivedRequest): readonly string[] {
  if (methods === undefined) return [];
  const method = methods[path.split("/").at(-1) ?? ""];
  if (method === undefined) return [`There is no method ${path}`];
  const form = headers["content-type"]?.startsWith("multipart/") ?? false;
  const given = form
    ? [...text.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
    : Object.keys(JSON.parse(text) as object);
  const { fields = [] } = method;
  const strange = given.filter((name) => !fields.some((field) => field.name === name));
  const missing = fields.filter(({ name, required }) => required && !given.includes(name));
  return [...strange.map((name) => `strange: ${name}`), ...missing.map(({ name }) => `missing: ${name}`)];
}

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(type);
  if (node?.kind !== "action") throw new Error(`There is no ${type}`);
  return node;
}

async function sent(type: string, params: object, files?: Parameters<typeof runNode>[1]) {
  const complaints: string[] = [];
  await using server = await testServer((request) => {
    complaints.push(...against(request));
    return { body: { ok: true, result: { message_id: 7 } } };
  });
  const { outputs } = await runNode(await action(type), { params, credential, at: server.url, ...files });
  expect(complaints).toEqual([]);
  const [request] = server.requests;
  return { request, outputs };
}

const message = { chat: "-100123", text: "Hi" };

test.runIf(methods === undefined)("skipped the check against Telegram's description: it is not here", () => {
  expect(spec).toBeUndefined();
});

test("a message has the token in its address, its buttons in rows, and ids as numbers", async () => {
  const { request, outputs } = await sent("telegram.message.send", {
    ...message,
    parseMode: "HTML",
    replyTo: "12",
    preview: false,
    buttons: [
      { text: "Yes", data: "y", row: 1 },
      { text: "No", data: "n", row: 1 },
      { text: "Site", url: "https://example.com" },
    ],
  });
  expect(request?.path).toBe(`/bot${token}/sendMessage`);
  expect(request?.json()).toEqual({
    chat_id: "-100123",
    text: "Hi",
    parse_mode: "HTML",
    reply_parameters: { message_id: 12 },
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Yes", callback_data: "y" },
          { text: "No", callback_data: "n" },
        ],
        [{ text: "Site", url: "https://example.com" }],
      ],
    },
  });
  expect(outputs["main"]).toEqual([{ json: { ok: true, result: { message_id: 7 } }, from: 0 }]);
});

test.each<[string, object]>([
  ["telegram.message.edit", { ...message, message: "7" }],
  ["telegram.message.delete", { chat: "1", message: "7" }],
  [
    "telegram.message.sendFile",
    { chat: "1", as: "photo", from: "address", address: "https://x.test/a.png", caption: "A" },
  ],
  ["telegram.message.sendLocation", { chat: "1", latitude: 52.2, longitude: 21 }],
  ["telegram.message.sendGroup", { chat: "1", media: [{ type: "photo", media: "https://x.test/a.png" }] }],
  ["telegram.message.action", { chat: "1" }],
  ["telegram.message.pin", { chat: "1", message: "7", silent: true }],
  ["telegram.message.pin", { chat: "1", message: "7", pin: "unpin" }],
  ["telegram.chat.get", { chat: "1" }],
  ["telegram.chat.administrators", { chat: "1" }],
  ["telegram.chat.member", { chat: "1", user: "5" }],
  ["telegram.chat.change", { chat: "1", value: "A" }],
  ["telegram.chat.change", { chat: "1", field: "description", value: "A" }],
  ["telegram.chat.leave", { chat: "1" }],
  ["telegram.callback.answer", { query: "q", text: "Done", alert: true, cacheTime: 5 }],
  ["telegram.callback.answerInline", { query: "q", results: [] }],
  ["telegram.file.get", { id: "f", download: false }],
])("%s asks what Telegram describes: %o", async (type, params) => {
  expect((await sent(type, params)).request?.method).toBe("POST");
});

test("a file of the item goes as a form with its name", async () => {
  const files = memoryFiles();
  const file = await files.write({ name: "żółw.pdf", type: "application/pdf", content: Buffer.from("%PDF") });
  const { request } = await sent(
    "telegram.message.sendFile",
    { chat: "1", caption: "Offer", silent: true },
    { items: [{ json: {}, files: { data: file } }], files },
  );
  expect(request?.headers["content-type"]).toContain("multipart/form-data");
  expect(request?.text).toContain('name="document"; filename="żółw.pdf"');
  expect(request?.text).toContain("%PDF");
});

test("a file is fetched from its own path", async () => {
  const answers: Record<string, ServedAnswer> = {
    [`/bot${token}/getFile`]: { body: { ok: true, result: { file_path: "documents/a b.pdf" } } },
    [`/file/bot${token}/documents/a%20b.pdf`]: {
      headers: { "content-type": "application/pdf" },
      body: "%PDF",
    },
  };
  await using server = await testServer(({ path }) => answers[path] ?? { status: 404 });
  const { outputs } = await runNode(await action("telegram.file.get"), {
    params: { id: "f" },
    credential,
    at: server.url,
  });
  expect(outputs["main"]?.[0]?.files?.["data"]).toMatchObject({
    name: "a b.pdf",
    type: "application/pdf",
    size: 4,
  });
});

test("whatever goes wrong is told in Telegram's words", async () => {
  const no = (status: number) => ({
    ok: false,
    error_code: status,
    description: "Bad Request: chat not found",
  });
  const complaints = await faults(await action("telegram.message.send"), {
    params: message,
    credential,
    no,
    words: "chat not found",
    noWithGoodStatus: no(400),
  });
  expect(complaints).toEqual([]);
});

test("it waits as long as Telegram asks in its answer", async () => {
  const body = { ok: false, description: "Too Many Requests: retry after 9", parameters: { retry_after: 9 } };
  await using server = await testServer(() => ({ status: 429, body }));
  const ran = runNode(await action("telegram.message.send"), { params: message, credential, at: server.url });
  await expect(ran).rejects.toMatchObject({ transient: true, delayMs: 9000 });
});

const trigger: TriggerDefinition & typeof telegramUpdated = telegramUpdated;
const update = (id: number, more: object = {}) => ({
  update_id: id,
  message: { message_id: id, chat: { id: 5 }, from: { id: 9 }, text: `m${id}`, ...more },
});

test("each message starts the flow once, and Telegram hears that it was taken", async () => {
  const waiting = [update(1), update(2)];
  await using server = await testServer((request) => {
    expect(against(request)).toEqual([]);
    const { offset = 0 } = request.json() as { offset?: number };
    return { body: { ok: true, result: waiting.filter(({ update_id: id }) => id >= offset) } };
  });
  const first = await runPoll(trigger, { credential, at: server.url });
  expect(first.events.map(([item]) => item?.json["update_id"])).toEqual([1, 2]);
  expect(first).toMatchObject({ remembered: { next: 3 }, again: true });
  const { remembered } = first;
  const second = await runPoll(trigger, { credential, at: server.url, remembered });
  expect(second).toMatchObject({ events: [], remembered, again: false });
  await runWatch(trigger, { credential, at: server.url, remembered });
  expect(server.requests.at(-1)?.json()).toMatchObject({ timeout: 50, offset: 3, limit: 1 });
  const tried = await runPoll(trigger, { credential, at: server.url, trial: true });
  expect(tried.events.map(([item]) => item?.json["update_id"])).toEqual([2]);
  expect(tried.remembered).toEqual({});
});

test("only the chats and people that were named, also of pressed buttons", async () => {
  const pressed = {
    update_id: 3,
    callback_query: { id: "q", from: { id: 9 }, message: { chat: { id: 6 } } },
  };
  await using server = await testServer(() => ({
    body: { ok: true, result: [update(1), update(2, { chat: { id: 6 } }), pressed] },
  }));
  const look = async (params: object) =>
    (await runPoll(trigger, { credential, at: server.url, params })).events.map(
      ([item]) => item?.json["update_id"],
    );
  expect(await look({ chats: "6, 7" })).toEqual([2, 3]);
  expect(await look({ users: "8" })).toEqual([]);
});

test("the largest photo of a message is fetched", async () => {
  const photo = [{ file_id: "small" }, { file_id: "large" }];
  await using server = await testServer((request) => {
    if (request.path.endsWith("/getUpdates")) return { body: { ok: true, result: [update(1, { photo })] } };
    if (!request.path.endsWith("/getFile")) return { headers: { "content-type": "image/jpeg" }, body: "jpg" };
    expect(request.json()).toEqual({ file_id: "large" });
    return { body: { ok: true, result: { file_path: "photos/1.jpg" } } };
  });
  const { events } = await runPoll(trigger, { credential, at: server.url, params: { download: true } });
  expect(events[0]?.[0]?.files?.["data"]).toMatchObject({ name: "1.jpg", type: "image/jpeg" });
});

test("a bot that calls an address is only taken over when that was asked for", async () => {
  let calls = true;
  const taken = { ok: false, description: "Conflict: can't use getUpdates method while webhook is active" };
  await using server = await testServer(({ path }) => {
    if (path.endsWith("/deleteWebhook")) calls = false;
    return calls ? { status: 409, body: taken } : { body: { ok: true, result: [update(1)] } };
  });
  const look = (takeOver: boolean) => runPoll(trigger, { credential, at: server.url, params: { takeOver } });
  await expect(look(false)).rejects.toMatchObject({ code: "telegram-webhook" });
  expect((await look(true)).events).toHaveLength(1);
});
