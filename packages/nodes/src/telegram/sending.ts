import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { contentOf } from "../files/content.ts";
import { method, telegramBase } from "./connector.ts";
import { chat, done, messageFields, messageParams, parseMode, parseModeOf, sample } from "./params.ts";
import { telegramText } from "./text.ts";

const fileParams = {
  chat,
  as: {
    kind: "choice",
    label: "Send as",
    help: "How people see it.",
    options: [
      { value: "photo", label: "Photo" },
      { value: "document", label: "Document" },
      { value: "video", label: "Video" },
      { value: "audio", label: "Audio" },
      { value: "voice", label: "Voice message" },
      { value: "animation", label: "Animation" },
      { value: "sticker", label: "Sticker" },
    ],
    default: "document",
  },
  from: {
    kind: "choice",
    label: "Where it is",
    help: "A file of the item, or one that Telegram has or can fetch.",
    options: [
      { value: "item", label: "File of the item" },
      { value: "address", label: "Address or id" },
    ],
    default: "item",
  },
  file: {
    kind: "file",
    label: "File",
    help: "The name that it has in the item.",
    default: "data",
    showWhen: { from: ["item"] },
  },
  address: {
    kind: "text",
    label: "Address or id",
    help: "An address from which Telegram fetches it, or the file_id of a file that was sent before.",
    placeholder: "https://example.com/offer.pdf",
    showWhen: { from: ["address"] },
  },
  caption: {
    kind: "text",
    label: "Caption",
    help: "Up to 1024 characters below it.",
    multiline: true,
    default: "",
  },
  parseMode,
  ...messageParams,
  more: {
    kind: "json",
    label: "More fields",
    help: "Other fields of this kind of file by Telegram’s names, such as duration, width, performer or title.",
    placeholder: '{ "has_spoiler": true }',
    optional: true,
    advanced: true,
  },
} as const satisfies Params;

const methods = {
  photo: "sendPhoto",
  document: "sendDocument",
  video: "sendVideo",
  audio: "sendAudio",
  voice: "sendVoice",
  animation: "sendAnimation",
  sticker: "sendSticker",
} as const;

const locationParams = {
  chat,
  latitude: {
    kind: "number",
    label: "Latitude",
    help: "In degrees, north of the equator.",
    min: -90,
    max: 90,
  },
  longitude: {
    kind: "number",
    label: "Longitude",
    help: "In degrees, east of Greenwich.",
    min: -180,
    max: 180,
  },
  ...messageParams,
} as const satisfies Params;

const groupParams = {
  chat,
  media: {
    kind: "list",
    label: "Files",
    help: "Two to ten photos or videos that are shown together.",
    itemLabel: "file",
    of: {
      type: {
        kind: "choice",
        label: "Kind",
        options: [
          { value: "photo", label: "Photo" },
          { value: "video", label: "Video" },
          { value: "document", label: "Document" },
          { value: "audio", label: "Audio" },
        ],
        default: "photo",
      },
      media: { kind: "text", label: "Address or id" },
      caption: { kind: "text", label: "Caption", optional: true },
    },
    default: [],
  },
  replyTo: messageParams.replyTo,
  thread: messageParams.thread,
  silent: messageParams.silent,
  protect: messageParams.protect,
} as const satisfies Params;

const actionParams = {
  chat,
  action: {
    kind: "choice",
    label: "What the bot does",
    help: "Shown for five seconds, or until the next message.",
    options: [
      { value: "typing", label: "Typing" },
      { value: "upload_photo", label: "Sending a photo" },
      { value: "record_video", label: "Recording a video" },
      { value: "upload_video", label: "Sending a video" },
      { value: "record_voice", label: "Recording a voice message" },
      { value: "upload_voice", label: "Sending a voice message" },
      { value: "upload_document", label: "Sending a file" },
      { value: "find_location", label: "Looking for a place" },
      { value: "record_video_note", label: "Recording a video note" },
      { value: "upload_video_note", label: "Sending a video note" },
    ],
    default: "typing",
  },
} as const satisfies Params;

export const telegramSending = connectorNodes({
  ...telegramBase,
  resources: {
    message: {
      sendFile: operation({
        label: "Send a file",
        help: "Sends a photo, document, video, sound or sticker to a chat.",
        synonyms: [
          "telegram",
          "photo",
          "picture",
          "document",
          "pdf",
          "video",
          "audio",
          "voice",
          "sticker",
          "gif",
        ],
        summary: "{as}",
        effect: "write",
        params: fileParams,
        translations: telegramText("sendFile", fileParams),
        sample,
        request(params, place) {
          const { as, from, address, caption, more } = params;
          const fields = {
            ...messageFields(params),
            caption,
            ...(caption !== "" && { parse_mode: parseModeOf(params.parseMode) }),
            ...(typeof more === "object" && more),
          };
          return from === "address"
            ? method(methods[as], { ...fields, [as]: address })
            : method(methods[as], fields, { name: as, file: contentOf(params.file, place) });
        },
      }),
      sendLocation: operation({
        label: "Send a location",
        help: "Sends a point on the map to a chat.",
        synonyms: ["telegram", "map", "place", "coordinates"],
        summary: "{latitude}, {longitude}",
        effect: "write",
        params: locationParams,
        translations: telegramText("sendLocation", locationParams),
        sample,
        request: (params) =>
          method("sendLocation", {
            ...messageFields(params),
            latitude: params.latitude,
            longitude: params.longitude,
          }),
      }),
      sendGroup: operation({
        label: "Send an album",
        help: "Sends several photos or videos to a chat as one album.",
        synonyms: ["telegram", "media group", "photos"],
        effect: "write",
        params: groupParams,
        translations: telegramText("sendGroup", groupParams),
        sample: { ok: true, result: [sample.result] },
        request: (params) =>
          method("sendMediaGroup", {
            ...messageFields({ ...params, buttons: [], markup: undefined }),
            media: params.media,
          }),
      }),
      action: operation({
        label: "Show what the bot does",
        help: "Tells the chat that the bot is typing or sending something.",
        synonyms: ["telegram", "typing", "chat action"],
        summary: "{action}",
        effect: "write",
        idempotency: "upsert",
        params: actionParams,
        translations: telegramText("action", actionParams),
        sample: done,
        request: (params) => method("sendChatAction", { chat_id: params.chat, action: params.action }),
      }),
    },
  },
});
