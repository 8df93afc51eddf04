import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { joined } from "./google-common.ts";
import { credentialNote, filled, located, mostOf, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** Discord 1, which has a webhook alone, and 2 (docs.n8n.io). */
export const convertDiscord: Converter = (node, parts) => {
  const { parameters, typeVersion } = node;
  if (typeVersion < 2) return withNote("Discord webhook", oldWebhook(parameters));
  if (parameters["authentication"] === "webhook") {
    const operation = textOf(parameters["operation"]) || "sendLegacy";
    if (operation !== "sendLegacy") throw new Unsupported(`The operation “${operation}” has no counterpart`);
    return withNote("Discord webhook", webhook(parameters));
  }
  return byBot(node, parts);
};

function withNote(credential: string, { notes = [], ...made }: VendorPart): VendorPart {
  return { ...made, notes: [credentialNote(credential), ...notes] };
}

const byBot = vendorConverter({
  credential: "Discord bot",
  usual: { channel: "create", message: "send", member: "getAll" },
  parts: {
    "message.send": (parameters) => {
      const options = objectOf(parameters["options"]);
      const toPerson = parameters["sendTo"] === "user";
      return {
        type: "discord.message.send",
        params: filled({
          ...serverOf(parameters),
          ...(toPerson
            ? { to: "person", person: located(parameters["userId"]) }
            : { channel: located(parameters["channelId"]) }),
          ...contentOf(parameters),
          reply: idOf(options["message_reference"]),
        }),
        notes: ignoredOptions(options, [...contentOptions, "message_reference"]),
      };
    },
    "message.get": (parameters) => ({ type: "discord.message.get", params: messageOf(parameters) }),
    "message.deleteMessage": (parameters) => ({
      type: "discord.message.delete",
      params: messageOf(parameters),
    }),
    "message.react": (parameters) => ({
      type: "discord.message.react",
      params: { ...messageOf(parameters), emoji: idOf(parameters["emoji"]) },
    }),
    "message.getAll": (parameters) => ({
      type: "discord.message.list",
      params: { ...serverOf(parameters), channel: located(parameters["channelId"]), ...manyOf(parameters) },
    }),
    "channel.create": (parameters) => channelOf("discord.channel.create", parameters),
    "channel.update": (parameters) => channelOf("discord.channel.update", parameters),
    "channel.get": (parameters) => ({ type: "discord.channel.get", params: placeOf(parameters) }),
    "channel.deleteChannel": (parameters) => ({
      type: "discord.channel.delete",
      params: placeOf(parameters),
    }),
    "channel.getAll": (parameters) => {
      const { filter } = objectOf(parameters["options"]);
      return {
        type: "discord.channel.list",
        params: {
          ...serverOf(parameters),
          kinds: isExpression(filter) ? filter : listOf(filter).map(String),
        },
        notes:
          parameters["returnAll"] === true ? [] : ["All of them are given: put “Limit” after it for fewer"],
      };
    },
    "member.getAll": (parameters) => ({
      type: "discord.member.list",
      params: { ...serverOf(parameters), ...manyOf(parameters) },
      notes: ignoredOptions({ ...(textOf(parameters["after"]) !== "" && { after: "" }) }, []),
    }),
    "member.roleAdd": (parameters) => roleOf(parameters, "add"),
    "member.roleRemove": (parameters) => roleOf(parameters, "remove"),
  },
});

/** There is no end here where none is said. */
function manyOf(parameters: JsonObject): JsonObject {
  const { most } = mostOf(parameters, 100);
  return { most: most === 0 ? 1_000_000 : most };
}

function serverOf(parameters: JsonObject): JsonObject {
  return filled({ server: located(parameters["guildId"]) });
}

function placeOf(parameters: JsonObject): JsonObject {
  return { ...serverOf(parameters), channel: located(parameters["channelId"]) };
}

function messageOf(parameters: JsonObject): JsonObject {
  return { ...placeOf(parameters), message: idOf(parameters["messageId"]) };
}

const contentOptions = ["flags", "tts"];

function contentOf(parameters: JsonObject): JsonObject {
  const { flags, tts } = objectOf(parameters["options"]);
  const rows = listOf(objectOf(parameters["embeds"])["values"]).filter(isObject);
  const byJson = rows.filter(({ inputMethod }) => inputMethod === "json");
  const files = listOf(objectOf(parameters["files"])["values"]).filter(isObject);
  if (byJson.length > 0 && byJson.length < rows.length)
    throw new Unsupported("Some of the cards are JSON: write all of them in one way");
  return {
    content: idOf(parameters["content"]),
    ...(byJson.length > 0 ? { more: embedsOf(byJson) } : rows.length > 0 ? { embeds: rows.map(cardOf) } : {}),
    files: joined(files.map(({ inputFieldName }) => textOf(inputFieldName) || "data")),
    ...(listOf(flags).includes("SUPPRESS_NOTIFICATIONS") && { silent: true }),
    ...(listOf(flags).includes("SUPPRESS_EMBEDS") && { preview: false }),
    tts: isOn(tts) ? tts : undefined,
  };
}

/** Cards that were written as JSON stay so. */
function embedsOf(rows: readonly JsonObject[]): string {
  const texts = rows.map(({ json }) => (typeof json === "string" ? json : JSON.stringify(json ?? {})));
  const dynamic = texts.some((text) => text.startsWith("="));
  const parts = texts.map((text) => {
    const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(text) ?? [];
    return inner === undefined || inner.includes("{{")
      ? text.replace(/^=/, "")
      : `{{ JSON.stringify(${inner.trim()}) }}`;
  });
  return `${dynamic ? "=" : ""}{ "embeds": [${parts.join(", ")}] }`;
}

function cardOf({ inputMethod: _method, video: _video, ...card }: JsonObject): JsonObject {
  const names = ["title", "description", "url", "color", "author", "image", "thumbnail", "timestamp"];
  return filled(Object.fromEntries(names.map((name) => [name, card[name]])));
}

const channelOptions = [
  "nsfw",
  "bitrate",
  "categoryId",
  "position",
  "rate_limit_per_user",
  "topic",
  "user_limit",
];

function channelOf(type: string, parameters: JsonObject): VendorPart {
  const options = objectOf(parameters["options"]);
  const more = filled({
    nsfw: options["nsfw"],
    bitrate: options["bitrate"],
    user_limit: options["user_limit"],
  });
  const isNew = type === "discord.channel.create";
  return {
    type,
    params: filled({
      ...(isNew ? serverOf(parameters) : placeOf(parameters)),
      name: parameters["name"],
      kind: isNew ? parameters["type"] : undefined,
      topic: options["topic"],
      category: located(options["categoryId"]),
      position: options["position"],
      slow: options["rate_limit_per_user"],
      more: Object.keys(more).length > 0 ? more : undefined,
    }),
    notes: ignoredOptions(options, channelOptions),
  };
}

function roleOf(parameters: JsonObject, what: "add" | "remove"): VendorPart {
  const roles = listOf(parameters["role"]).map(idOf);
  if (roles.length > 1) throw new Unsupported("Several roles at once: use one node for each");
  return {
    type: "discord.member.role",
    params: {
      ...serverOf(parameters),
      person: located(parameters["userId"]),
      role: roles[0] ?? idOf(parameters["role"]),
      do: what,
    },
  };
}

const webhookOptions = [...contentOptions, "avatar_url", "username", "wait"];

function webhook(parameters: JsonObject): VendorPart {
  const options = objectOf(parameters["options"]);
  return {
    type: "discord.webhook.send",
    params: filled({ ...contentOf(parameters), name: options["username"], picture: options["avatar_url"] }),
    notes: ignoredOptions(options, webhookOptions),
  };
}

/** The address stood in the node itself, in the open. */
function oldWebhook(parameters: JsonObject): VendorPart {
  const options = objectOf(parameters["options"]);
  const embeds = typeof options["embeds"] === "string" ? options["embeds"].trim() : "";
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(embeds) ?? [];
  const more = inner === undefined ? embeds.replace(/^=/, "") : `{{ JSON.stringify(${inner.trim()}) }}`;
  return {
    type: "discord.webhook.send",
    params: filled({
      content: idOf(parameters["text"]),
      name: options["username"],
      picture: options["avatarUrl"],
      tts: isOn(options["tts"]) ? options["tts"] : undefined,
      more: embeds === "" ? undefined : `${embeds.startsWith("=") ? "=" : ""}{ "embeds": ${more} }`,
    }),
    notes: [
      "Put the address of the webhook into the credential: whoever knows it can write into the channel",
      ...ignoredOptions(options, ["username", "avatarUrl", "tts", "embeds"]),
    ],
  };
}
