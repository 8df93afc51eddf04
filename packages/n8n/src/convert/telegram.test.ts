import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const row = (...buttons: JsonObject[]) => ({ row: { buttons } });

test.each<[string, JsonObject, string, JsonObject]>([
  [
    "a message",
    { chatId: 12345, text: "=Hi {{ $json.name }}", additionalFields: {} },
    "telegram.message.send",
    { chat: "12345", text: "=Hi {{ $json.name }}", parseMode: "Markdown" },
  ],
  [
    "a message with buttons",
    {
      resource: "message",
      operation: "sendMessage",
      chatId: "={{ $json.message.chat.id }}",
      text: "Well?",
      replyMarkup: "inlineKeyboard",
      inlineKeyboard: {
        rows: [
          row(
            { text: "Yes", additionalFields: { callback_data: "=y{{ $json.id }}" } },
            { text: "No", additionalFields: { callback_data: "n" } },
          ),
          row({ text: "Site", additionalFields: { url: "https://example.com" } }),
        ],
      },
      additionalFields: {
        appendAttribution: false,
        parse_mode: "HTML",
        disable_web_page_preview: true,
        disable_notification: true,
        reply_to_message_id: 7,
        message_thread_id: "={{ 3 }}",
      },
    },
    "telegram.message.send",
    {
      chat: "={{ $json.message.chat.id }}",
      text: "Well?",
      parseMode: "HTML",
      preview: false,
      silent: true,
      replyTo: "7",
      thread: "={{ 3 }}",
      buttons: [
        { text: "Yes", data: "=y{{ $json.id }}", row: 1 },
        { text: "No", data: "n", row: 1 },
        { text: "Site", url: "https://example.com", row: 2 },
      ],
    },
  ],
  [
    "a keyboard",
    {
      chatId: "1",
      text: "a",
      replyMarkup: "replyKeyboard",
      replyKeyboard: { rows: [row({ text: "Phone", additionalFields: { request_contact: true } })] },
      replyKeyboardOptions: { one_time_keyboard: true },
    },
    "telegram.message.send",
    {
      chat: "1",
      text: "a",
      parseMode: "Markdown",
      markup: { keyboard: [[{ text: "Phone", request_contact: true }]], one_time_keyboard: true },
    },
  ],
  [
    "a photo of the item",
    {
      operation: "sendPhoto",
      chatId: "1",
      binaryData: true,
      binaryPropertyName: "image",
      additionalFields: { caption: "c" },
    },
    "telegram.message.sendFile",
    { chat: "1", as: "photo", file: "image", caption: "c" },
  ],
  [
    "a video by its address",
    { operation: "sendVideo", chatId: "1", file: "https://x.test/a.mp4", additionalFields: { duration: 5 } },
    "telegram.message.sendFile",
    { chat: "1", as: "video", from: "address", address: "https://x.test/a.mp4", more: { duration: 5 } },
  ],
  [
    "an edit",
    { operation: "editMessageText", chatId: "1", messageId: "={{ $json.id }}", text: "b" },
    "telegram.message.edit",
    { chat: "1", message: "={{ $json.id }}", text: "b" },
  ],
  [
    "an album",
    {
      operation: "sendMediaGroup",
      chatId: "1",
      media: {
        media: [
          { media: "https://x.test/a.png", additionalFields: { caption: "A" } },
          { type: "video", media: "id" },
        ],
      },
    },
    "telegram.message.sendGroup",
    {
      chat: "1",
      media: [
        { type: "photo", media: "https://x.test/a.png", caption: "A" },
        { type: "video", media: "id" },
      ],
    },
  ],
  ["a file", { resource: "file", fileId: "f" }, "telegram.file.get", { id: "f", download: true }],
  [
    "a pressed button",
    { resource: "callback", queryId: "q", additionalFields: { text: "Ok", show_alert: true } },
    "telegram.callback.answer",
    { query: "q", text: "Ok", alert: true },
  ],
  [
    "a member",
    { resource: "chat", operation: "member", chatId: "1", userId: 5 },
    "telegram.chat.member",
    { chat: "1", user: "5" },
  ],
])("Telegram: %s", (_, parameters, type, params) => {
  for (const version of [1, 1.1, 1.2])
    expect(one("telegram", version, parameters)).toMatchObject({ type, params, status: "adapted" });
});

test("Telegram: what has no counterpart is kept and says so", () => {
  const odd = one("telegram", 1.2, { operation: "sendAndWait", chatId: "1" });
  expect(odd).toMatchObject({ status: "placeholder" });
  expect(odd.notes?.join()).toContain("The operation “message.sendAndWait” has no counterpart");
  const options = {
    chatId: "1",
    text: "a",
    additionalFields: { appendAttribution: false, reply_markup: "x" },
  };
  expect(one("telegram", 1, options).notes).toContain(
    "These options have no counterpart and were left out: reply_markup",
  );
});

test("the trigger of Telegram asks for news", () => {
  const additionalFields = { download: true, imageSize: "large", chatIds: "5,6", userIds: 9 };
  expect(
    one("telegramTrigger", 1.2, { updates: ["message", "callback_query"], additionalFields }),
  ).toMatchObject({
    type: "telegram.updated",
    params: { updates: ["message", "callback_query"], download: true, chats: "5,6", users: "9" },
    status: "adapted",
  });
  expect(one("telegramTrigger", 1, { updates: ["*"] }).params).toEqual({ updates: [] });
});
