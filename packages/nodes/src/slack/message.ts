import { connectorNodes, operation } from "@weft/sdk";
import type { Paging, Params } from "@weft/sdk";
import { enough, upToParam } from "../connector-most.ts";
import { get, post, slackBase } from "./connector.ts";
import { channel, listIn, time } from "./params.ts";
import { slackText } from "./text.ts";

const content = {
  text: {
    kind: "text",
    label: "Text",
    help: "In Slack’s own marking, such as *bold*; with blocks it is what notifications show.",
    multiline: true,
    default: "",
  },
  blocks: {
    kind: "json",
    label: "Blocks",
    help: "A message made with Slack’s Block Kit Builder.",
    placeholder: '[{ "type": "section", "text": { "type": "mrkdwn", "text": "*New order*" } }]',
    optional: true,
  },
  attachments: {
    kind: "json",
    label: "Attachments",
    help: "A list of attachments in Slack’s older form.",
    placeholder: '[{ "color": "#36a64f", "text": "Paid" }]',
    optional: true,
    advanced: true,
  },
} as const satisfies Params;

const sendParams = {
  channel,
  ...content,
  thread: {
    kind: "text",
    label: "In the thread of",
    help: "The time stamp, ts, of the message that this one answers.",
    default: "",
  },
  broadcast: {
    kind: "boolean",
    label: "Also in the channel",
    help: "An answer in a thread is shown in the channel as well.",
    default: false,
    advanced: true,
  },
  name: {
    kind: "text",
    label: "Name of the sender",
    help: "Instead of the app’s own; the app needs the scope chat:write.customize.",
    default: "",
    advanced: true,
  },
  icon: {
    kind: "text",
    label: "Picture of the sender",
    help: "An emoji such as :robot_face:, or the address of a picture.",
    default: "",
    advanced: true,
  },
  unfurl: {
    kind: "boolean",
    label: "Preview of links",
    help: "Shows what the links in the text lead to.",
    default: true,
    advanced: true,
  },
  linkNames: {
    kind: "boolean",
    label: "Link names",
    help: "Makes links of @names and #channels that are written as such.",
    default: false,
    advanced: true,
  },
  marked: {
    kind: "boolean",
    label: "Read the marking",
    help: "Otherwise the text is shown as it is written.",
    default: true,
    advanced: true,
  },
} as const satisfies Params;

const updateParams = { channel, message: time, ...content } as const satisfies Params;
const messageParams = { channel, message: time } as const satisfies Params;

const searchParams = {
  query: {
    kind: "text",
    label: "Search for",
    help: "As in Slack’s own search field; it takes a person’s token, with the scope search:read.",
    placeholder: "invoice in:#sales from:anna",
  },
  sort: {
    kind: "choice",
    label: "First",
    help: "In which order they are given.",
    options: [
      { value: "newest", label: "The newest" },
      { value: "oldest", label: "The oldest" },
      { value: "best", label: "What fits best" },
    ],
    default: "newest",
  },
  most: upToParam,
} as const satisfies Params;

const message = { type: "message", text: "A new order: 1042", ts: "1794819599.000100", user: "U0123456789" };
const sample = { ok: true, channel: "C0123456789", ts: message.ts, message };

const pages: Paging = {
  next({ request, response }) {
    const body = response.body as {
      readonly messages?: { readonly paging?: { page?: number; pages?: number } };
    };
    const { page = 1, pages: last = 1 } = body.messages?.paging ?? {};
    return page < last ? { ...request, query: { ...request.query, page: page + 1 } } : undefined;
  },
};

export const slackMessage = connectorNodes({
  ...slackBase,
  resources: {
    message: {
      send: operation({
        label: "Send a message",
        help: "Sends a message to a channel or a person.",
        synonyms: ["slack", "chat", "notify", "post message", "dm"],
        summary: "{text}",
        effect: "write",
        params: sendParams,
        translations: slackText("send", sendParams),
        sample: { ...sample, message_timestamp: message.ts },
        request: (params) =>
          post("chat.postMessage", {
            channel: params.channel,
            text: params.text,
            blocks: listIn(params.blocks, "blocks"),
            attachments: listIn(params.attachments, "attachments"),
            thread_ts: params.thread,
            username: params.name,
            ...(params.icon.startsWith(":") ? { icon_emoji: params.icon } : { icon_url: params.icon }),
            ...(params.broadcast && { reply_broadcast: true }),
            ...(!params.unfurl && { unfurl_links: false, unfurl_media: false }),
            ...(params.linkNames && { link_names: true }),
            ...(!params.marked && { mrkdwn: false }),
          }),
        // n8n gives the time under this name as well.
        shape: (answer) => ({ ...answer, message_timestamp: answer["ts"] }),
      }),
      update: operation({
        label: "Update a message",
        help: "Gives a message of the app another content.",
        synonyms: ["slack", "edit message", "change message"],
        summary: "{text}",
        effect: "write",
        idempotency: "upsert",
        params: updateParams,
        translations: slackText("update", updateParams),
        sample: { ...sample, text: message.text },
        request: (params) =>
          post("chat.update", {
            channel: params.channel,
            ts: params.message,
            text: params.text,
            blocks: listIn(params.blocks, "blocks"),
            attachments: listIn(params.attachments, "attachments"),
          }),
      }),
      delete: operation({
        label: "Delete a message",
        help: "Takes a message of the app out of a channel.",
        synonyms: ["slack", "remove message"],
        summary: "{message}",
        effect: "write",
        params: messageParams,
        translations: slackText("delete", messageParams),
        sample: { ok: true, channel: sample.channel, ts: sample.ts },
        request: (params) => post("chat.delete", { channel: params.channel, ts: params.message }),
      }),
      permalink: operation({
        label: "Get the link to a message",
        help: "Gives the address under which people see a message.",
        synonyms: ["slack", "permalink", "url"],
        summary: "{message}",
        effect: "read",
        params: messageParams,
        translations: slackText("permalink", messageParams),
        sample: {
          ok: true,
          channel: sample.channel,
          permalink: "https://acme.slack.com/archives/C01/p1794819599000100",
        },
        request: (params) =>
          get("chat.getPermalink", { channel: params.channel, message_ts: params.message }),
      }),
      search: operation({
        label: "Search for messages",
        help: "Gives one item for each message that is found.",
        synonyms: ["slack", "find message"],
        summary: "{query}",
        effect: "read",
        params: searchParams,
        translations: slackText("search", searchParams),
        sample: { ...message, permalink: "https://acme.slack.com/archives/C01/p1794819599000100" },
        page: pages,
        pick: "messages.matches",
        most: enough,
        request: ({ query, sort }) =>
          get("search.messages", {
            query,
            count: 100,
            sort: sort === "best" ? "score" : "timestamp",
            sort_dir: sort === "oldest" ? "asc" : "desc",
          }),
      }),
    },
  },
});
