import type { NodeDefinition } from "@weft/sdk";
import { operations } from "./operations.ts";

/** Node types of services that each have one folder here. */
export const serviceNodes: Readonly<Record<string, () => Promise<NodeDefinition>>> = {
  "airtable.changed": async () => (await import("./airtable/changed.ts")).airtableChanged,
  ...operations(
    "airtable.record",
    ["search", "get"],
    async () => (await import("./airtable/read.ts")).airtableRead,
  ),
  ...operations(
    "airtable.record",
    ["create", "update", "upsert", "delete"],
    async () => (await import("./airtable/write.ts")).airtableWrite,
  ),
  ...operations(
    "airtable.base",
    ["list", "tables"],
    async () => (await import("./airtable/read.ts")).airtableRead,
  ),
  "notion.changed": async () => (await import("./notion/changed.ts")).notionChanged,
  ...operations(
    "notion.databasePage",
    ["create", "get", "update", "list"],
    async () => (await import("./notion/page.ts")).notionPage,
  ),
  ...operations(
    "notion.page",
    ["create", "archive", "search"],
    async () => (await import("./notion/page.ts")).notionPage,
  ),
  ...operations(
    "notion.block",
    ["append", "list"],
    async () => (await import("./notion/block.ts")).notionBlock,
  ),
  ...operations("notion.database", ["get"], async () => (await import("./notion/block.ts")).notionBlock),
  ...operations("notion.user", ["get", "list"], async () => (await import("./notion/block.ts")).notionBlock),
  "slack.event": async () => (await import("./slack/event.ts")).slackEvent,
  ...operations(
    "slack.message",
    ["send", "update", "delete", "permalink", "search"],
    async () => (await import("./slack/message.ts")).slackMessage,
  ),
  ...operations(
    "slack.channel",
    ["create", "get", "list", "history", "members", "change", "open"],
    async () => (await import("./slack/channel.ts")).slackChannel,
  ),
  ...operations(
    "slack.user",
    ["get", "find", "list", "presence"],
    async () => (await import("./slack/user.ts")).slackUser,
  ),
  ...operations(
    "slack.file",
    ["upload", "get", "list"],
    async () => (await import("./slack/file.ts")).slackFile,
  ),
  ...operations(
    "slack.reaction",
    ["change", "get"],
    async () => (await import("./slack/reaction.ts")).slackReaction,
  ),
  ...operations(
    "discord.message",
    ["send", "update", "get", "list", "delete", "react"],
    async () => (await import("./discord/message.ts")).discordMessages,
  ),
  ...operations(
    "discord.channel",
    ["create", "get", "list", "update", "delete"],
    async () => (await import("./discord/channel.ts")).discordChannels,
  ),
  ...operations(
    "discord.member",
    ["list", "role"],
    async () => (await import("./discord/channel.ts")).discordChannels,
  ),
  ...operations(
    "discord.webhook",
    ["send"],
    async () => (await import("./discord/webhook.ts")).discordWebhooks,
  ),
  ...operations(
    "twilio.message",
    ["send", "get", "list"],
    async () => (await import("./twilio/nodes.ts")).twilioNodes,
  ),
  ...operations("twilio.call", ["make"], async () => (await import("./twilio/nodes.ts")).twilioNodes),
  ...operations(
    "supabase.row",
    ["create", "list", "update", "upsert", "delete"],
    async () => (await import("./supabase/row.ts")).supabaseRows,
  ),
  "whatsapp.event": async () => (await import("./whatsapp/event.ts")).whatsappEvent,
  ...operations(
    "whatsapp.message",
    ["send", "template", "read"],
    async () => (await import("./whatsapp/message.ts")).whatsappMessages,
  ),
  ...operations(
    "whatsapp.media",
    ["upload", "get", "delete"],
    async () => (await import("./whatsapp/media.ts")).whatsappMedia,
  ),
  "telegram.updated": async () => (await import("./telegram/updated.ts")).telegramUpdated,
  ...operations(
    "telegram.message",
    ["send", "edit", "delete", "pin"],
    async () => (await import("./telegram/message.ts")).telegramMessage,
  ),
  ...operations(
    "telegram.message",
    ["sendFile", "sendLocation", "sendGroup", "action"],
    async () => (await import("./telegram/sending.ts")).telegramSending,
  ),
  ...operations(
    "telegram.chat",
    ["get", "administrators", "member", "change", "leave"],
    async () => (await import("./telegram/chat.ts")).telegramChat,
  ),
  ...operations(
    "telegram.callback",
    ["answer", "answerInline"],
    async () => (await import("./telegram/chat.ts")).telegramChat,
  ),
  ...operations("telegram.file", ["get"], async () => (await import("./telegram/chat.ts")).telegramChat),
};
