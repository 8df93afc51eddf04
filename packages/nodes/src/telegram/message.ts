import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { method, telegramBase } from "./connector.ts";
import {
  chat,
  done,
  markupOf,
  messageFields,
  messageId,
  messageParams,
  numeric,
  parseMode,
  parseModeOf,
  sample,
} from "./params.ts";
import { telegramText } from "./text.ts";

const sendParams = {
  chat,
  text: {
    kind: "text",
    label: "Text",
    help: "Up to 4096 characters.",
    multiline: true,
    placeholder: "Your order is on its way.",
  },
  parseMode,
  ...messageParams,
  preview: {
    kind: "boolean",
    label: "Preview of links",
    help: "Shows what the first link in the text leads to.",
    default: true,
    advanced: true,
  },
} as const satisfies Params;

const editParams = {
  chat: { ...chat, optional: true },
  message: { ...messageId, optional: true },
  inline: {
    kind: "text",
    label: "Inline message",
    help: "Instead of chat and message: the id of a message that was sent by way of the bot.",
    default: "",
    advanced: true,
  },
  text: sendParams.text,
  parseMode,
  buttons: messageParams.buttons,
  markup: messageParams.markup,
  preview: sendParams.preview,
} as const satisfies Params;

const deleteParams = { chat, message: messageId } as const satisfies Params;

const pinParams = {
  chat,
  message: messageId,
  pin: {
    kind: "choice",
    label: "Do",
    help: "Unpinning leaves the message where it is.",
    options: [
      { value: "pin", label: "Pin" },
      { value: "unpin", label: "Unpin" },
    ],
    default: "pin",
  },
  silent: messageParams.silent,
} as const satisfies Params;

export const telegramMessage = connectorNodes({
  ...telegramBase,
  resources: {
    message: {
      send: operation({
        label: "Send a message",
        help: "Sends a text to a chat, with buttons if you like.",
        synonyms: ["telegram", "bot", "chat", "notify", "text message"],
        summary: "{text}",
        effect: "write",
        params: sendParams,
        translations: telegramText("send", sendParams),
        sample,
        request: (params) =>
          method("sendMessage", {
            ...messageFields(params),
            text: params.text,
            parse_mode: parseModeOf(params.parseMode),
            ...(!params.preview && { link_preview_options: { is_disabled: true } }),
          }),
      }),
      edit: operation({
        label: "Edit a message",
        help: "Gives a message of the bot another text and other buttons.",
        synonyms: ["telegram", "change message", "update message"],
        summary: "{text}",
        effect: "write",
        params: editParams,
        translations: telegramText("edit", editParams),
        sample,
        request: (params) =>
          method("editMessageText", {
            ...(params.inline === ""
              ? { chat_id: params.chat, message_id: numeric(params.message ?? "") }
              : { inline_message_id: params.inline }),
            text: params.text,
            parse_mode: parseModeOf(params.parseMode),
            reply_markup: markupOf(params),
            ...(!params.preview && { link_preview_options: { is_disabled: true } }),
          }),
      }),
      delete: operation({
        label: "Delete a message",
        help: "Takes a message out of a chat; those of others only where the bot may.",
        synonyms: ["telegram", "remove message"],
        summary: "{message}",
        effect: "write",
        params: deleteParams,
        translations: telegramText("delete", deleteParams),
        sample: done,
        request: (params) =>
          method("deleteMessage", { chat_id: params.chat, message_id: numeric(params.message) }),
      }),
      pin: operation({
        label: "Pin a message",
        help: "Keeps a message on top of its chat, or no longer.",
        synonyms: ["telegram", "unpin"],
        summary: "{pin}",
        effect: "write",
        idempotency: "upsert",
        params: pinParams,
        translations: telegramText("pin", pinParams),
        sample: done,
        request: (params) =>
          method(params.pin === "pin" ? "pinChatMessage" : "unpinChatMessage", {
            chat_id: params.chat,
            message_id: numeric(params.message),
            ...(params.pin === "pin" && { disable_notification: params.silent }),
          }),
      }),
    },
  },
});
