import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const listed = (value: string) => ({ __rl: true, mode: "list", value, cachedResultName: "x" });
const place = { guildId: listed("1"), channelId: listed("2") };

test.each<[number, JsonObject, string, JsonObject]>([
  [
    2,
    {
      resource: "message",
      ...place,
      content: "=Hi {{ $json.name }}",
      embeds: { values: [{ title: "T", color: "#FF0000", description: "D", inputMethod: "fields" }] },
      files: { values: [{ inputFieldName: "pdf" }] },
      options: { flags: ["SUPPRESS_NOTIFICATIONS"], message_reference: "9", tts: true },
    },
    "message.send",
    {
      server: "1",
      channel: "2",
      content: "=Hi {{ $json.name }}",
      embeds: [{ title: "T", color: "#FF0000", description: "D" }],
      files: "pdf",
      silent: true,
      tts: true,
      reply: "9",
    },
  ],
  [
    2,
    {
      resource: "message",
      operation: "send",
      guildId: listed("1"),
      sendTo: "user",
      userId: listed("5"),
      content: "a",
    },
    "message.send",
    { server: "1", to: "person", person: "5", content: "a" },
  ],
  [
    2,
    {
      resource: "message",
      ...place,
      embeds: {
        values: [
          { inputMethod: "json", json: "={{ $json.card }}" },
          { inputMethod: "json", json: '{"title":"B"}' },
        ],
      },
    },
    "message.send",
    { server: "1", channel: "2", more: '={ "embeds": [{{ JSON.stringify($json.card) }}, {"title":"B"}] }' },
  ],
  [
    2,
    { resource: "message", operation: "getAll", ...place, returnAll: true },
    "message.list",
    { server: "1", channel: "2", most: 1_000_000 },
  ],
  [
    2,
    { resource: "message", operation: "react", ...place, messageId: "3", emoji: "👍" },
    "message.react",
    { server: "1", channel: "2", message: "3", emoji: "👍" },
  ],
  [
    2,
    { resource: "message", operation: "deleteMessage", ...place, messageId: "3" },
    "message.delete",
    { server: "1", channel: "2", message: "3" },
  ],
  [
    2,
    { guildId: listed("1"), name: "n", type: "2", options: { categoryId: listed("8"), bitrate: 64_000 } },
    "channel.create",
    { server: "1", name: "n", kind: "2", category: "8", more: { bitrate: 64_000 } },
  ],
  [
    2,
    { operation: "getAll", guildId: listed("1"), options: { filter: ["0"] } },
    "channel.list",
    { server: "1", kinds: ["0"] },
  ],
  [
    2,
    { resource: "member", operation: "roleAdd", guildId: listed("1"), userId: listed("5"), role: ["6"] },
    "member.role",
    { server: "1", person: "5", role: "6", do: "add" },
  ],
  [
    2,
    {
      authentication: "webhook",
      content: "a",
      options: { username: "Shop", flags: ["SUPPRESS_EMBEDS"], wait: true },
    },
    "webhook.send",
    { content: "a", name: "Shop", preview: false },
  ],
  [
    1,
    {
      webhookUri: "https://discord.com/api/webhooks/1/x",
      text: "a",
      options: { username: "Shop", embeds: "={{ $json.e }}" },
    },
    "webhook.send",
    { content: "a", name: "Shop", more: '={ "embeds": {{ JSON.stringify($json.e) }} }' },
  ],
])("Discord %d: %j", (version, parameters, type, params) => {
  const made = one("discord", version, parameters);
  expect(made).toMatchObject({ type: `discord.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test.each([
  { resource: "message", operation: "sendAndWait" },
  { resource: "member", operation: "roleAdd", role: ["1", "2"] },
  { resource: "message", embeds: { values: [{ title: "T" }, { inputMethod: "json", json: "{}" }] } },
  { authentication: "webhook", operation: "other" },
])("Discord: %j stays as it is", (parameters) => {
  expect(one("discord", 2, parameters).status).toBe("placeholder");
});
