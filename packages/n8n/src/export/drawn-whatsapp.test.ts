import { runInNewContext } from "node:vm";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { objectOf, textOf } from "../workflow.ts";
import { thereAndBack } from "./there-and-back.ts";

const place = { phone: "55", to: "={{ $json.phone }}" };
const receiver = { messaging_product: "whatsapp", recipient_type: "individual", to: "48600100200" };

/** The body as n8n sends it: JSON, or what its expression gives. */
function bodyOf(out: JsonObject | undefined, $json: JsonObject): unknown {
  const { jsonBody } = objectOf(out?.["parameters"]);
  const [, code] = /^=\{\{((?:(?!\}\})[^])*)\}\}$/u.exec(textOf(jsonBody)) ?? [];
  const sent: unknown =
    code === undefined ? JSON.parse(textOf(jsonBody)) : runInNewContext(`(${code})`, { $json });
  return JSON.parse(JSON.stringify(sent));
}

const item = { phone: "48600100200", id: "wamid.1", emoji: "👍", m: { type: "text", text: { body: "B" } } };

test.each<[string, JsonObject, unknown]>([
  [
    "message.read",
    { phone: "55", message: "={{ $json.id }}", typing: true },
    {
      messaging_product: "whatsapp",
      status: "read",
      message_id: "wamid.1",
      typing_indicator: { type: "text" },
    },
  ],
  [
    "message.read",
    { phone: "55", message: "wamid.2" },
    { messaging_product: "whatsapp", status: "read", message_id: "wamid.2" },
  ],
  [
    "message.send",
    { ...place, type: "sticker", source: "id", media: "9", reply: "wamid.3" },
    { ...receiver, context: { message_id: "wamid.3" }, type: "sticker", sticker: { id: "9" } },
  ],
  [
    "message.send",
    { ...place, type: "json", json: { type: "text", text: { body: "a }} b {{ c" } } },
    { ...receiver, type: "text", text: { body: "a }} b {{ c" } },
  ],
  ["message.send", { ...place, type: "json", json: "={{ $json.m }}" }, { ...receiver, ...item.m }],
  [
    "message.send",
    {
      ...place,
      type: "json",
      json: '={"type":"reaction","reaction":{"message_id":"{{ $json.id }}","emoji":"{{ $json.emoji }}"} }',
    },
    { ...receiver, type: "reaction", reaction: { message_id: "wamid.1", emoji: "👍" } },
  ],
  [
    "message.template",
    {
      ...place,
      template: "label|pl",
      header: "document",
      headerValue: "=https://a.test/{{ $json.id }}.pdf",
      body: [{ text: "1042" }],
      buttons: [{ kind: "quick_reply", index: 1, value: "yes" }],
      components: '[{"type":"footer"}]',
    },
    {
      ...receiver,
      type: "template",
      template: {
        name: "label",
        language: { code: "pl" },
        components: [
          {
            type: "header",
            parameters: [{ type: "document", document: { link: "https://a.test/wamid.1.pdf" } }],
          },
          { type: "body", parameters: [{ type: "text", text: "1042" }] },
          {
            type: "button",
            sub_type: "quick_reply",
            index: "1",
            parameters: [{ type: "payload", payload: "yes" }],
          },
          { type: "footer" },
        ],
      },
    },
  ],
])("%s %j is asked for by n8n’s request node", (type, params, sent) => {
  const { out, back } = thereAndBack(`whatsapp.${type}`, params);
  expect(out).toMatchObject({
    type: "n8n-nodes-base.httpRequest",
    parameters: {
      method: "POST",
      url: "https://graph.facebook.com/v23.0/55/messages",
      authentication: "predefinedCredentialType",
      nodeCredentialType: "whatsAppApi",
    },
    credentials: { whatsAppApi: { id: null } },
  });
  expect(bodyOf(out, item)).toEqual(sent);
  expect(back.type).toBe("http.request");
});

test.each<[string, JsonObject, string]>([
  [
    "message.send",
    { ...place, type: "sticker", file: "data" },
    "n8n uploads no stickers: upload the file before, and send it by its id",
  ],
  ["message.send", { ...place, type: "json", json: "hello" }, "The message is no JSON object"],
  [
    "message.template",
    { ...place, template: "={{ $json.t }}", header: "video", headerValue: "https://a.test/v.mp4" },
    "The name and the language of the template are given by an expression",
  ],
  [
    "message.read",
    { phone: "55", message: "m", typing: "={{ $json.t }}" },
    "Whether it shows that an answer is written is given by an expression",
  ],
])("%s %j stands in, with the reason", (type, params, reason) => {
  const { status, notes } = thereAndBack(`whatsapp.${type}`, params);
  expect(status).toBe("placeholder");
  expect(notes.join("\n")).toContain(reason);
});

test("a file that n8n only tells the address of is named, and an answer is told", () => {
  const { out, notes } = thereAndBack("whatsapp.media.get", { media: "={{ $json.id }}", saveAs: "photo" });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.whatsApp",
    parameters: { resource: "media", operation: "mediaUrlGet", mediaGetId: "={{ $json.id }}" },
  });
  expect(notes).toContain(
    "n8n gives the address of the file: fetch it by its request node with the same credential",
  );
  expect(notes.join("\n")).toContain("saveAs");
  const { notes: told } = thereAndBack("whatsapp.message.send", { ...place, text: "Hi", reply: "wamid.1" });
  expect(told).toContain("These settings have no counterpart in n8n: reply");
});

test.each<[JsonObject, readonly string[], JsonObject, string]>([
  [{}, ["messages"], { messageStatusUpdates: [] }, "takes it from every other trigger"],
  [
    { events: ["status", "security"], statuses: ["failed"] },
    ["messages", "security"],
    { messageStatusUpdates: ["failed"] },
    "leave out items without “statuses”",
  ],
  [{ events: ["security"], numbers: "55" }, ["security"], {}, "n8n does not choose among the numbers"],
])("the trigger with %j starts n8n’s flow", (params, updates, options, note) => {
  const { out, notes } = thereAndBack("whatsapp.event", params);
  expect(out).toMatchObject({ type: "n8n-nodes-base.whatsAppTrigger", parameters: { updates, options } });
  expect(out?.["credentials"]).toEqual({
    whatsAppTriggerApi: { id: null, name: expect.any(String) as string },
  });
  expect(notes.join("\n")).toContain(note);
});
