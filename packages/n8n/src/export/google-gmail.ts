import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { listOf } from "../workflow.ts";
import { NoCounterpart, renamed, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { mostOf, namesIn } from "./google-common.ts";
import { moreGmail } from "./google-gmail-more.ts";
import { filtersOf, formNotes, formOf, labelNotes } from "./google-gmail-read.ts";
import { listIn, pollingNotes, pollingOf, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [
  { type: "gmailOAuth2", by: "oAuth2" },
  { type: "googleApi", by: "serviceAccount" },
] as const;

export const gmailExporters = vendorExporters({
  type: "gmail",
  typeVersion: 2.1,
  access,
  parts: {
    "gmail.message.send": (params) => ({
      on: "message.send",
      parameters: { sendTo: params["to"] ?? "", ...mailOf(params, { appendAttribution: false }) },
      notes: mailNotes(params),
    }),
    "gmail.message.reply": (params) => {
      const sender = wordOf({ all: "all", sender: "sender" }, params["to"] ?? "all");
      const { subject: _, ...mail } = mailOf(params, {
        appendAttribution: false,
        ...(sender === "sender" && { replyToSenderOnly: true }),
      });
      return {
        on: "message.reply",
        parameters: { ...messageOf(params), ...mail },
        notes: mailNotes(params),
      };
    },
    "gmail.draft.create": (params) => ({
      on: "draft.create",
      parameters: mailOf(params, renamed(params, { to: "sendTo", thread: "threadId" })),
      notes: mailNotes(params),
    }),
    "gmail.message.get": (params) => ({
      on: "message.get",
      parameters: { ...messageOf(params), ...formOf(params) },
      notes: formNotes(params),
    }),
    "gmail.message.getAll": (params) => ({
      on: "message.getAll",
      parameters: { ...mostOf(params), filters: filtersOf(params), ...formOf(params) },
      notes: [...formNotes(params), ...labelNotes(params)],
    }),
    "gmail.message.delete": (params) => ({ on: "message.delete", parameters: messageOf(params) }),
    ...moreGmail,
    "gmail.message.markRead": (params) => ({ on: "message.markAsRead", parameters: messageOf(params) }),
    "gmail.message.markUnread": (params) => ({ on: "message.markAsUnread", parameters: messageOf(params) }),
    "gmail.message.addLabels": (params) => labelled("message.addLabels", params),
    "gmail.message.removeLabels": (params) => labelled("message.removeLabels", params),
  },
});

function messageOf({ message = "" }: JsonObject): JsonObject {
  return { messageId: message };
}

function labelled(on: string, params: JsonObject): VendorPart {
  const parameters = { ...messageOf(params), labelIds: namesIn(params["labels"]) };
  return { on, parameters, notes: labelNotes(params) };
}

const written = { cc: "ccList", bcc: "bccList", replyTo: "replyTo", senderName: "senderName" };

/** `more`: options of this kind of mail alone. */
function mailOf(params: JsonObject, more: JsonObject): JsonObject {
  const format = wordOf({ text: "text", html: "html", both: "both" }, params["format"] ?? "html");
  const attachmentsBinary = listOf(listIn(params["files"])).map((property) => ({ property }));
  if (isExpression(params["files"]))
    throw new NoCounterpart("Which files are attached is given by an expression");
  return {
    ...renamed(params, { subject: "subject" }),
    emailType: format === "text" ? "text" : "html",
    message: (format === "text" ? params["text"] : params["html"]) ?? "",
    options: {
      ...more,
      ...renamed(params, written),
      ...(attachmentsBinary.length > 0 && { attachmentsUi: { attachmentsBinary } }),
    },
  };
}

/** n8n writes the text of an HTML mail by itself. */
function mailNotes(params: JsonObject): readonly string[] {
  return params["format"] === "both" ? withoutCounterpart(["format", "text"]) : [];
}

export const exportGmailTrigger: Exporter = ({ params }) => ({
  type: "gmailTrigger",
  typeVersion: 1.2,
  access,
  parameters: { ...pollingOf(params), filters: filtersOf(params), ...formOf(params) },
  notes: [...pollingNotes(params), ...formNotes(params), ...labelNotes(params)],
});
