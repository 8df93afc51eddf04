import type { JsonObject } from "@weft/sdk";
import { isObject, textOf } from "../workflow.ts";
import { contentNotes, contentOf, contentOptions, discordCards, moreNotes } from "./discord-message.ts";
import { leftOut, notByExpression, notUsual, renamed, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { mostOf } from "./google-common.ts";
import { joinedText, jsonBody } from "./request-body.ts";
import { requested } from "./request.ts";
import { chosen, isFilled, jsonIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const typeVersion = 2;

export const discordExporters = vendorExporters({
  type: "discord",
  typeVersion,
  access: [
    { type: "discordBotApi", by: "botToken" },
    { type: "discordOAuth2Api", by: "oAuth2" },
  ],
  parts: {
    "discord.message.send": sendMessage,
    "discord.message.update": updateMessage,
    "discord.message.get": (params) => onMessage("get", params),
    "discord.message.delete": (params) => onMessage("deleteMessage", params),
    "discord.message.react": (params) => onMessage("react", params, { emoji: params["emoji"] ?? "" }),
    "discord.message.list": (params) => ({
      on: "message.getAll",
      parameters: { ...placeOf(params), ...mostOf(params), options: {} },
      notes: [...placeNotes(params), ...leftOut(params, ["before", "after"])],
    }),
    "discord.channel.create": (params) => ({
      on: "channel.create",
      parameters: {
        ...serverOf(params),
        name: params["name"] ?? "",
        type: params["kind"] ?? "0",
        options: detailsOf(params),
      },
      notes: detailNotes(params),
    }),
    "discord.channel.update": (params) => ({
      on: "channel.update",
      parameters: { ...placeOf(params), ...renamed(params, { name: "name" }), options: detailsOf(params) },
      notes: [...placeNotes(params), ...detailNotes(params)],
    }),
    "discord.channel.get": (params) => onChannel("get", params),
    "discord.channel.delete": (params) => onChannel("deleteChannel", params),
    "discord.channel.list": (params) => ({
      on: "channel.getAll",
      parameters: {
        ...serverOf(params),
        returnAll: true,
        options: renamed(params, { kinds: "filter" }),
      },
    }),
    "discord.member.list": (params) => ({
      on: "member.getAll",
      parameters: { ...serverOf(params), ...mostOf(params), options: {} },
    }),
    "discord.member.role": (params) => ({
      on: `member.${wordOf({ add: "roleAdd", remove: "roleRemove" }, params["do"] ?? "add")}`,
      parameters: { ...serverOf(params), userId: chosen(params["person"]), role: [params["role"] ?? ""] },
    }),
    "discord.webhook.send": sendByWebhook,
  },
});

/** n8n wants the server as well, which the address of a channel names. */
function serverOf({ server, channel }: JsonObject): JsonObject {
  const [, named] =
    /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d+)\//.exec(textOf(channel)) ?? [];
  return { guildId: chosen(isFilled(server) ? server : named) };
}

function placeOf(params: JsonObject): JsonObject {
  return { ...serverOf(params), channelId: chosen(params["channel"]) };
}

function placeNotes(params: JsonObject): readonly string[] {
  const { guildId } = serverOf(params);
  return isFilled((guildId as JsonObject)["value"]) ? [] : ["Choose the server there: n8n wants it as well"];
}

function onChannel(operation: string, params: JsonObject): VendorPart {
  return { on: `channel.${operation}`, parameters: placeOf(params), notes: placeNotes(params) };
}

function onMessage(operation: string, params: JsonObject, more: JsonObject = {}): VendorPart {
  return {
    on: `message.${operation}`,
    parameters: { ...placeOf(params), messageId: idIn(params["message"]), ...more },
    notes: placeNotes(params),
  };
}

/** The id alone where somebody gave the link of a message or of a channel. */
function idIn(value: unknown): string {
  const given = textOf(value).trim();
  const [, id] =
    /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:[\w@]+\/)*(\d+)\/?$/.exec(given) ?? [];
  return id ?? textOf(value);
}

function sendMessage(params: JsonObject): VendorPart {
  const sendTo = wordOf({ channel: "channel", person: "user" }, params["to"] ?? "channel");
  const { reply } = params;
  return {
    on: "message.send",
    parameters: {
      ...serverOf(params),
      sendTo,
      ...(sendTo === "user"
        ? { userId: chosen(params["person"]) }
        : { channelId: chosen(params["channel"]) }),
      ...contentOf(params),
      options: {
        ...contentOptions(params),
        ...(isFilled(reply) && { message_reference: idIn(reply) }),
      },
    },
    notes: [...placeNotes(params), ...contentNotes(params)],
  };
}

/** n8n’s node changes no messages. */
function updateMessage(params: JsonObject): Exported {
  const { channel, message, content, mentions, more } = params;
  const given = jsonIn(more);
  const cards = discordCards(params);
  return requested(
    "discordBotApi",
    {
      method: "PATCH",
      url: joinedText("https://discord.com/api/v10/channels/", idIn(channel), "/messages/", idIn(message)),
      ...jsonBody({
        ...(isObject(given) && given),
        ...(isFilled(content) && { content }),
        ...(cards.length > 0 && { embeds: cards }),
        ...(mentions === false && { allowed_mentions: { parse: [] } }),
      }),
    },
    [
      ...notUsual(params, { files: "" }),
      ...notByExpression(params, ["mentions", "more"]),
      ...(isObject(given) ? [] : moreNotes(params, new Set())),
    ],
  );
}

function sendByWebhook(params: JsonObject): Exported {
  return {
    type: "discord",
    typeVersion,
    access: [{ type: "discordWebhookApi", by: "webhook" }],
    parameters: {
      operation: "sendLegacy",
      ...contentOf(params),
      options: {
        ...contentOptions(params),
        ...renamed(params, { name: "username", picture: "avatar_url" }),
        wait: true,
      },
    },
    notes: [...contentNotes(params), ...leftOut(params, ["thread"])],
  };
}

/** What n8n knows of a channel beside what has a field of its own here. */
const more: ReadonlySet<string> = new Set(["nsfw", "bitrate", "user_limit"]);

function detailsOf(params: JsonObject): JsonObject {
  const { category } = params;
  const given = jsonIn(params["more"]);
  const known = isObject(given) ? Object.entries(given).filter(([name]) => more.has(name)) : [];
  return {
    ...Object.fromEntries(known),
    ...renamed(params, { topic: "topic", position: "position", slow: "rate_limit_per_user" }),
    ...(isFilled(category) && { categoryId: chosen(category) }),
  };
}

function detailNotes(params: JsonObject): readonly string[] {
  return [...notByExpression(params, ["more"]), ...moreNotes(params, more)];
}
