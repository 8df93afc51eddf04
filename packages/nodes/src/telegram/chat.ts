import { connectorNodes, operation } from "@weft/sdk";
import type { FileRef, JsonObject, NodeContext, ConnectorApi, Params } from "@weft/sdk";
import { fileKey, safeName } from "../files/content.ts";
import { method, telegramBase } from "./connector.ts";
import { chat, numeric } from "./params.ts";
import { telegramText } from "./text.ts";

const user = {
  kind: "text",
  label: "Person",
  help: "The id of the person.",
  placeholder: "1035597319",
} as const;

const chatParams = { chat } as const satisfies Params;
const memberParams = { chat, user } as const satisfies Params;

const changeParams = {
  chat,
  field: {
    kind: "choice",
    label: "What to change",
    help: "The bot must be an administrator of the chat.",
    options: [
      { value: "title", label: "Title" },
      { value: "description", label: "Description" },
    ],
    default: "title",
  },
  value: {
    kind: "text",
    label: "New text",
    help: "Up to 128 characters as a title, up to 255 as a description.",
  },
} as const satisfies Params;

const answerParams = {
  query: {
    kind: "text",
    label: "Button press",
    help: "The id of the callback query, as the event of the pressed button has it.",
    placeholder: "={{ $json.callback_query.id }}",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "What the person reads for a moment, up to 200 characters; nothing if it is empty.",
    default: "",
  },
  alert: {
    kind: "boolean",
    label: "In a window",
    help: "The person closes it before going on.",
    default: false,
  },
  url: {
    kind: "text",
    label: "Address",
    help: "A game or an address of the bot that is opened.",
    default: "",
    advanced: true,
  },
  cacheTime: {
    kind: "number",
    label: "Seconds to remember",
    help: "How long Telegram may give the same answer by itself.",
    default: 0,
    min: 0,
    integer: true,
    advanced: true,
  },
} as const satisfies Params;

const inlineParams = {
  query: {
    ...answerParams.query,
    label: "Inline query",
    help: "The id of the inline query, as its event has it.",
    placeholder: "={{ $json.inline_query.id }}",
  },
  results: {
    kind: "json",
    label: "Results",
    help: "A list of results as Telegram describes them.",
    placeholder:
      '[{ "type": "article", "id": "1", "title": "A", "input_message_content": { "message_text": "A" } }]',
  },
  cacheTime: { ...answerParams.cacheTime, default: 300 },
} as const satisfies Params;

const fileParams = {
  id: {
    kind: "text",
    label: "File",
    help: "The file_id, as a message has it.",
    placeholder: "={{ $json.message.document.file_id }}",
  },
  download: {
    kind: "boolean",
    label: "Fetch it",
    help: "Otherwise only what Telegram says about it is given. Bots get files of up to 20 MB.",
    default: true,
  },
  saveAs: {
    kind: "text",
    label: "Name in the item",
    help: "Under which the file is put into the item.",
    default: "data",
    showWhen: { download: [true] },
  },
} as const satisfies Params;

const chatSample = { ok: true, result: { id: -1001234567890, type: "supergroup", title: "Orders" } };
const person = { id: 1035597319, is_bot: false, first_name: "Anna" };

