import { readFileSync } from "node:fs";
import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { contract, faults, memoryFiles, runNode, specFile, testContext, testServer } from "@weft/sdk/testing";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { whatsapp } from "./credential.ts";

const spec = specFile("whatsapp/business-messaging-api_v23.0.yaml");
const against = spec ? contract(load(readFileSync(spec, "utf8")) as object) : () => [];
const credential = { definition: whatsapp, values: { token: "EAA", account: "77" } };

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`whatsapp.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

async function asked(type: string, params: JsonObject) {
  await using server = await testServer(({ method, path }) =>
    method === "GET" && !path.startsWith("/v23.0")
      ? { headers: { "content-type": "image/jpeg" }, body: "picture" }
      : { body: { id: "m1", url: "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1" } },
  );
  const files = memoryFiles();
  const data = await files.write({ name: "ż.pdf", type: "application/pdf", content: new Uint8Array([1]) });
  const { outputs } = await runNode(await action(type), {
    at: server.url,
    credential,
    files,
    items: [{ json: {}, files: { data } }],
    params: { ...(type !== "media.get" && type !== "media.delete" && { phone: "55" }), ...params },
  });
  const sent = server.requests.map(({ method, path }) => `${method} ${path}`);
  // The description knows nothing of messages that are marked as read, and wants a type of content where there is none.
  const described = server.requests.filter(
    ({ path }) => path.startsWith("/v23.0") && type !== "message.read",
  );
  const complaints = described.flatMap((request) => against(request));
  expect(complaints.filter((one) => one !== "The header Content-Type is missing")).toEqual([]);
  return { sent, requests: server.requests, items: outputs["main"] ?? [] };
}

const to = "+48 600-100-200";
const whole = { messaging_product: "whatsapp", recipient_type: "individual", to: "48600100200" };

test.each<[JsonObject, JsonObject]>([
  [
    { text: "Zażółć", preview: true },
    { type: "text", text: { body: "Zażółć", preview_url: true } },
  ],
  [
    { type: "image", source: "link", link: "https://x.pl/a.png", caption: "C", reply: "wamid.1" },
    {
      context: { message_id: "wamid.1" },
      type: "image",
      image: { link: "https://x.pl/a.png", caption: "C" },
    },
  ],
  [
    { type: "audio", source: "id", media: "9" },
    { type: "audio", audio: { id: "9" } },
  ],
  [
    { type: "location", latitude: 51.77, longitude: 19.45, place: "Shop" },
    { type: "location", location: { latitude: 51.77, longitude: 19.45, name: "Shop" } },
  ],
  [
    { type: "json", json: '{ "type": "reaction", "reaction": { "message_id": "w", "emoji": "👍" } }' },
    { type: "reaction", reaction: { message_id: "w", emoji: "👍" } },
  ],
])("a message is sent: %j", async (params, body) => {
  const { sent, requests } = await asked("message.send", { to, ...params });
  expect(sent).toEqual(["POST /v23.0/55/messages"]);
  expect(requests[0]?.json()).toEqual({ ...whole, ...body });
  expect(requests[0]?.headers["authorization"]).toBe("Bearer EAA");
});

test.each([
  ["BR.1502576394655843", { recipient: "BR.1502576394655843" }],
  [" US.ENT.11815799212886844830 ", { recipient: "US.ENT.11815799212886844830" }],
  ["0048600100200", { to: "48600100200" }],
])("%s gets a message", async (receiver, there) => {
  await using server = await testServer(() => ({ body: {} }));
  const params = { phone: "55", to: receiver, text: "Hi" };
  await runNode(await action("message.send"), { at: server.url, params, credential });
  expect(server.requests[0]?.json()).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...there,
    type: "text",
    text: { body: "Hi", preview_url: false },
  });
});

test("a file of the item is uploaded, then sent under its name", async () => {
  const { sent, requests } = await asked("message.send", { to, type: "document" });
  expect(sent).toEqual(["POST /v23.0/55/media", "POST /v23.0/55/messages"]);
  expect(requests[0]?.text).toContain('name="messaging_product"');
  expect(requests[1]?.json()).toEqual({
    ...whole,
    type: "document",
    document: { id: "m1", filename: "ż.pdf" },
  });
});

test("a template is filled in", async () => {
  const { requests } = await asked("message.template", {
    to,
    template: "order_sent|pl",
    header: "image",
    headerValue: "https://x.pl/a.png",
    body: [{ text: "Anna" }, { text: "1042" }],
    buttons: [
      { index: 0, value: "1042" },
      { index: 1, kind: "quick_reply", value: "stop" },
    ],
    components: [{ type: "limited_time_offer", parameters: [] }],
  });
  expect(requests[0]?.json()).toEqual({
    ...whole,
    type: "template",
    template: {
      name: "order_sent",
      language: { code: "pl" },
      components: [
        { type: "header", parameters: [{ type: "image", image: { link: "https://x.pl/a.png" } }] },
        {
          type: "body",
          parameters: [
            { type: "text", text: "Anna" },
            { type: "text", text: "1042" },
          ],
        },
        { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "1042" }] },
        {
          type: "button",
          sub_type: "quick_reply",
          index: "1",
          parameters: [{ type: "payload", payload: "stop" }],
        },
        { type: "limited_time_offer", parameters: [] },
      ],
    },
  });
});

test("a message is marked as read, and files are uploaded, fetched and deleted", async () => {
  const read = await asked("message.read", { message: "wamid.1", typing: true });
  expect(read.requests[0]?.json()).toEqual({
    messaging_product: "whatsapp",
    status: "read",
    message_id: "wamid.1",
    typing_indicator: { type: "text" },
  });
  expect((await asked("media.upload", {})).items[0]?.json).toEqual({ id: "m1" });
  const got = await asked("media.get", { media: "9" });
  expect(got.items).toMatchObject([{ json: { id: "m1" }, files: { data: { name: "m1.jpeg", size: 7 } } }]);
  expect(got.items[0]?.json).not.toHaveProperty("url");
  expect((await asked("media.delete", { media: "9" })).sent).toEqual(["DELETE /v23.0/9"]);
});

test("a file is fetched from Meta alone, for the token goes along", async () => {
  await using server = await testServer(() => ({ body: { id: "9", url: "https://fbsbx.com.evil.test/x" } }));
  const run = runNode(await action("media.get"), { at: server.url, credential, params: { media: "9" } });
  await expect(run).rejects.toMatchObject({ code: "connector-elsewhere" });
});

test.each([
  ["message.send", { to: "Anna", text: "x" }, "whatsapp-number"],
  ["message.template", { to, template: "order_sent" }, "whatsapp-template"],
])("%s with %j is refused before anything is sent", async (type, params, code) => {
  await expect(asked(type, params)).rejects.toMatchObject({ code });
});

test("numbers and templates are choices of the account", async () => {
  await using server = await testServer(({ path }) => ({
    body: path.endsWith("/phone_numbers")
      ? { data: [{ id: "55", display_phone_number: "+48 1", verified_name: "Shop" }] }
      : {
          data: [
            { name: "order_sent", language: "pl" },
            { name: "hello", language: "en" },
          ],
        },
  }));
  const { choices } = await action("message.template");
  const ask = (load: string, search: string, values = credential.values) => {
    const { ctx } = testContext({ at: server.url, credential: { ...credential, values } });
    return choices?.[load]?.({ params: {}, search, ctx });
  };
  expect(await ask("numbers", "")).toEqual([{ value: "55", label: "Shop · +48 1" }]);
  expect(await ask("templates", "order")).toEqual([{ value: "order_sent|pl", label: "order_sent (pl)" }]);
  expect(server.requests[0]?.path).toBe("/v23.0/77/phone_numbers");
  await expect(ask("numbers", "", { token: "EAA", account: "" })).rejects.toMatchObject({
    code: "whatsapp-account",
  });
});

test("what WhatsApp says no with is told, and limits that pass are waited for", async () => {
  const params = { phone: "55", to, text: "x" };
  const complaints = await faults(await action("message.send"), {
    params,
    credential,
    no: () => ({
      error: {
        message: "(#131030) Recipient",
        code: 131_030,
        error_data: { details: "Not in allowed list" },
      },
    }),
    words: "(#131030) Recipient (Not in allowed list)",
  });
  expect(complaints).toEqual([]);
  await using server = await testServer(() => ({
    status: 400,
    body: { error: { message: "Rate", code: 130_429 } },
  }));
  const run = runNode(await action("message.send"), { at: server.url, credential, params });
  await expect(run).rejects.toMatchObject({ code: "connector-later", transient: true });
});
