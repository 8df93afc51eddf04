import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { channelChanges } from "../convert/slack.ts";
import { isOn } from "../workflow.ts";
import { NoCounterpart, renamed, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { requested } from "./request.ts";
import { channelOf, contentNotes, contentOf, sendMessage } from "./slack-message.ts";
import { chosen, isFilled, limitOf, listIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [
  { type: "slackApi", by: "accessToken" },
  { type: "slackOAuth2Api", by: "oAuth2" },
] as const;

export const slackExporters = vendorExporters({
  type: "slack",
  typeVersion: 2.4,
  access,
  parts: {
    "slack.message.send": sendMessage,
    "slack.message.update": (params) => ({
      on: "message.update",
      parameters: { ...channelOf(params), ts: params["message"] ?? "", ...contentOf(params) },
      notes: contentNotes(params),
    }),
    "slack.message.delete": (params) => ({
      on: "message.delete",
      parameters: { select: "channel", ...channelOf(params), timestamp: params["message"] ?? "" },
    }),
    "slack.message.permalink": (params) => ({
      on: "message.getPermalink",
      parameters: { ...channelOf(params), timestamp: params["message"] ?? "" },
    }),
    "slack.message.search": (params) => ({
      on: "message.search",
      parameters: {
        query: params["query"] ?? "",
        sort: wordOf(orders, params["sort"] ?? "newest"),
        ...mostOf(params),
      },
    }),
    "slack.channel.create": (params) => ({
      on: "channel.create",
      parameters: {
        channelId: params["name"] ?? "",
        channelVisibility: visibilityOf(params["private"]),
      },
    }),
    "slack.channel.get": (params) => ({ on: "channel.get", parameters: channelOf(params) }),
    "slack.channel.list": listChannels,
    "slack.channel.history": historyOf,
    "slack.channel.members": (params) => ({
      on: "channel.member",
      parameters: { ...channelOf(params), ...mostOf(params), resolveData: false },
    }),
    "slack.channel.change": changeOf,
    "slack.channel.open": (params) => ({
      on: "channel.open",
      parameters: { options: { users: listIn(params["people"]), returnIm: true } },
    }),
    "slack.user.get": (params) => ({ on: "user.info", parameters: { user: chosen(params["person"]) } }),
    "slack.user.find": findPerson,
    "slack.user.list": (params) => ({ on: "user.getAll", parameters: mostOf(params) }),
    "slack.user.presence": (params) => ({
      on: "user.getPresence",
      parameters: { user: chosen(params["person"]) },
    }),
    "slack.file.upload": uploadOf,
    "slack.file.get": (params) => ({
      on: "file.get",
      parameters: { fileId: params["id"] ?? "" },
      notes: isOn(params["download"]) ? withoutCounterpart(["download", "saveAs"]) : [],
    }),
    "slack.file.list": (params) => ({
      on: "file.getAll",
      parameters: {
        filters: {
          ...renamed(params, { channel: "channelId", person: "userId" }),
          ...(isFilled(params["types"]) && { types: listIn(params["types"]) }),
        },
        ...mostOf(params),
      },
    }),
    "slack.reaction.change": (params) => ({
      on: `reaction.${wordOf({ add: "add", remove: "remove" }, params["action"] ?? "add")}`,
      parameters: { ...markedMessage(params), name: params["emoji"] ?? "" },
    }),
    "slack.reaction.get": (params) => ({ on: "reaction.get", parameters: markedMessage(params) }),
  },
});

const orders = { newest: "desc", oldest: "asc", best: "relevance" };

function mostOf({ most = 100 }: JsonObject): JsonObject {
  return limitOf(most);
}

function markedMessage(params: JsonObject): JsonObject {
  return { ...channelOf(params), timestamp: params["message"] ?? "" };
}

function visibilityOf(hidden: unknown): string {
  if (isExpression(hidden))
    throw new NoCounterpart("Whether the channel is private is given by an expression");
  return hidden === true ? "private" : "public";
}

function listChannels(params: JsonObject): VendorPart {
  const { types = ["public_channel", "private_channel"], archived = false } = params;
  if (isExpression(archived))
    throw new NoCounterpart("Whether closed channels are listed is given by an expression");
  const all = ["public_channel", "private_channel", "mpim", "im"];
  return {
    on: "channel.getAll",
    parameters: {
      filters: {
        types: Array.isArray(types) && types.length === 0 ? all : types,
        ...(archived !== true && { excludeArchived: true }),
      },
      ...mostOf(params),
    },
  };
}

function historyOf(params: JsonObject): VendorPart {
  const thread = isFilled(params["thread"]);
  return {
    on: thread ? "channel.replies" : "channel.history",
    parameters: {
      ...channelOf(params),
      ...(thread && { ts: params["thread"] }),
      filters: renamed(params, { after: "oldest", before: "latest", inclusive: "inclusive" }),
      ...mostOf(params),
    },
  };
}

/** What a change is given there. */
const given: Readonly<Record<string, (params: JsonObject) => JsonObject>> = {
  invite: ({ people }) => ({ userIds: listIn(people) }),
  kick: ({ people = "" }) => ({ userId: people }),
  rename: ({ value = "" }) => ({ name: value }),
  setTopic: ({ value = "" }) => ({ topic: value }),
  setPurpose: ({ value = "" }) => ({ purpose: value }),
};

function changeOf(params: JsonObject): VendorPart {
  const { action = "invite" } = params;
  const operation = wordOf(Object.fromEntries(channelChanges.map((name) => [name, name])), action);
  return { on: `channel.${operation}`, parameters: { ...channelOf(params), ...given[operation]?.(params) } };
}

/** n8n’s node finds nobody by an address; its request node does, with the access of Slack’s. */
function findPerson({ email = "" }: JsonObject): Exported {
  const asked = requested(
    "slackApi",
    {
      url: "https://slack.com/api/users.lookupByEmail",
      sendQuery: true,
      queryParameters: { parameters: [{ name: "email", value: email }] },
    },
    ["The person is in “user” there, beside “ok”"],
  );
  return { ...asked, access: [{ type: "slackApi" }, { type: "slackOAuth2Api" }] };
}

function uploadOf(params: JsonObject): VendorPart {
  const { from = "item", file = "data", content = "" } = params;
  if (isExpression(from)) throw new NoCounterpart("An expression chooses between a file and a text");
  return {
    on: "file.upload",
    parameters: {
      ...(from === "text"
        ? { binaryData: false, fileContent: content }
        : { binaryData: true, binaryPropertyName: file }),
      options: renamed(params, {
        channel: "channelId",
        name: "fileName",
        title: "title",
        comment: "initialComment",
        thread: "threadTs",
      }),
    },
  };
}
