import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, negated, objectOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { keyboardOf } from "./telegram-keyboard.ts";
import { isFilled, jsonText, numberIn, unknownNotes, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [{ type: "telegramApi" }] as const;

export const telegramExporters = vendorExporters({
  type: "telegram",
  typeVersion: 1.2,
  access,
  parts: {
    "telegram.message.send": sendMessage,
    "telegram.message.edit": editMessage,
    "telegram.message.delete": (params) => ({
      on: "message.deleteChatMessage",
      parameters: { ...chatOf(params), messageId: params["message"] ?? "" },
    }),
    "telegram.message.pin": (params) => ({
      on: `message.${wordOf({ pin: "pinChatMessage", unpin: "unpinChatMessage" }, params["pin"] ?? "pin")}`,
      parameters: {
        ...chatOf(params),
        messageId: params["message"] ?? "",
        additionalFields: fieldsOf(params, { silent: "disable_notification" }),
      },
    }),
    "telegram.message.sendFile": sendFile,
    "telegram.message.sendLocation": (params) => ({
      on: "message.sendLocation",
      parameters: {
        ...chatOf(params),
        latitude: params["latitude"] ?? 0,
        longitude: params["longitude"] ?? 0,
        ...keyboardOf(params),
        additionalFields: sendingOf(params),
      },
      notes: sendingNotes(params),
    }),
    "telegram.message.sendGroup": (params) => ({
      on: "message.sendMediaGroup",
      parameters: {
        ...chatOf(params),
        media: { media: rowsOf(params, "media").map(mediaOf) },
        additionalFields: sendingOf(params),
      },
      notes: sendingNotes(params),
    }),
    "telegram.message.action": (params) => ({
      on: "message.sendChatAction",
      parameters: { ...chatOf(params), action: params["action"] ?? "typing" },
    }),
    "telegram.chat.get": (params) => ({ on: "chat.get", parameters: chatOf(params) }),
    "telegram.chat.administrators": (params) => ({ on: "chat.administrators", parameters: chatOf(params) }),
    "telegram.chat.member": (params) => ({
      on: "chat.member",
      parameters: { ...chatOf(params), userId: params["user"] ?? "" },
    }),
    "telegram.chat.leave": (params) => ({ on: "chat.leave", parameters: chatOf(params) }),
    "telegram.chat.change": (params) => {
      const field = textOf(params["field"] ?? "title");
      const operation = wordOf(changes, field);
      return {
        on: `chat.${operation}`,
        parameters: { ...chatOf(params), [field]: params["value"] ?? "" },
      };
    },
    "telegram.callback.answer": (params) => ({
      on: "callback.answerQuery",
      parameters: {
        queryId: params["query"] ?? "",
        additionalFields: fieldsOf(params, {
          text: "text",
          alert: "show_alert",
          url: "url",
          cacheTime: "cache_time",
        }),
      },
    }),
    "telegram.callback.answerInline": (params) => ({
      on: "callback.answerInlineQuery",
      parameters: {
        queryId: params["query"] ?? "",
        results: jsonText(params["results"] ?? ""),
        additionalFields: fieldsOf(params, { cacheTime: "cache_time" }),
      },
    }),
    "telegram.file.get": (params) => ({
      on: "file.get",
      parameters: { fileId: params["id"] ?? "", download: params["download"] ?? true },
      notes: params["download"] === false ? [] : notUsual(params, { saveAs: "data" }),
    }),
  },
});

const changes = { title: "setTitle", description: "setDescription" };

function chatOf(params: JsonObject): JsonObject {
  return { chatId: params["chat"] ?? "" };
}

function fieldsOf(params: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([here, there]) => (isFilled(params[here]) ? [[there, params[here]]] : [])),
  );
}

/** What all messages share. */
function sendingOf(params: JsonObject): JsonObject {
  const { replyTo, thread } = params;
  return {
    ...fieldsOf(params, { silent: "disable_notification" }),
    ...(isFilled(replyTo) && { reply_to_message_id: numberIn(replyTo) }),
    ...(isFilled(thread) && { message_thread_id: numberIn(thread) }),
  };
}

function sendingNotes(params: JsonObject): readonly string[] {
  return notUsual(params, { protect: false });
}

