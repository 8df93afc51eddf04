import { createHash } from "node:crypto";
import { connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, JsonObject, NodeDefinition, Paging } from "@weft/sdk";
import { mostParam } from "../connector-most.ts";
import { messageBody } from "./body.ts";
import { discordBase, snowflake } from "./connector.ts";
import { channelParam, contentParams, messageParam, sample, serverParam } from "./params.ts";
import { discordText } from "./text.ts";

const synonyms = ["discord", "chat", "bot"] as const;

const sendParams = {
  to: {
    kind: "choice",
    label: "To",
    help: "A person must be on a server with the bot, and take messages from there.",
    options: [
      { value: "channel", label: "A channel" },
      { value: "person", label: "A person" },
    ],
    default: "channel",
  },
  server: serverParam,
  channel: { ...channelParam, showWhen: { to: ["channel"] } },
  person: {
    kind: "remote",
    label: "Person",
    help: "One of the server, or the id. The list needs the “Server Members Intent” of the bot.",
    load: "people",
    showWhen: { to: ["person"] },
  },
  ...contentParams,
  reply: {
    kind: "text",
    label: "Answer to",
    help: "The id or link of a message in the channel.",
    default: "",
    advanced: true,
  },
} as const;

const placeParams = { server: serverParam, channel: channelParam, message: messageParam } as const;

const updateParams = {
  ...placeParams,
  content: { ...contentParams.content, help: "Takes the place of the text that is there." },
  embeds: contentParams.embeds,
  files: {
    ...contentParams.files,
    help: "Come along with those that are there; names with commas between them.",
  },
  mentions: contentParams.mentions,
  more: contentParams.more,
} as const;

const reactParams = {
  ...placeParams,
  emoji: {
    kind: "text",
    label: "Emoji",
    help: "Itself, or name:id for one of the server’s own.",
    placeholder: "👍",
  },
} as const;

const listParams = {
  server: serverParam,
  channel: channelParam,
  most: { ...mostParam, help: "The newest come first; all of them while it is empty." },
  before: {
    kind: "text",
    label: "Before",
    help: "Only messages older than the one with this id.",
    default: "",
    advanced: true,
  },
  after: {
    kind: "text",
    label: "After",
    help: "Only messages newer than the one with this id.",
    default: "",
    advanced: true,
  },
} as const;

function messages(channel: string): string {
  return `/channels/${snowflake(channel)}/messages`;
}

function messagePath({ channel, message }: { readonly channel: string; readonly message: string }): string {
  return `${messages(channel)}/${snowflake(message)}`;
}

const send = operation({
  label: "Send a message",
  help: "Writes into a channel, or to a person.",
  effect: "write",
  idempotency: "key",
  params: sendParams,
  sample,
  synonyms: [...synonyms, "notify", "direct message"],
  summary: "{content}",
  translations: discordText("message.send", sendParams),
  async run({ params, api, ctx, ...place }) {
    const { to, channel, person, reply } = params;
    const body = messageBody(
      params,
      {
        ...(reply.trim() !== "" && { message_reference: { message_id: snowflake(reply) } }),
        // The same number within some minutes gives the message that was sent, and none besides.
        nonce: createHash("sha256").update(ctx.idempotencyKey).digest("base64url").slice(0, 25),
        enforce_nonce: true,
      },
      { ...place, ctx },
    );
    const url = messages(to === "channel" ? channel : await dialogWith(api, person));
    const answer = await api.send({ method: "POST", url, body, timeoutMs: 120_000 });
    return { json: answer.body as JsonObject };
  },
});

/** The channel in which the bot talks with one person. */
async function dialogWith(api: ConnectorApi, person: string): Promise<string> {
  const { body } = await api.send({
    method: "POST",
    url: "/users/@me/channels",
    body: { recipient_id: snowflake(person) },
  });
  return String((body as JsonObject)["id"]);
}

const update = operation({
  label: "Change a message",
  help: "Changes a message that the bot has sent.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample: { ...sample, edited_timestamp: "2026-01-15T09:31:00.000000+00:00" },
  synonyms: [...synonyms, "edit"],
  translations: discordText("message.update", updateParams),
  async run({ params, api, ...place }) {
    const whole = { ...params, silent: false, preview: true, tts: false };
    const body = messageBody(whole, {}, place);
    const answer = await api.send({ method: "PATCH", url: messagePath(params), body, timeoutMs: 120_000 });
    return { json: answer.body as JsonObject };
  },
});

const get = operation({
  label: "Get a message",
  help: "Gives one message of a channel.",
  effect: "read",
  params: placeParams,
  sample,
  synonyms,
  translations: discordText("message.get", placeParams),
  request: (place) => ({ url: messagePath(place) }),
});

const remove = operation({
  label: "Delete a message",
  help: "Deletes a message of the bot, or of others where it is allowed to.",
  effect: "write",
  params: placeParams,
  sample: { success: true },
  synonyms: [...synonyms, "remove"],
  translations: discordText("message.delete", placeParams),
  async run({ params, api }) {
    await api.send({ method: "DELETE", url: messagePath(params) });
    return { json: { success: true } };
  },
});

const react = operation({
  label: "React to a message",
  help: "Puts an emoji below a message.",
  effect: "write",
  idempotency: "upsert",
  params: reactParams,
  sample: { success: true },
  synonyms: [...synonyms, "emoji", "reaction"],
  summary: "{emoji}",
  translations: discordText("message.react", reactParams),
  async run({ params, api }) {
    const emoji = encodeURIComponent(params.emoji.trim().replace(/^<a?:(\w+:\d+)>$/, "$1"));
    await api.send({ method: "PUT", url: `${messagePath(params)}/reactions/${emoji}/@me` });
    return { json: { success: true } };
  },
});

const pageSize = 100;

/** A page is full of messages, the newest first; the next one goes on from the end that is looked towards. */
const pages: Paging = {
  next({ request, response, count }) {
    const found = response.body as readonly JsonObject[];
    if (count < pageSize) return undefined;
    const query = request.query ?? {};
    const towards =
      query["after"] === undefined ? { before: found.at(-1)?.["id"] } : { after: found[0]?.["id"] };
    return { ...request, query: { ...query, ...towards } };
  },
};

const list = operation({
  label: "Get messages",
  help: "Gives the messages of a channel, one item for each.",
  effect: "read",
  params: listParams,
  sample,
  synonyms: [...synonyms, "history", "list"],
  translations: discordText("message.list", listParams),
  page: pages,
  most: ({ most }) => most,
  request: ({ channel, most, before, after }) => ({
    url: messages(channel),
    query: {
      // A page that is not full is the last one.
      limit: Math.min(most ?? pageSize, pageSize),
      ...(before.trim() !== "" && { before: snowflake(before) }),
      ...(after.trim() !== "" && { after: snowflake(after) }),
    },
  }),
});

export const discordMessages: readonly NodeDefinition[] = connectorNodes({
  ...discordBase,
  resources: { message: { send, update, get, list, delete: remove, react } },
});
