import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { credentialNote, filled, located, mostOf, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** What is done to channels, by the names that n8n and Weft have for it alike. */
export const channelChanges = [
  "invite",
  "kick",
  "join",
  "leave",
  "archive",
  "unarchive",
  "rename",
  "setTopic",
  "setPurpose",
  "close",
];

/** Slack 1 to 2.4 (docs.n8n.io). */
export const convertSlack = vendorConverter({
  credential: "Slack",
  usual: {
    message: "post",
    channel: "create",
    file: "upload",
    reaction: "add",
    user: "info",
  },
  parts: {
    "message.post": sendMessage,
    "message.update": (parameters) => ({
      type: "slack.message.update",
      params: filled({
        channel: channelOf(parameters),
        message: idOf(parameters["ts"]),
        ...contentOf(parameters),
      }),
    }),
    "message.delete": (parameters) => ({
      type: "slack.message.delete",
      params: { channel: channelOf(parameters), message: idOf(parameters["timestamp"]) },
    }),
    "message.getPermalink": (parameters) => ({
      type: "slack.message.permalink",
      params: { channel: channelOf(parameters), message: idOf(parameters["timestamp"]) },
    }),
    "message.search": (parameters) => ({
      type: "slack.message.search",
      params: {
        query: idOf(parameters["query"]),
        sort:
          parameters["sort"] === "relevance" ? "best" : parameters["sort"] === "asc" ? "oldest" : "newest",
        ...mostOf(parameters, 25),
      },
      notes: ignoredOptions(objectOf(parameters["options"]), []),
    }),
    "channel.create": (parameters) => ({
      type: "slack.channel.create",
      params: {
        name: textOf(parameters["channelId"]) || textOf(parameters["channel"]),
        private: parameters["channelVisibility"] === "private",
      },
    }),
    "channel.get": (parameters) => ({
      type: "slack.channel.get",
      params: { channel: channelOf(parameters) },
    }),
    "channel.getAll": (parameters) => {
      const { types, excludeArchived } = objectOf(parameters["filters"]);
      return {
        type: "slack.channel.list",
        params: {
          types: isExpression(types) || listOf(types).length > 0 ? types : ["public_channel"],
          archived: excludeArchived !== true,
          ...mostOf(parameters, 50),
        },
      };
    },
    "channel.history": (parameters) => historyOf(parameters, ""),
    "channel.replies": (parameters) => historyOf(parameters, idOf(parameters["ts"])),
    "channel.member": (parameters) => ({
      type: "slack.channel.members",
      params: { channel: channelOf(parameters), ...mostOf(parameters, 100) },
      notes:
        parameters["resolveData"] === true
          ? ["Members have their ids only: get each person with “Get a person”"]
          : [],
    }),
    "channel.open": (parameters) => ({
      type: "slack.channel.open",
      params: { people: idsIn(objectOf(parameters["options"])["users"]) },
    }),
    ...Object.fromEntries(
      channelChanges.map((action) => [
        `channel.${action}`,
        (parameters: JsonObject) => changeOf(parameters, action),
      ]),
    ),
    "user.info": (parameters) => ({
      type: "slack.user.get",
      params: { person: located(parameters["user"]) },
    }),
    "user.getAll": (parameters) => ({ type: "slack.user.list", params: mostOf(parameters, 50) }),
    "user.getPresence": (parameters) => ({
      type: "slack.user.presence",
      params: { person: located(parameters["user"]) },
    }),
    "file.upload": uploadOf,
    "file.get": (parameters) => ({ type: "slack.file.get", params: { id: located(parameters["fileId"]) } }),
    "file.getAll": (parameters) => {
      const { channelId, userId, types } = objectOf(parameters["filters"]);
      return {
        type: "slack.file.list",
        params: {
          ...filled({
            channel: located(channelId),
            person: located(userId),
            types: isExpression(types) ? types : idsIn(listOf(types).filter((one) => one !== "all")),
          }),
          ...mostOf(parameters, 50),
        },
      };
    },
    "reaction.add": (parameters) => reactionOf(parameters, "add"),
    "reaction.remove": (parameters) => reactionOf(parameters, "remove"),
    "reaction.get": (parameters) => ({
      type: "slack.reaction.get",
      params: { channel: channelOf(parameters), message: idOf(parameters["timestamp"]) },
    }),
  },
});

/** A channel by name is written with #, as Slack wants it. */
function channelOf(parameters: JsonObject): string {
  const chosen = parameters["channelId"] ?? parameters["channel"] ?? "";
  const value = located(chosen);
  const byName = isObject(chosen) && chosen["mode"] === "name";
  return byName && /^[^#=]/.test(value) ? `#${value}` : value;
}

function receiverOf(parameters: JsonObject): string {
  if (parameters["select"] !== "user") return channelOf(parameters);
  const { user } = parameters;
  const value = located(user);
  return isObject(user) && user["mode"] === "username" && /^[^@=]/.test(value) ? `@${value}` : value;
}

function contentOf(parameters: JsonObject): JsonObject {
  const text = idOf(parameters["text"]);
  const { attachments, blocksUi: blocks } = parameters;
  const rows = objectOf(attachments)["attachments"] ?? (Array.isArray(attachments) ? attachments : undefined);
  if (parameters["messageType"] === "block") return { text, blocks: blocks ?? "" };
  return { text, ...filled({ attachments: attachmentsOf(rows) }) };
}

/** n8n keeps the fields of an attachment in a group of their own. */
function attachmentsOf(rows: unknown): unknown {
  const list = listOf(rows).filter(isObject);
  if (list.length === 0) return undefined;
  return list.map(({ fields, ...row }) => {
    const items = listOf(objectOf(fields)["item"]);
    return { ...row, ...(items.length > 0 && { fields: items }) };
  });
}

const sendOptions = [
  "includeLinkToWorkflow",
  "botProfile",
  "link_names",
  "thread_ts",
  "reply_to",
  "mrkdwn",
  "unfurl_links",
  "unfurl_media",
  "username",
  "icon_emoji",
  "icon_url",
  "as_user",
];

function sendMessage(parameters: JsonObject): VendorPart {
  const options = objectOf(parameters["otherOptions"]);
  const thread = objectOf(objectOf(options["thread_ts"])["replyValues"]);
  const bot = objectOf(objectOf(options["botProfile"])["imageValues"]);
  const picture =
    idOf(bot["icon_emoji"] ?? options["icon_emoji"]) || idOf(bot["icon_url"] ?? options["icon_url"]);
  return {
    type: "slack.message.send",
    params: filled({
      channel: receiverOf(parameters),
      ...contentOf(parameters),
      thread: idOf(thread["thread_ts"]) || idOf(options["thread_ts"]),
      broadcast: thread["reply_broadcast"],
      name: idOf(options["username"]),
      icon: picture,
      ...(options["unfurl_links"] !== true && { unfurl: options["unfurl_links"] }),
      linkNames: options["link_names"],
      marked: options["mrkdwn"],
    }),
    notes: [
      ...(options["includeLinkToWorkflow"] === false
        ? []
        : ["The line that n8n adds below the message is left out"]),
      ...ignoredOptions(options, sendOptions),
    ],
  };
}

function historyOf(parameters: JsonObject, thread: string): VendorPart {
  const { oldest, latest, inclusive } = objectOf(parameters["filters"]);
  return {
    type: "slack.channel.history",
    params: {
      ...filled({ channel: channelOf(parameters), thread, after: oldest, before: latest, inclusive }),
      ...mostOf(parameters, 50),
    },
    notes:
      oldest !== undefined || latest !== undefined
        ? ["Times are Slack’s time stamps, in seconds: convert dates that are given otherwise"]
        : [],
  };
}

function changeOf(parameters: JsonObject, action: string): VendorPart {
  const people = idsIn(parameters["userIds"] ?? parameters["userId"]);
  const value = idOf(parameters["name"] ?? parameters["topic"] ?? parameters["purpose"]);
  return {
    type: "slack.channel.change",
    params: filled({ channel: channelOf(parameters), action, people, value }),
  };
}

function idsIn(value: unknown): string {
  return Array.isArray(value) ? (value as readonly unknown[]).map(located).join(",") : located(value);
}

function uploadOf(parameters: JsonObject, version: number): VendorPart {
  const options = objectOf(parameters["options"]);
  const given = parameters["binaryData"] ?? parameters["binaryUpload"];
  const fromItem = given === true || (given === undefined && version >= 2);
  const channels = listOf(options["channelIds"]).map(idOf);
  return {
    type: "slack.file.upload",
    params: filled({
      channel: located(options["channelId"]) || (channels[0] ?? ""),
      ...(fromItem
        ? { file: textOf(parameters["binaryPropertyName"]) || "data" }
        : { from: "text", content: idOf(parameters["fileContent"]) }),
      name: options["fileName"],
      title: options["title"],
      comment: options["initialComment"],
      thread: idOf(options["threadTs"]),
    }),
    notes: channels.length > 1 ? ["The file is shown in the first of its channels only"] : [],
  };
}

function reactionOf(parameters: JsonObject, action: "add" | "remove"): VendorPart {
  return {
    type: "slack.reaction.change",
    params: {
      channel: channelOf(parameters),
      message: idOf(parameters["timestamp"]),
      emoji: idOf(parameters["name"]),
      action,
    },
  };
}

/** Slack Trigger 1. */
export const convertSlackTrigger: Converter = ({ parameters, raw }) => {
  // What n8n calls by the kind of its message, Slack tells as an event of its own.
  const events = listOf(parameters["trigger"]).map((one) =>
    one === "file_share" ? "file_shared" : idOf(one),
  );
  const options = objectOf(parameters["options"]);
  const everywhere = parameters["watchWorkspace"] === true;
  return {
    type: "slack.event",
    params: {
      path: textOf(raw["webhookId"]) || "slack",
      events: events.includes("any_event") ? [] : events,
      ...(everywhere ? {} : filled({ channels: located(parameters["channelId"]) })),
      ...filled({ ignore: idsIn(options["userIds"]) }),
      bots: true,
    },
    notes: [
      credentialNote("Slack"),
      "Give the app in Slack the address of this node, and its signing secret to the credential",
      ...(parameters["downloadFiles"] === true ? ["Files are not fetched: use “Get a file”"] : []),
      ...ignoredOptions(options, ["userIds"]),
    ],
  };
};
