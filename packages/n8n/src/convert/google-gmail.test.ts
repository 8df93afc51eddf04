import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "sending",
    2.1,
    {
      sendTo: "={{ $json.email }}",
      subject: "=Order {{ $json.id }}",
      message: "<b>Hi</b>",
      options: {
        ccList: "a@x.pl",
        senderName: "Shop",
        appendAttribution: false,
        attachmentsUi: { attachmentsBinary: [{ property: "data" }, { property: "={{ $json.file }}" }] },
      },
    },
    "message.send",
    {
      to: "={{ $json.email }}",
      subject: "=Order {{ $json.id }}",
      html: "<b>Hi</b>",
      cc: "a@x.pl",
      senderName: "Shop",
      files: "=data, {{ $json.file }}",
    },
  ],
  [
    "sending a text in version 1",
    1,
    {
      resource: "message",
      operation: "send",
      toList: ["a@x.pl", "b@x.pl"],
      subject: "S",
      message: "T",
      additionalFields: { bccList: ["c@x.pl"] },
    },
    "message.send",
    { to: "a@x.pl, b@x.pl", subject: "S", format: "text", text: "T", bcc: "c@x.pl" },
  ],
  [
    "answering",
    2,
    {
      operation: "reply",
      messageId: "={{ $json.id }}",
      emailType: "text",
      message: "Ok",
      options: { replyToSenderOnly: true },
    },
    "message.reply",
    { message: "={{ $json.id }}", to: "sender", format: "text", text: "Ok" },
  ],
  ["getting", 2.1, { operation: "get", messageId: "1" }, "message.get", { message: "1" }],
  [
    "getting with files",
    2.1,
    {
      operation: "get",
      messageId: "1",
      simple: false,
      options: { downloadAttachments: true, dataPropertyAttachmentsPrefixName: "a" },
    },
    "message.get",
    { message: "1", form: "whole", download: true, prefix: "a" },
  ],
  [
    "getting many",
    2.1,
    {
      operation: "getAll",
      limit: 3,
      filters: {
        q: "from:x",
        labelIds: ["INBOX"],
        readStatus: "unread",
        receivedAfter: "={{ $now.minus({ days: 1 }) }}",
        includeSpamTrash: true,
      },
    },
    "message.getAll",
    {
      query: "=from:x after:{{ Math.floor(new Date($now.minus({ days: 1 })).getTime() / 1000) }}",
      labels: "INBOX",
      read: "unread",
      bin: true,
      most: 3,
    },
  ],
  [
    "getting all in version 1",
    1,
    { resource: "message", operation: "getAll", returnAll: true, additionalFields: { q: "x" } },
    "message.getAll",
    { query: "x", most: 1_000_000, form: "whole", download: true },
  ],
  [
    "labels",
    2,
    { operation: "addLabels", messageId: "1", labelIds: "={{ $json.labels }}" },
    "message.addLabels",
    { message: "1", labels: '={{ [$json.labels].flat().join(",") }}' },
  ],
  ["marking", 2.1, { operation: "markAsRead", messageId: "1" }, "message.markRead", { message: "1" }],
  ["deleting", 2.1, { operation: "delete", messageId: "1" }, "message.delete", { message: "1" }],
  [
    "a draft",
    2,
    { resource: "draft", subject: "S", message: "T", options: { sendTo: "a@x.pl", threadId: "t" } },
    "draft.create",
    { to: "a@x.pl", subject: "S", format: "text", text: "T", thread: "t" },
  ],
])("%s", (_, version, parameters, type, params) => {
  const made = one("gmail", version, parameters);
  expect(made).toMatchObject({ type: `gmail.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
  expect(made.notes?.[0]).toContain("“Google account”");
});

test.each<[number, JsonObject]>([
  [2.1, { operation: "sendAndWait" }],
  [2, { resource: "label", operation: "rename" }],
  [2, { operation: "getAll", filters: { receivedAfter: "soon" } }],
])("version %d with %j stays a placeholder that says why", (version, parameters) => {
  const { status, notes } = one("gmail", version, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toMatch(/operation|filter/u);
});

test("the trigger", () => {
  const made = one("gmailTrigger", 1.2, {
    pollTimes: { item: [{ mode: "everyHour" }] },
    filters: { sender: "a@x.pl", includeDrafts: true },
    simple: false,
  });
  expect(made).toMatchObject({
    type: "gmail.message.received",
    status: "adapted",
    params: { sender: "a@x.pl", form: "whole", every: 3_600_000 },
  });
  expect(made.notes?.join(" ")).toContain("includeDrafts");
});

test.each<[string, JsonObject, JsonObject]>([
  ["thread.get", { threadId: "t", simple: true }, { thread: "t", as: "thread" }],
  [
    "thread.get",
    { threadId: "t", simple: false, options: { returnOnlyMessages: true } },
    { thread: "t", form: "raw" },
  ],
  ["thread.getAll", { filters: { q: "a" }, limit: 5 }, { query: "a", most: 5 }],
  ["thread.trash", { threadId: "={{ $json.threadId }}" }, { thread: "={{ $json.threadId }}" }],
  ["thread.addLabels", { threadId: "t", labelIds: ["A", "B"] }, { thread: "t", labels: "A, B" }],
  [
    "label.create",
    { name: "N", options: { labelListVisibility: "labelHide" } },
    { name: "N", inList: "labelHide" },
  ],
  ["label.delete", { labelId: "L" }, { label: "L" }],
  ["label.getAll", { returnAll: true }, {}],
  [
    "draft.get",
    { messageId: "r", options: { downloadAttachments: true } },
    { draft: "r", form: "whole", download: true },
  ],
  [
    "draft.getAll",
    { returnAll: true, options: { includeSpamTrash: true } },
    { most: 1_000_000, form: "whole", bin: true },
  ],
  ["draft.delete", { messageId: "r" }, { draft: "r" }],
])("Gmail: %s with %j", (name, parameters, params) => {
  const [resource = "", operation = ""] = name.split(".");
  const made = one("gmail", 2.1, { resource, operation, ...parameters });
  expect(made).toMatchObject({ type: `gmail.${name}`, status: "adapted" });
  expect(made.params).toEqual(params);
});
