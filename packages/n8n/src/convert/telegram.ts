import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, listOf, negated, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { credentialNote, filled, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "Telegram bot";

/** Telegram 1 to 1.2 (docs.n8n.io). Its items are what Telegram answers: `ok` and `result`. */
export const convertTelegram = vendorConverter({
  credential,
  usual: { message: "sendMessage", chat: "get", callback: "answerQuery", file: "get" },
  parts: {
    "message.sendMessage": sendMessage,
    "message.editMessageText": editMessage,
    "message.deleteChatMessage": (parameters) => ({
      type: "telegram.message.delete",
      params: { ...chatOf(parameters), message: idOf(parameters["messageId"]) },
    }),
    "message.pinChatMessage": (parameters) => pinOf(parameters, "pin"),
    "message.unpinChatMessage": (parameters) => pinOf(parameters, "unpin"),
    "message.sendPhoto": (parameters) => fileOf(parameters, "photo"),
    "message.sendDocument": (parameters) => fileOf(parameters, "document"),
    "message.sendVideo": (parameters) => fileOf(parameters, "video"),
    "message.sendAudio": (parameters) => fileOf(parameters, "audio"),
    "message.sendAnimation": (parameters) => fileOf(parameters, "animation"),
    "message.sendSticker": (parameters) => fileOf(parameters, "sticker"),
    "message.sendLocation": (parameters) => ({
      type: "telegram.message.sendLocation",
      params: {
        ...chatOf(parameters),
        latitude: parameters["latitude"] ?? 0,
        longitude: parameters["longitude"] ?? 0,
        ...sendingOf(parameters),
      },
      notes: leftOut(parameters, []),
    }),
    "message.sendMediaGroup": groupOf,
    "message.sendChatAction": (parameters) => ({
      type: "telegram.message.action",
      params: { ...chatOf(parameters), action: textOf(parameters["action"]) || "typing" },
    }),
    "chat.get": (parameters) => ({ type: "telegram.chat.get", params: chatOf(parameters) }),
    "chat.administrators": (parameters) => ({
      type: "telegram.chat.administrators",
      params: chatOf(parameters),
    }),
    "chat.member": (parameters) => ({
      type: "telegram.chat.member",
      params: { ...chatOf(parameters), user: idOf(parameters["userId"]) },
    }),
    "chat.leave": (parameters) => ({ type: "telegram.chat.leave", params: chatOf(parameters) }),
    "chat.setTitle": (parameters) => changeOf(parameters, "title"),
    "chat.setDescription": (parameters) => changeOf(parameters, "description"),
    "callback.answerQuery": answerOf,
    "callback.answerInlineQuery": (parameters) => ({
      type: "telegram.callback.answerInline",
      params: filled({
        query: idOf(parameters["queryId"]),
        results: parameters["results"],
        cacheTime: objectOf(parameters["additionalFields"])["cache_time"],
      }),
      notes: ignoredOptions(objectOf(parameters["additionalFields"]), ["cache_time"]),
    }),
    "file.get": (parameters) => ({
      type: "telegram.file.get",
      params: { id: idOf(parameters["fileId"]), download: parameters["download"] ?? true },
    }),
  },
});

function chatOf(parameters: JsonObject): JsonObject {
  return { chat: idOf(parameters["chatId"]) };
}

/** n8n says whether there is none. */
function previewOf({ disable_web_page_preview: none }: JsonObject): JsonObject {
  if (isExpression(none)) return filled({ preview: negated(none) });
  return none === true ? { preview: false } : {};
}

const sending = ["disable_notification", "reply_to_message_id", "message_thread_id"];

/** What all messages share. */
function sendingOf(parameters: JsonObject): JsonObject {
  const more = objectOf(parameters["additionalFields"]);
  return filled({
    silent: more["disable_notification"],
    replyTo: idOf(more["reply_to_message_id"]),
    thread: idOf(more["message_thread_id"]),
    ...keyboardOf(parameters),
  });
}

function leftOut(parameters: JsonObject, known: readonly string[]): readonly string[] {
  return ignoredOptions(objectOf(parameters["additionalFields"]), [...sending, ...known]);
}

function sendMessage(parameters: JsonObject): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  return {
    type: "telegram.message.send",
    params: {
      ...chatOf(parameters),
      text: idOf(parameters["text"]),
      // Without a choice, n8n says Markdown.
      parseMode: textOf(more["parse_mode"]) || "Markdown",
      ...previewOf(more),
      ...sendingOf(parameters),
    },
    notes: [
      ...(more["appendAttribution"] === false
        ? []
        : ["The line that n8n adds below the message is left out"]),
      ...leftOut(parameters, ["parse_mode", "disable_web_page_preview", "appendAttribution"]),
    ],
  };
}