export const telegramChat = connectorNodes({
  ...telegramBase,
  resources: {
    chat: {
      get: operation({
        label: "Get a chat",
        help: "Gives what is known about a chat.",
        synonyms: ["telegram", "group", "channel"],
        summary: "{chat}",
        effect: "read",
        params: chatParams,
        translations: telegramText("chatGet", chatParams),
        sample: chatSample,
        request: (params) => method("getChat", { chat_id: params.chat }),
      }),
      administrators: operation({
        label: "Get the administrators of a chat",
        help: "Gives one item for each administrator.",
        synonyms: ["telegram", "admins", "group"],
        summary: "{chat}",
        effect: "read",
        params: chatParams,
        translations: telegramText("chatAdministrators", chatParams),
        sample: { user: person, status: "creator", is_anonymous: false },
        pick: "result",
        request: (params) => method("getChatAdministrators", { chat_id: params.chat }),
      }),
      member: operation({
        label: "Get a member of a chat",
        help: "Gives what a person is in a chat.",
        synonyms: ["telegram", "member", "status"],
        summary: "{user}",
        effect: "read",
        params: memberParams,
        translations: telegramText("chatMember", memberParams),
        sample: { ok: true, result: { user: person, status: "member" } },
        request: (params) => method("getChatMember", { chat_id: params.chat, user_id: numeric(params.user) }),
      }),
      change: operation({
        label: "Change a chat",
        help: "Gives a group or channel another title or description.",
        synonyms: ["telegram", "rename group", "title", "description"],
        summary: "{value}",
        effect: "write",
        idempotency: "upsert",
        params: changeParams,
        translations: telegramText("chatChange", changeParams),
        sample: { ok: true, result: true },
        request: ({ chat: chat_id, field, value }) =>
          field === "title"
            ? method("setChatTitle", { chat_id, title: value })
            : method("setChatDescription", { chat_id, description: value }),
      }),
      leave: operation({
        label: "Leave a chat",
        help: "The bot leaves a group or channel.",
        synonyms: ["telegram", "exit group"],
        summary: "{chat}",
        effect: "write",
        params: chatParams,
        translations: telegramText("chatLeave", chatParams),
        sample: { ok: true, result: true },
        request: (params) => method("leaveChat", { chat_id: params.chat }),
      }),
    },
    callback: {
      answer: operation({
        label: "Answer a pressed button",
        help: "Ends the waiting of the button, with a short text if you like.",
        synonyms: ["telegram", "callback query", "inline keyboard"],
        summary: "{text}",
        effect: "write",
        params: answerParams,
        translations: telegramText("answer", answerParams),
        sample: { ok: true, result: true },
        request: ({ query, text, alert, url, cacheTime }) =>
          method("answerCallbackQuery", {
            callback_query_id: query,
            text,
            show_alert: alert,
            url,
            ...(cacheTime > 0 && { cache_time: cacheTime }),
          }),
      }),
      answerInline: operation({
        label: "Answer an inline query",
        help: "Gives the results for what a person typed after the name of the bot.",
        synonyms: ["telegram", "inline query"],
        effect: "write",
        params: inlineParams,
        translations: telegramText("answerInline", inlineParams),
        sample: { ok: true, result: true },
        request: ({ query, results, cacheTime }) =>
          method("answerInlineQuery", { inline_query_id: query, results, cache_time: cacheTime }),
      }),
    },
    file: {
      get: operation({
        label: "Get a file",
        help: "Fetches a file that somebody sent to the bot.",
        synonyms: ["telegram", "download", "photo", "document", "voice"],
        summary: "{id}",
        effect: "read",
        params: fileParams,
        translations: telegramText("fileGet", fileParams),
        sample: {
          ok: true,
          result: { file_id: "BQACAgQ", file_size: 2048, file_path: "documents/file_1.pdf" },
        },
        async run({ params, ctx, api }) {
          const { body } = await api.send(method("getFile", { file_id: params.id }));
          const json = body as JsonObject;
          if (!params.download) return { json };
          const file = await fetchFile(pathOf(json), { api, ctx });
          return { json, files: { [fileKey(params.saveAs)]: file } };
        },
      }),
    },
  },
});

export function pathOf(answer: JsonObject): string {
  const { file_path: path } = (answer["result"] ?? {}) as { readonly file_path?: string };
  return path ?? "";
}

/** The content of a file, for which Telegram gave this path (core.telegram.org/bots/api#getfile). */
export async function fetchFile(
  path: string,
  { api, ctx }: { readonly api: ConnectorApi; readonly ctx: Pick<NodeContext, "files"> },
): Promise<FileRef> {
  const { body, headers } = await api.send({ url: `/file/${path}`, response: "stream" });
  const type = headers["content-type"]?.split(";")[0] ?? "application/octet-stream";
  const content = body as ReadableStream<Uint8Array>;
  return ctx.files.write({ name: safeName(path.split("/").at(-1) ?? "", "file"), type, content });
}
