import { emptyContext, evaluateExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

const discord = "https://discord.com/channels/1012345678901234567/1212345678901234567";

/** The JSON that a request node there sends for an item. */
function sent(out: JsonObject | undefined, json: JsonObject): unknown {
  const { jsonBody = "" } = (out?.["parameters"] ?? {}) as { readonly jsonBody?: string };
  return JSON.parse(String(evaluateExpression(jsonBody, emptyContext({ item: { json } }))));
}

test("a message to a channel whose link was given names the server too", () => {
  const { out, back } = thereAndBack("discord.message.send", {
    channel: discord,
    content: "Hi",
    reply: `${discord}/1312345678901234567`,
    mentions: false,
    more: { components: [] },
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.discord",
    typeVersion: 2,
    credentials: { discordBotApi: { id: null, name: "" } },
    parameters: {
      authentication: "botToken",
      resource: "message",
      operation: "send",
      guildId: { __rl: true, mode: "id", value: "1012345678901234567" },
      channelId: { __rl: true, mode: "url", value: discord },
      options: { message_reference: "1312345678901234567" },
    },
  });
  expect(back).toMatchObject({ type: "discord.message.send", params: { content: "Hi", channel: discord } });
});

test("what Discord’s node has no place for is told, and that it wants the server", () => {
  const params = { channel: "2", content: "Hi", mentions: false, more: { components: [] }, silent: true };
  const { out, notes } = thereAndBack("discord.message.send", params);
  expect(out?.["parameters"]).toMatchObject({ options: { flags: ["SUPPRESS_NOTIFICATIONS"] } });
  expect(notes).toEqual([
    "Choose the server there: n8n wants it as well",
    "These settings have no counterpart in n8n: mentions",
    "These settings have no counterpart in n8n: more.components",
    "Choose its credential there",
  ]);
});

test("Discord: cards as JSON stay cards as JSON, with their expressions", () => {
  const more =
    '={ "embeds": [{{ JSON.stringify($json.card) }}, {"title":"A, [b","n":{"x":1}}, {"title":"{{ $json.t }}"}] }';
  const { out, back } = thereAndBack("discord.webhook.send", { more, thread: "7" });
  expect(out?.["parameters"]).toMatchObject({
    authentication: "webhook",
    operation: "sendLegacy",
    embeds: {
      values: [
        { inputMethod: "json", json: "={{ $json.card }}" },
        { inputMethod: "json", json: '{"title":"A, [b","n":{"x":1}}' },
        { inputMethod: "json", json: '={"title":"{{ $json.t }}"}' },
      ],
    },
  });
  expect(back.params?.["more"]).toBe(more);
});

test("a message of Discord is changed by n8n’s request node with the bot’s access", () => {
  const { out, back, notes } = thereAndBack("discord.message.update", {
    channel: discord,
    message: "={{ $json.id }}",
    content: 'Sent "{{ now',
    embeds: [
      { title: "=Order {{ $json.no }}", color: "#5865F2", author: "Shop", image: "={{ $json.i || '' }}" },
      { color: "={{ $json.c }}" },
    ],
    mentions: false,
    files: "data",
    more: '{"components":[]}',
  });
  expect(out).toMatchObject({
    type: "n8n-nodes-base.httpRequest",
    credentials: { discordBotApi: { id: null, name: "" } },
    parameters: {
      method: "PATCH",
      url: "=https://discord.com/api/v10/channels/1212345678901234567/messages/{{ $json.id }}",
      nodeCredentialType: "discordBotApi",
      specifyBody: "json",
    },
  });
  expect(notes).toContain("These settings have no counterpart in n8n: files");
  expect(sent(out, { no: 7, i: "", c: "#0000ff" })).toEqual({
    components: [],
    content: 'Sent "{{ now',
    embeds: [
      { title: "Order 7", color: 0x58_65_f2, author: { name: "Shop" }, image: { url: "" } },
      { color: 255 },
    ],
    allowed_mentions: { parse: [] },
  });
  expect(back.type).toBe("http.request");
});
