import type { ErrorText } from "@weft/sdk";

/** What connectors report themselves; what the other system says no with has codes of the sdk. */
export const connectorNodeErrors = {
  "telegram-webhook": {
    actor: "author",
    message: "The bot was told to call an address, so it tells nothing to this flow.",
    hint: "Stop the automation that it calls, or turn on “Take the bot over”.",
  },
  "connector-json": {
    actor: "author",
    message: "“{{field}}” is not complete JSON.",
    hint: "Check brackets, commas and quotation marks.",
  },
  "connector-elsewhere": {
    actor: "system",
    message: "{{system}} sent us to “{{address}}”, where its credential must not go.",
    hint: "Try again; report it if it stays so.",
  },
  "airtable-none": {
    actor: "author",
    message: "Item {{item}}: no record has these values in {{fields}}.",
    hint: "Check the values, or use “Create or update a record”.",
  },
} as const satisfies Record<string, ErrorText>;
