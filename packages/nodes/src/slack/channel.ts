import { connectorNodes, operation } from "@weft/sdk";
import type { JsonObject, Params } from "@weft/sdk";
import { enough, upToParam } from "../connector-most.ts";
import { every, get, post, slackBase, slackPages } from "./connector.ts";
import { channel } from "./params.ts";
import { slackText } from "./text.ts";

const createParams = {
  name: {
    kind: "text",
    label: "Name",
    help: "Lower-case letters, digits and dashes, up to 80 characters.",
    placeholder: "order-1042",
  },
  private: { kind: "boolean", label: "Private", help: "Only who is invited sees it.", default: false },
} as const satisfies Params;

const getParams = { channel } as const satisfies Params;

const listParams = {
  types: {
    kind: "choices",
    label: "Which",
    help: "Kinds of conversations.",
    options: [
      { value: "public_channel", label: "Public channels" },
      { value: "private_channel", label: "Private channels" },
      { value: "mpim", label: "Conversations of several" },
      { value: "im", label: "Direct messages" },
    ],
    default: ["public_channel", "private_channel"],
  },
  archived: {
    kind: "boolean",
    label: "Archived ones, too",
    help: "Also those that are closed.",
    default: false,
  },
  most: upToParam,
} as const satisfies Params;

const historyParams = {
  channel,
  thread: {
    kind: "text",
    label: "Of the thread",
    help: "The time stamp, ts, of its first message; the channel itself if it is empty.",
    default: "",
  },
  after: {
    kind: "text",
    label: "After",
    help: "A time stamp, ts; only what is newer is given.",
    default: "",
  },
  before: {
    kind: "text",
    label: "Before",
    help: "A time stamp, ts; only what is older is given.",
    default: "",
  },
  inclusive: {
    kind: "boolean",
    label: "With these themselves",
    help: "Also messages of exactly these times.",
    default: false,
    advanced: true,
  },
  most: upToParam,
} as const satisfies Params;

const membersParams = { channel, most: upToParam } as const satisfies Params;

const changeParams = {
  channel,
  action: {
    kind: "choice",
    label: "Do",
    help: "What happens to the channel.",
    options: [
      { value: "invite", label: "Invite people" },
      { value: "kick", label: "Remove a person" },
      { value: "join", label: "Join" },
      { value: "leave", label: "Leave" },
      { value: "archive", label: "Archive" },
      { value: "unarchive", label: "Unarchive" },
      { value: "rename", label: "Rename" },
      { value: "setTopic", label: "Set the topic" },
      { value: "setPurpose", label: "Set the purpose" },
      { value: "close", label: "Close a direct message" },
    ],
    default: "invite",
  },
  people: {
    kind: "text",
    label: "People",
    help: "Ids, with commas between them.",
    placeholder: "U0123456789",
    showWhen: { action: ["invite", "kick"] },
  },
  value: {
    kind: "text",
    label: "New text",
    help: "The name, topic or purpose.",
    showWhen: { action: ["rename", "setTopic", "setPurpose"] },
  },
} as const satisfies Params;

const openParams = {
  people: {
    kind: "text",
    label: "People",
    help: "Ids, with commas between them; several make one conversation of all.",
    placeholder: "U0123456789",
  },
} as const satisfies Params;

const one = { id: "C0123456789", name: "orders", is_channel: true, is_private: false, num_members: 12 };

/** Many answers have the channel in them; n8n gives it alone. */
function channelOf(answer: JsonObject): JsonObject {
  const { channel: inside } = answer;
  return typeof inside === "object" && inside !== null ? (inside as JsonObject) : answer;
}

function fieldsOf(action: string, people: string, value: string): JsonObject {
  if (action === "invite") return { users: people.replaceAll(/\s/g, "") };
  if (action === "kick") return { user: people.trim() };
  if (action === "rename") return { name: value };
  if (action === "setTopic") return { topic: value };
  return action === "setPurpose" ? { purpose: value } : {};
}

export const slackChannel = connectorNodes({
  ...slackBase,
  resources: {
    channel: {
      create: operation({
        label: "Create a channel",
        help: "Creates a public or private channel.",
        synonyms: ["slack", "conversation"],
        summary: "{name}",
        effect: "write",
        params: createParams,
        translations: slackText("channelCreate", createParams),
        sample: one,
        request: (params) => post("conversations.create", { name: params.name, is_private: params.private }),
        shape: channelOf,
      }),
      get: operation({
        label: "Get a channel",
        help: "Gives what is known about a channel.",
        synonyms: ["slack", "conversation"],
        summary: "{channel}",
        effect: "read",
        params: getParams,
        translations: slackText("channelGet", getParams),
        sample: one,
        request: (params) =>
          get("conversations.info", { channel: params.channel, include_num_members: true }),
        shape: channelOf,
      }),
      list: operation({
        label: "List channels",
        help: "Gives one item for each channel that the app sees.",
        synonyms: ["slack", "conversations"],
        effect: "read",
        params: listParams,
        translations: slackText("channelList", listParams),
        sample: one,
        page: slackPages,
        pick: "channels",
        most: enough,
        request: ({ types, archived }) =>
          get("conversations.list", {
            types: types.length === 0 ? every.types : types.join(","),
            exclude_archived: !archived,
            limit: 200,
          }),
      }),
      history: operation({
        label: "Get the messages of a channel",
        help: "Gives one item for each message of a channel or a thread, the newest first.",
        synonyms: ["slack", "history", "replies", "thread"],
        summary: "{channel}",
        effect: "read",
        params: historyParams,
        translations: slackText("channelHistory", historyParams),
        sample: { type: "message", user: "U0123456789", text: "A new order: 1042", ts: "1794819599.000100" },
        page: slackPages,
        pick: "messages",
        most: enough,
        request: ({ channel: id, thread, after, before, inclusive }) => {
          const query = { channel: id, ts: thread, oldest: after, latest: before, limit: 200 };
          return get(thread === "" ? "conversations.history" : "conversations.replies", {
            ...query,
            ...(inclusive && { inclusive }),
          });
        },
      }),
      members: operation({
        label: "List the members of a channel",
        help: "Gives one item for each member, with the id.",
        synonyms: ["slack", "people", "users"],
        summary: "{channel}",
        effect: "read",
        params: membersParams,
        translations: slackText("channelMembers", membersParams),
        sample: { member: "U0123456789" },
        page: slackPages,
        pick: "members",
        most: enough,
        request: (params) => get("conversations.members", { channel: params.channel, limit: 200 }),
        shape: ({ data }) => ({ member: data }),
      }),
      change: operation({
        label: "Change a channel",
        help: "Invites people, renames, archives and more.",
        synonyms: ["slack", "invite", "kick", "join", "leave", "archive", "rename", "topic", "purpose"],
        summary: "{action}",
        effect: "write",
        params: changeParams,
        translations: slackText("channelChange", changeParams),
        sample: one,
        request: ({ channel: id, action, people, value }) =>
          post(`conversations.${action}`, { channel: id, ...fieldsOf(action, people, value) }),
        shape: channelOf,
      }),
      open: operation({
        label: "Open a direct message",
        help: "Gives the conversation with a person or several, to write into.",
        synonyms: ["slack", "dm", "private message"],
        summary: "{people}",
        effect: "write",
        idempotency: "upsert",
        params: openParams,
        translations: slackText("channelOpen", openParams),
        sample: { id: "D0123456789", created: 1794819599 },
        request: ({ people }) =>
          post("conversations.open", { users: people.replaceAll(/\s/g, ""), return_im: true }),
        shape: channelOf,
      }),
    },
  },
});