function editMessage(parameters: JsonObject): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  const inline = parameters["messageType"] === "inlineMessage";
  return {
    type: "telegram.message.edit",
    params: {
      ...(inline
        ? { inline: idOf(parameters["inlineMessageId"]) }
        : { ...chatOf(parameters), message: idOf(parameters["messageId"]) }),
      text: idOf(parameters["text"]),
      ...filled({ parseMode: more["parse_mode"] }),
      ...previewOf(more),
      ...keyboardOf(parameters),
    },
    notes: ignoredOptions(more, ["parse_mode", "disable_web_page_preview"]),
  };
}

function pinOf(parameters: JsonObject, pin: "pin" | "unpin"): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  return {
    type: "telegram.message.pin",
    params: {
      ...chatOf(parameters),
      message: idOf(parameters["messageId"]),
      ...(pin === "unpin" && { pin }),
      ...filled({ silent: more["disable_notification"] }),
    },
  };
}

const ofFiles = ["duration", "width", "height", "performer", "title"];

function fileOf(parameters: JsonObject, as: string): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  const extra = Object.fromEntries(Object.entries(more).filter(([name]) => ofFiles.includes(name)));
  const fromItem = parameters["binaryData"] === true;
  return {
    type: "telegram.message.sendFile",
    params: {
      ...chatOf(parameters),
      as,
      ...(fromItem
        ? { file: textOf(parameters["binaryPropertyName"]) || "data" }
        : { from: "address", address: idOf(parameters["file"]) }),
      ...filled({ caption: more["caption"], parseMode: more["parse_mode"] }),
      ...(Object.keys(extra).length > 0 && { more: extra }),
      ...sendingOf(parameters),
    },
    notes: leftOut(parameters, [...ofFiles, "caption", "parse_mode"]),
  };
}

function groupOf(parameters: JsonObject): VendorPart {
  const media = listOf(objectOf(parameters["media"])["media"]).filter(isObject);
  const { buttons: _buttons, markup: _markup, ...shared } = sendingOf(parameters);
  return {
    type: "telegram.message.sendGroup",
    params: {
      ...chatOf(parameters),
      media: media.map((one) => ({
        type: textOf(one["type"]) || "photo",
        media: idOf(one["media"]),
        ...filled({ caption: objectOf(one["additionalFields"])["caption"] }),
      })),
      ...shared,
    },
    notes: leftOut(parameters, []),
  };
}

function changeOf(parameters: JsonObject, field: "title" | "description"): VendorPart {
  return {
    type: "telegram.chat.change",
    params: { ...chatOf(parameters), field, value: idOf(parameters[field]) },
  };
}

function answerOf(parameters: JsonObject): VendorPart {
  const more = objectOf(parameters["additionalFields"]);
  return {
    type: "telegram.callback.answer",
    params: {
      query: idOf(parameters["queryId"]),
      ...filled({
        text: more["text"],
        alert: more["show_alert"],
        url: more["url"],
        cacheTime: more["cache_time"],
      }),
    },
  };
}

function keyboardOf(parameters: JsonObject): JsonObject {
  const options = objectOf(parameters["replyKeyboardOptions"]);
  switch (parameters["replyMarkup"]) {
    case "inlineKeyboard": {
      const rows = rowsOf(parameters["inlineKeyboard"]);
      const plain = rows
        .flat()
        .every(({ text: _text, url: _url, callback_data: _data, ...rest }) => Object.keys(rest).length === 0);
      if (!plain) return { markup: { inline_keyboard: rows } };
      return {
        buttons: rows.flatMap((row, index) =>
          row.map(({ text, url, callback_data: data }) => filled({ text, url, data, row: index + 1 })),
        ),
      };
    }
    case "replyKeyboard":
      return { markup: { keyboard: rowsOf(parameters["replyKeyboard"]), ...options } };
    case "replyKeyboardRemove":
      return { markup: { remove_keyboard: true, ...objectOf(parameters["replyKeyboardRemove"]) } };
    case "forceReply":
      return { markup: { force_reply: true, ...objectOf(parameters["forceReply"]) } };
    default:
      return {};
  }
}

function rowsOf(keyboard: unknown): readonly (readonly JsonObject[])[] {
  return listOf(objectOf(keyboard)["rows"])
    .filter(isObject)
    .map((row) =>
      listOf(objectOf(row["row"])["buttons"])
        .filter(isObject)
        .map((button) => ({ text: idOf(button["text"]), ...filled(objectOf(button["additionalFields"])) })),
    );
}

/** Telegram Trigger 1 to 1.2. */
export const convertTelegramTrigger: Converter = ({ parameters }) => {
  const more = objectOf(parameters["additionalFields"]);
  const updates = listOf(parameters["updates"]).map(idOf);
  return {
    type: "telegram.updated",
    params: {
      updates: updates.includes("*") ? [] : updates,
      ...filled({ download: more["download"], chats: idOf(more["chatIds"]), users: idOf(more["userIds"]) }),
    },
    notes: [
      credentialNote(credential),
      "The bot is asked for news instead of calling an address: publish the flow when n8n has stopped using the bot",
      ...(more["download"] === true ? ["Of a photo in several sizes the largest is fetched"] : []),
      ...ignoredOptions(more, ["download", "imageSize", "chatIds", "userIds"]),
    ],
  };
};
