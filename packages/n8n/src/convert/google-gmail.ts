import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { googleCredentialNote, joined, mostWanted } from "./google-common.ts";
import { moreGmail } from "./google-gmail-more.ts";
import { filtersOf, formNotes, formOf, htmlNote, known } from "./google-gmail-read.ts";
import { pollTimes } from "./poll-times.ts";

/** Gmail 1 to 2.1 (docs.n8n.io). Version 1 has recipients as a list. */
export const convertGmail: Converter = ({ parameters, typeVersion }) => {
  const made = converted(parameters, typeVersion < 2 && parameters["sendTo"] === undefined, typeVersion);
  return { ...made, notes: [googleCredentialNote(parameters), ...(made.notes ?? [])] };
};

type Part = (parameters: JsonObject, version: number) => Converted;

function converted(parameters: JsonObject, isOld: boolean, version: number): Converted {
  const resource = textOf(parameters["resource"]) || (isOld ? "draft" : "message");
  const operation = textOf(parameters["operation"]) || usualOperation(resource);
  const name = `${resource}.${operation}`;
  const parts = { ...moreGmail, ...(isOld ? oldParts : newParts) };
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Unsupported(`The operation “${name}” has no counterpart`);
  return part(parameters, version);
}

function usualOperation(resource: string): string {
  if (resource === "message") return "send";
  return resource === "messageLabel" ? "add" : "create";
}

const newParts: Readonly<Record<string, Part>> = {
  "message.send": (parameters, version) => mail("gmail.message.send", parameters, version),
  "message.reply": replied,
  "thread.reply": replied,
  "draft.create": (parameters, version) =>
    mail("gmail.draft.create", { emailType: "text", ...parameters }, version),
  "message.get": (parameters) => ({
    type: "gmail.message.get",
    params: { message: parameters["messageId"] ?? "", ...formOf(parameters) },
    notes: formNotes(parameters),
  }),
  "message.getAll": gotten,
  "message.delete": single("delete"),
  "message.markAsRead": single("markRead"),
  "message.markAsUnread": single("markUnread"),
  "message.addLabels": single("addLabels"),
  "message.removeLabels": single("removeLabels"),
};

const oldParts: Readonly<Record<string, Part>> = {
  "message.send": (parameters) => oldMail("gmail.message.send", parameters),
  "draft.create": (parameters) => oldMail("gmail.draft.create", parameters),
  "message.get": (parameters) => ({
    type: "gmail.message.get",
    params: { message: parameters["messageId"] ?? "", ...oldForm(parameters) },
    notes: [htmlNote],
  }),
  "message.getAll"(parameters) {
    const more = objectOf(parameters["additionalFields"]);
    return {
      type: "gmail.message.getAll",
      params: { ...filtersOf(more), ...mostWanted(parameters, 10), ...oldForm(parameters) },
      notes: [htmlNote, ...ignoredOptions(more, [...known, "format", "dataPropertyAttachmentsPrefixName"])],
    };
  },
  "message.delete": single("delete"),
  "messageLabel.add": single("addLabels"),
  "messageLabel.remove": single("removeLabels"),
};

/** What is done to one message, by its id. */
function single(name: string): Part {
  return (parameters) => ({
    type: `gmail.message.${name}`,
    params: {
      message: parameters["messageId"] ?? "",
      ...(name.endsWith("Labels") && { labels: joined(parameters["labelIds"]) }),
    },
    notes: name === "delete" ? ["The credential needs access to “Gmail, also to delete for good”"] : [],
  });
}

function bodyOf(html: boolean, message: unknown): JsonObject {
  return html ? { html: message ?? "" } : { format: "text", text: message ?? "" };
}

function filesOf(options: JsonObject): JsonObject {
  const rows = listOf(objectOf(options["attachmentsUi"])["attachmentsBinary"]).filter(isObject);
  const files = joined(rows.map(({ property }) => textOf(property)));
  return files === "" ? {} : { files };
}