function previewOf({ preview = true }: JsonObject): JsonObject {
  if (!isExpression(preview)) return preview === false ? { disable_web_page_preview: true } : {};
  const none = negated(preview);
  if (none === undefined) throw new NoCounterpart("“preview” is put together from several expressions");
  return { disable_web_page_preview: none };
}

function markingOf({ parseMode = "none" }: JsonObject): JsonObject {
  return parseMode === "none" ? {} : { parse_mode: parseMode };
}

function sendMessage(params: JsonObject): VendorPart {
  const plain = (params["parseMode"] ?? "none") === "none";
  return {
    on: "message.sendMessage",
    parameters: {
      ...chatOf(params),
      text: params["text"] ?? "",
      ...keyboardOf(params),
      additionalFields: {
        appendAttribution: false,
        ...markingOf(params),
        ...previewOf(params),
        ...sendingOf(params),
      },
    },
    notes: [
      ...(plain ? ["n8n reads the text as Markdown: put a backslash before _, *, [ and ` in it"] : []),
      ...sendingNotes(params),
    ],
  };
}

function editMessage(params: JsonObject): VendorPart {
  const { inline = "", message = "" } = params;
  return {
    on: "message.editMessageText",
    parameters: {
      ...(inline === ""
        ? { messageType: "message", ...chatOf(params), messageId: message }
        : { messageType: "inlineMessage", inlineMessageId: inline }),
      text: params["text"] ?? "",
      ...keyboardOf(params),
      additionalFields: { ...markingOf(params), ...previewOf(params) },
    },
    notes: inline === "" ? [] : leftOut(params, ["chat", "message"]),
  };
}

const operations: Readonly<Record<string, string>> = {
  photo: "sendPhoto",
  document: "sendDocument",
  video: "sendVideo",
  audio: "sendAudio",
  voice: "sendAudio",
  animation: "sendAnimation",
  sticker: "sendSticker",
};

/** What n8n knows of a file beside its caption. */
const ofFiles: ReadonlySet<string> = new Set(["duration", "width", "height", "performer", "title"]);

function sendFile(params: JsonObject): VendorPart {
  const { as = "document", from = "item", file = "data", address = "", more } = params;
  if (isExpression(from)) throw new NoCounterpart("Where the file is comes of an expression");
  const others = Object.keys(objectOf(more)).filter((name) => !ofFiles.has(name));
  const unread = isFilled(more) && !isObject(more) ? ["more"] : others.map((name) => `more.${name}`);
  return {
    on: `message.${wordOf(operations, as)}`,
    parameters: {
      ...chatOf(params),
      ...(from === "item" ? { binaryData: true, binaryPropertyName: file } : { file: address }),
      ...keyboardOf(params),
      additionalFields: {
        ...fieldsOf(params, { caption: "caption" }),
        ...markingOf(params),
        ...Object.fromEntries(Object.entries(objectOf(more)).filter(([name]) => ofFiles.has(name))),
        ...sendingOf(params),
      },
    },
    notes: [
      ...(as === "voice" ? ["n8n sends no voice messages: it is sent as audio"] : []),
      ...withoutCounterpart(unread),
      ...sendingNotes(params),
    ],
  };
}

const media = { photo: "photo", video: "video" };

function mediaOf({ type = "photo", media: source = "", caption = "" }: JsonObject): JsonObject {
  return {
    type: wordOf(media, type),
    media: source,
    additionalFields: caption === "" ? {} : { caption },
  };
}

/** What n8n’s trigger can choose; what else Telegram tells comes only with all of it. */
const updates: ReadonlySet<string> = new Set([
  "callback_query",
  "channel_post",
  "edited_channel_post",
  "edited_message",
  "inline_query",
  "message",
  "poll",
  "pre_checkout_query",
  "shipping_query",
]);

export const exportTelegramTrigger: Exporter = ({ params }) => {
  const asked = listOf(params["updates"] ?? ["message"]).map(textOf);
  const known = asked.filter((one) => updates.has(one));
  const unknown = asked.filter((one) => !updates.has(one));
  return {
    type: "telegramTrigger",
    typeVersion: 1.2,
    access,
    parameters: {
      updates: known.length === 0 ? ["*"] : known,
      additionalFields: fieldsOf(params, { download: "download", chats: "chatIds", users: "userIds" }),
    },
    webhook: true,
    notes: [
      "n8n gives the bot an address to call: stop the flow here before",
      ...unknownNotes(known, unknown),
    ],
  };
};
