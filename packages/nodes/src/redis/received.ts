import { defineTrigger } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { onlyMessageParam } from "../net/payload.ts";
import { splitNames } from "../paths.ts";
import { redis } from "./credential.ts";
import { receivedText } from "./received.text.ts";
import type { RedisAccess } from "./session.ts";

export const redisReceived = defineTrigger({
  type: "redis.received",
  version: 1,
  label: "Message from Redis",
  help: "Starts the flow with each message that is published to channels, or each entry of a stream.",
  icon: "database",
  group: "Triggers",
  synonyms: ["redis", "valkey", "pubsub", "subscribe", "channel", "stream", "queue", "listen"],
  summary: "{channels}{stream}",
  credential: redis,
  params: {
    source: {
      kind: "choice",
      label: "Listen to",
      help: "A stream keeps its entries: each starts the flow once. What is published to a channel while nobody listens is gone.",
      options: [
        { value: "stream", label: "A stream, each entry once" },
        { value: "channels", label: "Channels, at most once" },
      ],
      default: "stream",
      literal: true,
    },
    channels: {
      kind: "text",
      label: "Channels",
      help: "With commas between several; an asterisk stands for any characters, a question mark for one.",
      placeholder: "orders, stock:*",
      literal: true,
      showWhen: { source: ["channels"] },
    },
    stream: {
      kind: "text",
      label: "Stream",
      help: "The key of the stream; it is made if it is not there.",
      placeholder: "orders",
      literal: true,
      showWhen: { source: ["stream"] },
    },
    group: {
      kind: "text",
      label: "Consumer group",
      help: "Those of one group share the entries between them; it is made if it is not there.",
      default: "weft",
      literal: true,
      showWhen: { source: ["stream"] },
    },
    existing: {
      kind: "boolean",
      label: "Also what is there already",
      help: "Whether a group that is made begins with the first entry of the stream.",
      default: false,
      literal: true,
      showWhen: { source: ["stream"] },
    },
    takeOver: {
      kind: "duration",
      label: "Take over after",
      help: "Entries that another one of the group took and never finished are taken over after this time; 0 leaves them.",
      default: 600_000,
      literal: true,
      advanced: true,
      showWhen: { source: ["stream"] },
    },
    readJson: {
      kind: "boolean",
      label: "Read JSON",
      help: "Texts that are JSON objects or lists become such.",
      default: true,
      literal: true,
    },
    onlyMessage: { ...onlyMessageParam, showWhen: { source: ["channels"] } },
  },
  sample: { stream: "orders", id: "1768469400000-0", fields: { order: "1042", total: "59.90" } },
  translations: receivedText,
  async listen({ params, ctx }) {
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const access = credential.values as unknown as RedisAccess;
    const { readJson } = params;
    if (params.source === "stream") {
      const { stream, group, existing, takeOver } = params;
      const { readStream } = await import("./stream.ts");
      const wanted = { stream: stream.trim(), group: group.trim() || "weft", existing, takeOver, readJson };
      return readStream(wanted, access, ctx);
    }
    const { hearChannels } = await import("./channels.ts");
    return hearChannels(
      { channels: splitNames(params.channels), readJson, only: params.onlyMessage },
      access,
      ctx,
    );
  },
});
