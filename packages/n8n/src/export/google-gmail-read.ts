import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isOn, listOf, textOf } from "../workflow.ts";
import { leftOut, renamed, wordOf } from "./exporter.ts";
import { namesIn } from "./google-common.ts";
import { isFilled, listIn } from "./vendor.ts";

export function formOf(params: JsonObject): JsonObject {
  const form = wordOf({ simple: "simple", whole: "whole", raw: "raw" }, params["form"] ?? "simple");
  if (form === "simple") return { simple: true };
  const { download, prefix = "attachment_" } = params;
  return {
    simple: false,
    options: {
      ...(form === "whole" && download !== undefined && { downloadAttachments: download }),
      ...(form === "whole" && prefix !== "attachment_" && { dataPropertyAttachmentsPrefixName: prefix }),
    },
  };
}

export function formNotes(params: JsonObject): readonly string[] {
  return params["form"] === "raw" ? leftOut(params, ["form"]) : [];
}

export function filtersOf(params: JsonObject): JsonObject {
  const { read = "both", labels } = params;
  return {
    ...renamed(params, { query: "q", sender: "sender" }),
    ...(isFilled(labels) && { labelIds: namesIn(labels) }),
    ...(read !== "both" && { readStatus: read }),
    ...(isOn(params["bin"]) && { includeSpamTrash: params["bin"] }),
  };
}

/** What n8n, which knows ids of labels alone, cannot find. */
export function labelNotes({ labels }: JsonObject): readonly string[] {
  const names = listOf(listIn(isExpression(labels) ? "" : labels)).filter(
    (label) => !labelId.test(textOf(label)),
  );
  return names.length === 0
    ? []
    : [`n8n finds labels by their ids alone: choose there those that are given by name: ${names.join(", ")}`];
}

const labelId = /^(?:INBOX|SPAM|TRASH|UNREAD|STARRED|IMPORTANT|SENT|DRAFT|CHAT|CATEGORY_[A-Z]+|Label_\S+)$/;
