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
  "discord-webhook": {
    actor: "admin",
    message: "The credential does not hold the address of a Discord webhook.",
    hint: "Copy it from the settings of the channel; it begins with https://discord.com/api/webhooks/.",
  },
  "discord-id": {
    actor: "author",
    message: "“{{value}}” is neither an id nor a link of Discord’s.",
    hint: "Choose it from the list, or copy its id or link in Discord (with its developer mode turned on).",
  },
  "discord-empty": {
    actor: "author",
    message: "Item {{item}}: there is nothing to send.",
    hint: "Write a text, or add a card or a file.",
  },
  "discord-color": {
    actor: "author",
    message: "Item {{item}}: “{{color}}” is not a colour.",
    hint: "Write it as #5865F2.",
  },
  "twilio-from": {
    actor: "author",
    message: "Item {{item}}: nobody is named who sends the message.",
    hint: "Fill in “From”, or name a messaging service.",
  },
  "twilio-later": {
    actor: "author",
    message: "Item {{item}}: Twilio sends messages later only by a messaging service.",
    hint: "Name the service, or put a Wait node before this one.",
  },
  "supabase-no-filter": {
    actor: "author",
    message: "Item {{item}}: without a condition, this would be done to the whole table.",
    hint: "Add a condition; one that is always true, where all rows are meant.",
  },
  "supabase-nothing": {
    actor: "author",
    message: "Item {{item}} has nothing for the table.",
    hint: "Name the columns that are to be filled in.",
  },
  "whatsapp-account": {
    actor: "admin",
    message: "The credential does not say which account of WhatsApp Business it is.",
    hint: "Write the account's id into the credential, or give the id here without choosing.",
  },
  "whatsapp-number": {
    actor: "author",
    message: "Item {{item}}: “{{number}}” is not a telephone number.",
    hint: "Write it with the country's code, such as +48600100200.",
  },
  "whatsapp-template": {
    actor: "author",
    message: "Item {{item}}: the template needs its name and its language.",
    hint: "Choose it from the list, or write it as order_sent|pl.",
  },
  "airtable-none": {
    actor: "author",
    message: "Item {{item}}: no record has these values in {{fields}}.",
    hint: "Check the values, or use “Create or update a record”.",
  },
} as const satisfies Record<string, ErrorText>;
