import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const channel = (value: string, mode = "list") => ({ __rl: true, mode, value, cachedResultName: "x" });

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "an old message",
    1,
    { channel: "#general", text: "=Hi {{ $json.name }}", attachments: [], otherOptions: {} },
    "slack.message.send",
    { channel: "#general", text: "=Hi {{ $json.name }}" },
  ],
  [
    "a message by the channel's name, in a thread",
    2.2,
    {
      select: "channel",
      channelId: channel("general", "name"),
      text: "a",
      otherOptions: {
        includeLinkToWorkflow: false,
        thread_ts: { replyValues: { thread_ts: "={{ $json.ts }}", reply_broadcast: true } },
        unfurl_links: false,
        botProfile: { imageValues: { profilePhotoType: "emoji", icon_emoji: ":cat:" } },
      },
    },
    "slack.message.send",
    {
      channel: "#general",
      text: "a",
      thread: "={{ $json.ts }}",
      broadcast: true,
      unfurl: false,
      icon: ":cat:",
    },
  ],
  [
    "a message to a person, with blocks",
    2.3,
    { select: "user", user: channel("U1"), messageType: "block", blocksUi: "={{ $json.blocks }}", text: "a" },
    "slack.message.send",
    { channel: "U1", text: "a", blocks: "={{ $json.blocks }}" },
  ],
  [
    "attachments",
    2,
    {
      select: "channel",
      channelId: channel("C1"),
      messageType: "attachment",
      text: "",
      attachments: [{ color: "#fff", fields: { item: [{ title: "t", value: "v" }] } }],
    },
    "slack.message.send",
    { channel: "C1", attachments: [{ color: "#fff", fields: [{ title: "t", value: "v" }] }] },
  ],
  [
    "an update",
    2,
    { operation: "update", channelId: channel("C1", "id"), ts: "1.2", text: "b" },
    "slack.message.update",
    { channel: "C1", message: "1.2", text: "b" },
  ],
  [
    "many channels",
    2,
    {
      resource: "channel",
      operation: "getAll",
      returnAll: true,
      filters: { types: ["im"], excludeArchived: true },
    },
    "slack.channel.list",
    { types: ["im"], archived: false, most: 0 },
  ],
  [
    "an invitation",
    2,
    { resource: "channel", operation: "invite", channelId: channel("C1"), userIds: ["U1", "U2"] },
    "slack.channel.change",
    { channel: "C1", action: "invite", people: "U1,U2" },
  ],
  [
    "replies",
    2,
    { resource: "channel", operation: "replies", channelId: channel("C1"), ts: "1.2", limit: 5 },
    "slack.channel.history",
    { channel: "C1", thread: "1.2", most: 5 },
  ],
  ["a person", 2, { resource: "user", user: channel("U1") }, "slack.user.get", { person: "U1" }],
  [
    "a file",
    2.1,
    {
      resource: "file",
      binaryPropertyName: "pdf",
      options: { channelId: "C1", fileName: "a.pdf", initialComment: "c" },
    },
    "slack.file.upload",
    { channel: "C1", file: "pdf", name: "a.pdf", comment: "c" },
  ],
  [
    "a reaction",
    1,
    { resource: "reaction", channelId: "C1", timestamp: "1.2", name: "cat" },
    "slack.reaction.change",
    { channel: "C1", message: "1.2", emoji: "cat", action: "add" },
  ],
])("Slack: %s", (_, version, parameters, type, params) => {
  expect(one("slack", version, parameters)).toMatchObject({ type, params, status: "adapted" });
});

test("Slack: what has no counterpart is kept", () => {
  expect(one("slack", 2, { resource: "userGroup", operation: "create" }).status).toBe("placeholder");
  expect(one("slack", 2.3, { operation: "sendAndWait" }).status).toBe("placeholder");
});

test("the trigger of Slack keeps its events and its channel", () => {
  const parameters = {
    trigger: ["message", "app_mention"],
    channelId: channel("C1"),
    options: { userIds: ["U9"] },
  };
  expect(one("slackTrigger", 1, parameters)).toMatchObject({
    type: "slack.event",
    params: { path: "slack", events: ["message", "app_mention"], channels: "C1", ignore: "U9", bots: true },
    status: "adapted",
  });
});
