import type { ErrorText } from "@weft/sdk";

/** What connectors report themselves; what the other system says no with has codes of the sdk. */
export const connectorNodeErrors = {
  "telegram-webhook": {
    actor: "author",
    message: "The bot was told to call an address, so it tells nothing to this flow.",
    hint: "Stop the automation that it calls, or turn on “Take the bot over”.",
  },
} as const satisfies Record<string, ErrorText>;