const names = { ccList: "cc", bccList: "bcc", replyTo: "replyTo", senderName: "senderName" } as const;
const written = [...Object.keys(names), "attachmentsUi", "appendAttribution"];

function mail(type: string, parameters: JsonObject, version: number): Converted {
  const options = objectOf(parameters["options"]);
  const isDraft = type === "gmail.draft.create";
  return {
    type,
    params: {
      ...given(isDraft ? options : parameters, { sendTo: "to" }),
      ...given(parameters, { subject: "subject" }),
      ...bodyOf(parameters["emailType"] !== "text", parameters["message"]),
      ...given(options, names),
      ...filesOf(options),
      ...(isDraft && given(options, { threadId: "thread" })),
    },
    notes: [
      ...attribution(options, version, isDraft),
      ...ignoredOptions(options, [...written, ...(isDraft ? ["sendTo", "threadId"] : [])]),
    ],
  };
}

/** Since version 2.1 a line of n8n's stands below what is sent. */
function attribution(options: JsonObject, version: number, isDraft: boolean): readonly string[] {
  return isDraft || version < 2.1 || options["appendAttribution"] === false
    ? []
    : ["The line that n8n adds below the message is left out"];
}

function replied(parameters: JsonObject, version: number): Converted {
  const { params, notes = [] } = mail("gmail.message.reply", parameters, version);
  const options = objectOf(parameters["options"]);
  const { to: _to, subject: _subject, ...answer } = params;
  const ignored = ignoredOptions(options, [...written, "replyToSenderOnly"]);
  return {
    type: "gmail.message.reply",
    params: {
      message: parameters["messageId"] ?? "",
      ...(options["replyToSenderOnly"] === true && { to: "sender" }),
      ...answer,
    },
    notes: [...notes.filter((note) => note.startsWith("The line")), ...ignored],
  };
}

function oldMail(type: string, parameters: JsonObject): Converted {
  const more = objectOf(parameters["additionalFields"]);
  const html = parameters["includeHtml"] === true;
  const to = joined(type === "gmail.draft.create" ? more["toList"] : parameters["toList"]);
  return {
    type,
    params: {
      ...(to !== "" && { to }),
      ...given(parameters, { subject: "subject" }),
      ...bodyOf(html, html ? parameters["htmlMessage"] : parameters["message"]),
      ...given({ cc: joined(more["ccList"]), bcc: joined(more["bccList"]) }, { cc: "cc", bcc: "bcc" }),
      ...given(more, { senderName: "senderName" }),
      ...filesOf(more),
    },
    notes: ignoredOptions(more, [...written, "toList"]),
  };
}

function oldForm(parameters: JsonObject): JsonObject {
  const more = objectOf(parameters["additionalFields"]);
  const format = textOf(more["format"]) || "resolved";
  if (format !== "resolved") return { form: "raw" };
  return { form: "whole", download: true, ...given(more, { dataPropertyAttachmentsPrefixName: "prefix" }) };
}

function gotten(parameters: JsonObject): Converted {
  const filters = objectOf(parameters["filters"]);
  return {
    type: "gmail.message.getAll",
    params: { ...filtersOf(filters), ...mostWanted(parameters, 50), ...formOf(parameters) },
    notes: [...formNotes(parameters), ...ignoredOptions(filters, known)],
  };
}

/** Gmail Trigger 1 to 1.2. */
export const convertGmailTrigger: Converter = ({ parameters }) => {
  const { every, notes } = pollTimes(parameters);
  const filters = objectOf(parameters["filters"]);
  return {
    type: "gmail.message.received",
    params: { ...filtersOf(filters), ...formOf(parameters), every },
    notes: [
      googleCredentialNote(parameters),
      ...notes,
      ...formNotes(parameters),
      ...ignoredOptions(filters, known),
    ],
  };
};
