import type { JsonObject } from "@weft/sdk";
import { template } from "../convert/google-common.ts";
import { isOn, objectOf, textOf } from "../workflow.ts";
import { leftOut, renamed, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { mostOf, namesIn } from "./google-common.ts";
import { filtersOf, formOf, labelNotes } from "./google-gmail-read.ts";
import { requested } from "./request.ts";
import type { VendorPart, VendorParts } from "./vendor.ts";

/** Conversations, labels and drafts, and what n8n’s node does not do with messages. */
export const moreGmail: VendorParts = {
  "gmail.message.trash": ({ message }) => posted(template("messages/", textOf(message), "/trash")),
  "gmail.thread.get": (params) => {
    const as = wordOf({ messages: "messages", thread: "thread" }, params["as"] ?? "messages");
    const form = wordOf({ simple: "simple", whole: "whole", raw: "raw" }, params["form"] ?? "simple");
    return {
      on: "thread.get",
      parameters: {
        ...threadOf(params),
        simple: form !== "raw",
        options: as === "messages" ? { returnOnlyMessages: true } : {},
      },
      notes: form === "whole" ? withoutCounterpart(["form", "download", "prefix"]) : [],
    };
  },
  "gmail.thread.getAll": (params) => ({
    on: "thread.getAll",
    parameters: { ...mostOf(params), filters: filtersOf(params) },
    notes: labelNotes(params),
  }),
  "gmail.thread.delete": (params) => ({ on: "thread.delete", parameters: threadOf(params) }),
  "gmail.thread.trash": (params) => ({ on: "thread.trash", parameters: threadOf(params) }),
  "gmail.thread.untrash": (params) => ({ on: "thread.untrash", parameters: threadOf(params) }),
  "gmail.thread.addLabels": (params) => labelled("thread.addLabels", params),
  "gmail.thread.removeLabels": (params) => labelled("thread.removeLabels", params),
  "gmail.label.create": (params) => ({
    on: "label.create",
    parameters: {
      name: params["name"] ?? "",
      options: renamed(params, { inList: "labelListVisibility", inMails: "messageListVisibility" }),
    },
  }),
  "gmail.label.get": ({ label = "" }) => ({ on: "label.get", parameters: { labelId: label } }),
  "gmail.label.delete": ({ label = "" }) => ({ on: "label.delete", parameters: { labelId: label } }),
  "gmail.label.getAll": () => ({ on: "label.getAll", parameters: { returnAll: true } }),
  "gmail.draft.get": (params) => ({
    on: "draft.get",
    parameters: { messageId: params["draft"] ?? "", options: draftOptions(params) },
    notes: draftNotes(params),
  }),
  "gmail.draft.getAll": (params) => ({
    on: "draft.getAll",
    parameters: {
      ...mostOf(params),
      options: { ...draftOptions(params), ...(isOn(params["bin"]) && { includeSpamTrash: params["bin"] }) },
    },
    notes: [...draftNotes(params), ...leftOut(params, ["query"])],
  }),
  "gmail.draft.delete": ({ draft = "" }) => ({ on: "draft.delete", parameters: { messageId: draft } }),
  "gmail.draft.send": ({ draft = "" }) => {
    const bodyParameters = { parameters: [{ name: "id", value: draft }] };
    return posted("drafts/send", { sendBody: true, bodyParameters });
  },
};

function threadOf({ thread = "" }: JsonObject): JsonObject {
  return { threadId: thread };
}

function labelled(on: string, params: JsonObject): VendorPart {
  const parameters = { ...threadOf(params), labelIds: namesIn(params["labels"]) };
  return { on, parameters, notes: labelNotes(params) };
}

/** n8n always gives drafts as they are read. */
function draftOptions(params: JsonObject): JsonObject {
  return objectOf(formOf({ ...params, form: "whole" })["options"]);
}

function draftNotes({ form = "simple" }: JsonObject): readonly string[] {
  return form === "whole" ? [] : withoutCounterpart(["form"]);
}

/** By n8n’s request node with the access of Gmail’s. */
function posted(path: string, parameters: JsonObject = {}): Exported {
  const url = template("https://gmail.googleapis.com/gmail/v1/users/me/", path);
  return requested("gmailOAuth2", { method: "POST", url, ...parameters });
}
