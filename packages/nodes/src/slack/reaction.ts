import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { get, post, slackBase } from "./connector.ts";
import { channel, time } from "./params.ts";
import { slackText } from "./text.ts";

const reactionParams = {
  channel,
  message: time,
  emoji: { kind: "text", label: "Emoji", help: "Its name, without colons.", placeholder: "thumbsup" },
  action: {
    kind: "choice",
    label: "Do",
    help: "Reactions of the app itself.",
    options: [
      { value: "add", label: "Add" },
      { value: "remove", label: "Remove" },
    ],
    default: "add",
  },
} as const satisfies Params;

const reactionsParams = { channel, message: time } as const satisfies Params;

export const slackReaction = connectorNodes({
  ...slackBase,
  resources: {
    reaction: {
      change: operation({
        label: "React to a message",
        help: "Adds an emoji to a message, or takes it away.",
        synonyms: ["slack", "emoji", "thumbs up"],
        summary: ":{emoji}:",
        effect: "write",
        params: reactionParams,
        translations: slackText("reactionChange", reactionParams),
        sample: { ok: true },
        request: (params) =>
          post(`reactions.${params.action}`, {
            channel: params.channel,
            timestamp: params.message,
            name: params.emoji.replaceAll(":", ""),
          }),
      }),
      get: operation({
        label: "Get the reactions to a message",
        help: "Gives the message with the emojis that people added.",
        synonyms: ["slack", "emoji"],
        summary: "{message}",
        effect: "read",
        params: reactionsParams,
        translations: slackText("reactionGet", reactionsParams),
        sample: { ok: true, type: "message", message: { reactions: [{ name: "thumbsup", count: 1 }] } },
        request: (params) =>
          get("reactions.get", { channel: params.channel, timestamp: params.message, full: true }),
      }),
    },
  },
});
