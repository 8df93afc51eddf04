import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, textOf } from "../workflow.ts";
import { leftOut, notUsual, renamed } from "./exporter.ts";
import { chosen, isFilled, jsonIn } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** A channel whose name was written goes by its name. */
export function channelOf({ channel }: JsonObject): JsonObject {
  const [, name] = /^#(.+)$/.exec(textOf(channel)) ?? [];
  return { channelId: name === undefined ? chosen(channel) : chosen(name, "name") };
}

/** Messages go to channels, and to people by their id or name. */
function receiverOf(params: JsonObject): JsonObject {
  const channel = textOf(params["channel"]);
  const byName = channel.startsWith("@");
  if (!byName && !/^[UW][A-Z0-9]{6,}$/.test(channel)) return { select: "channel", ...channelOf(params) };
  return { select: "user", user: chosen(channel, byName ? "username" : "id") };
}

/** n8n has one kind of content for each message: text, blocks with a text, or attachments. */
export function contentOf(params: JsonObject): JsonObject {
  const text = params["text"] ?? "";
  if (isFilled(params["blocks"])) return { messageType: "block", blocksUi: blocksOf(params["blocks"]), text };
  const attachments = attachmentsOf(params["attachments"]);
  if (attachments === undefined) return { messageType: "text", text };
  return { messageType: "attachment", text, attachments };
}

export function contentNotes(params: JsonObject): readonly string[] {
  const both = isFilled(params["blocks"]) && isFilled(params["attachments"]);
  const unread = isFilled(params["attachments"]) && attachmentsOf(params["attachments"]) === undefined;
  return both || unread ? leftOut(params, ["attachments"]) : [];
}

/** n8n wants blocks within `blocks`. */
function blocksOf(blocks: unknown): unknown {
  const given = jsonIn(blocks);
  if (Array.isArray(given)) return JSON.stringify({ blocks: given });
  return isObject(given) && typeof blocks !== "string" ? JSON.stringify(given) : blocks;
}

/** n8n keeps the fields of an attachment in a group of their own. */
function attachmentsOf(attachments: unknown): readonly JsonObject[] | undefined {
  const given = jsonIn(attachments);
  const rows = listOf(isObject(given) ? given["attachments"] : given).filter(isObject);
  if (rows.length === 0) return undefined;
  return rows.map(({ fields, ...row }) => ({
    ...row,
    ...(Array.isArray(fields) && { fields: { item: fields } }),
  }));
}

export function sendMessage(params: JsonObject): VendorPart {
  const { thread, broadcast, icon } = params;
  const replies = isFilled(thread) && {
    thread_ts: {
      replyValues: { thread_ts: thread, ...(broadcast !== undefined && { reply_broadcast: broadcast }) },
    },
  };
  const picture = textOf(icon).startsWith(":") ? { icon_emoji: icon } : { icon_url: icon };
  return {
    on: "message.post",
    parameters: {
      ...receiverOf(params),
      ...contentOf(params),
      otherOptions: {
        includeLinkToWorkflow: false,
        ...replies,
        ...(isFilled(icon) && {
          botProfile: { imageValues: { profilePhotoType: pictureKind(icon), ...picture } },
        }),
        ...renamed(params, { name: "username", linkNames: "link_names", marked: "mrkdwn" }),
        ...(params["unfurl"] !== undefined &&
          params["unfurl"] !== true && { unfurl_links: params["unfurl"], unfurl_media: params["unfurl"] }),
      },
    },
    notes: [...contentNotes(params), ...(isFilled(thread) ? [] : notUsual(params, { broadcast: false }))],
  };
}

function pictureKind(icon: unknown): string {
  return textOf(icon).startsWith(":") ? "emoji" : "image";
}
