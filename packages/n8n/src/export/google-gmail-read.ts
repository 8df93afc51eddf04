import type { JsonObject } from "@weft/sdk";
import { isOn } from "../workflow.ts";
import { leftOut, renamed, wordOf } from "./exporter.ts";
import { namesIn } from "./google-common.ts";
import { isFilled } from "./vendor.ts";

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
