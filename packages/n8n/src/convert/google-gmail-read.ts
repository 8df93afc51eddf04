import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isOn, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import { given } from "./files-common.ts";
import { joined } from "./google-common.ts";

export const htmlNote = "“textAsHtml” is not there: use “html”, or “text”";

/** Short unless said; otherwise as it is read. */
export function formOf(parameters: JsonObject): JsonObject {
  if (parameters["simple"] !== false) return {};
  const options = objectOf(parameters["options"]);
  return {
    form: "whole",
    ...(isOn(options["downloadAttachments"]) && { download: options["downloadAttachments"] }),
    ...given(options, { dataPropertyAttachmentsPrefixName: "prefix" }),
  };
}

export function formNotes(parameters: JsonObject): readonly string[] {
  return parameters["simple"] === false ? [htmlNote] : [];
}

export const known = [
  "q",
  "labelIds",
  "includeSpamTrash",
  "readStatus",
  "sender",
  "receivedAfter",
  "receivedBefore",
];

export function filtersOf(filters: JsonObject): JsonObject {
  const words = [
    textOf(filters["q"]),
    timeOf("after", filters["receivedAfter"]),
    timeOf("before", filters["receivedBefore"]),
  ];
  const query = words
    .filter((word) => word !== "")
    .map((word) => word.replace(/^=/, ""))
    .join(" ");
  const status = textOf(filters["readStatus"]);
  const found = joined(filters["labelIds"] ?? []);
  return {
    ...(query !== "" && { query: words.some(isExpression) ? `=${query}` : query }),
    ...(found !== "" && { labels: found }),
    ...((["read", "unread"].includes(status) || isExpression(status)) && { read: status }),
    ...given(filters, { sender: "sender" }),
    ...(isOn(filters["includeSpamTrash"]) && { bin: filters["includeSpamTrash"] }),
  };
}

/** Gmail searches by seconds since 1970. */
function timeOf(word: string, value: unknown): string {
  const text = textOf(value);
  if (text === "") return "";
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(text) ?? [];
  if (inner !== undefined && !inner.includes("{{"))
    return `=${word}:{{ Math.floor(new Date(${inner.trim()}).getTime() / 1000) }}`;
  const at = Date.parse(text);
  if (isExpression(text) || Number.isNaN(at))
    throw new Unsupported(
      "A time of the filter cannot be read: write it as “after:” or “before:” under “Search”",
    );
  return `${word}:${Math.floor(at / 1000)}`;
}
