import { connectorNodes, operation } from "@weft/sdk";
import type { JsonObject, NodeDefinition } from "@weft/sdk";
import { mostParam } from "../connector-most.ts";
import { discordBase, snowflake } from "./connector.ts";
import { serverParam } from "./params.ts";
import { discordText } from "./text.ts";

const synonyms = ["discord", "room"] as const;
const server = {
  kind: "remote",
  label: "Server",
  help: "Where the bot is a member.",
  load: "servers",
} as const;
const channel = {
  kind: "remote",
  label: "Channel",
  help: "One of the server, or its id or link.",
  load: "allChannels",
} as const;

const kinds = [
  { value: "0", label: "Text" },
  { value: "2", label: "Voice" },
  { value: "4", label: "Category" },
  { value: "5", label: "Announcements" },
  { value: "15", label: "Forum" },
] as const;

const detailParams = {
  topic: { kind: "text", label: "Topic", help: "Stands above the messages.", default: "" },
  category: {
    kind: "remote",
    label: "Category",
    help: "Under which the channel stands, or its id.",
    load: "allChannels",
    default: "",
    optional: true,
  },
  position: {
    kind: "number",
    label: "Place",
    help: "In the list; counted from 0.",
    min: 0,
    integer: true,
    optional: true,
    advanced: true,
  },
  slow: {
    kind: "number",
    label: "Seconds between messages",
    help: "How long each person waits before the next one.",
    min: 0,
    max: 21_600,
    integer: true,
    optional: true,
    advanced: true,
  },
  more: {
    kind: "json",
    label: "More fields",
    help: "Others of a channel by Discord’s names.",
    placeholder: '{ "nsfw": false, "bitrate": 64000 }',
    optional: true,
    advanced: true,
  },
} as const;

const createParams = {
  server,
  name: { kind: "text", label: "Name", help: "What the channel is called.", placeholder: "orders" },
  kind: { kind: "choice", label: "Kind", help: "What the channel is for.", options: kinds, default: "0" },
  ...detailParams,
} as const;

const updateParams = {
  server: serverParam,
  channel,
  name: { kind: "text", label: "New name", help: "Stays as it is while it is empty.", default: "" },
  ...detailParams,
} as const;

const one = { server: serverParam, channel } as const;
const listParams = {
  server,
  kinds: {
    kind: "choices",
    label: "Kinds",
    help: "All of them while none is chosen.",
    options: kinds,
    default: [],
  },
} as const;

const sample = {
  id: "1212345678901234567",
  type: 0,
  guild_id: "1012345678901234567",
  name: "orders",
  topic: "What was ordered today",
  position: 3,
  parent_id: null,
  nsfw: false,
} as const;

function fieldsOf(given: {
  readonly topic: string;
  readonly category: string | undefined;
  readonly position: number | undefined;
  readonly slow: number | undefined;
  readonly more?: unknown;
}): JsonObject {
  const { topic, category = "", position, slow, more } = given;
  return {
    ...((more ?? {}) as JsonObject),
    ...(topic !== "" && { topic }),
    ...(category.trim() !== "" && { parent_id: snowflake(category) }),
    ...(position !== undefined && { position }),
    ...(slow !== undefined && { rate_limit_per_user: slow }),
  };
}

const create = operation({
  label: "Create a channel",
  help: "Makes a channel on a server.",
  effect: "write",
  params: createParams,
  sample,
  synonyms: [...synonyms, "add"],
  summary: "{name}",
  translations: discordText("channel.create", createParams),
  request: ({ server: guild, name, kind, ...details }) => ({
    method: "POST",
    url: `/guilds/${snowflake(guild)}/channels`,
    body: { ...fieldsOf(details), name, type: Number(kind) },
  }),
});

const update = operation({
  label: "Change a channel",
  help: "Changes what is filled in, and leaves the rest of the channel as it is.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample,
  synonyms: [...synonyms, "rename", "edit"],
  translations: discordText("channel.update", updateParams),
  request: ({ channel: id, name, ...details }) => ({
    method: "PATCH",
    url: `/channels/${snowflake(id)}`,
    body: { ...fieldsOf(details), ...(name !== "" && { name }) },
  }),
});

const get = operation({
  label: "Get a channel",
  help: "Gives the name, the topic and the settings of a channel.",
  effect: "read",
  params: one,
  sample,
  synonyms,
  translations: discordText("channel.get", one),
  request: ({ channel: id }) => ({ url: `/channels/${snowflake(id)}` }),
});

const remove = operation({
  label: "Delete a channel",
  help: "Deletes a channel with everything that was written in it.",
  effect: "write",
  params: one,
  sample,
  synonyms: [...synonyms, "remove"],
  translations: discordText("channel.delete", one),
  request: ({ channel: id }) => ({ method: "DELETE", url: `/channels/${snowflake(id)}` }),
});

const list = operation({
  label: "Get channels",
  help: "Gives the channels of a server, one item for each.",
  effect: "read",
  params: listParams,
  sample,
  synonyms: [...synonyms, "list"],
  translations: discordText("channel.list", listParams),
  async run({ params, api }) {
    const found = await api.list({ request: { url: `/guilds/${snowflake(params.server)}/channels` } });
    const wanted = new Set(params.kinds.map(Number));
    return wanted.size === 0 ? found : found.filter(({ json }) => wanted.has(Number(json["type"])));
  },
});

const membersParams = { server, most: mostParam } as const;
const roleParams = {
  server,
  person: { kind: "remote", label: "Person", help: "One of the server, or the id.", load: "people" },
  role: { kind: "remote", label: "Role", help: "One of the server, or its id.", load: "roles" },
  do: {
    kind: "choice",
    label: "Do",
    help: "The bot’s own role must stand above it.",
    options: [
      { value: "add", label: "Give" },
      { value: "remove", label: "Take away" },
    ],
    default: "add",
  },
} as const;

const members = operation({
  label: "Get members",
  help: "Gives the members of a server; the bot needs the “Server Members Intent”.",
  effect: "read",
  params: membersParams,
  sample: {
    user: { id: "1112345678901234567", username: "anna" },
    nick: null,
    roles: [],
    joined_at: "2026-01-10T08:00:00Z",
  },
  synonyms: ["discord", "people", "users"],
  translations: discordText("member.list", membersParams),
  most: ({ most }) => most,
  page: {
    next({ request, response, count }) {
      const last = (response.body as readonly JsonObject[]).at(-1)?.["user"] as JsonObject | undefined;
      return count < 1000 ? undefined : { ...request, query: { ...request.query, after: last?.["id"] } };
    },
  },
  request: ({ server: guild, most }) => ({
    url: `/guilds/${snowflake(guild)}/members`,
    query: { limit: Math.min(most ?? 1000, 1000) },
  }),
});

const role = operation({
  label: "Give or take a role",
  help: "Gives a member of a server a role, or takes it away.",
  effect: "write",
  idempotency: "upsert",
  params: roleParams,
  sample: { success: true },
  synonyms: ["discord", "rights", "permission"],
  translations: discordText("member.role", roleParams),
  async run({ params, api }) {
    const url = `/guilds/${snowflake(params.server)}/members/${snowflake(params.person)}/roles/${snowflake(params.role)}`;
    await api.send({ method: params.do === "add" ? "PUT" : "DELETE", url });
    return { json: { success: true } };
  },
});

export const discordChannels: readonly NodeDefinition[] = connectorNodes({
  ...discordBase,
  resources: { channel: { create, get, list, update, delete: remove }, member: { list: members, role } },
});
