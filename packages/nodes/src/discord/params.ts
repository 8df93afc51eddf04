export const serverParam = {
  kind: "remote",
  label: "Server",
  help: "Where the bot is a member; only needed to choose from lists.",
  load: "servers",
  default: "",
  optional: true,
} as const;

export const channelParam = {
  kind: "remote",
  label: "Channel",
  help: "One of the server, or its id or link.",
  load: "channels",
} as const;

export const messageParam = {
  kind: "text",
  label: "Message",
  help: "Its id or link.",
  placeholder: "={{ $json.id }}",
} as const;

/** What a message says; `messageBody` makes it. */
export const contentParams = {
  content: {
    kind: "text",
    label: "Text",
    help: "Up to 2000 characters, with Discord’s Markdown.",
    multiline: true,
    default: "",
    placeholder: "Order **1042** is on its way.",
  },
  embeds: {
    kind: "list",
    label: "Cards",
    help: "Up to ten boxes below the text.",
    itemLabel: "card",
    of: {
      title: { kind: "text", label: "Title", default: "" },
      description: { kind: "text", label: "Text", multiline: true, default: "" },
      url: { kind: "text", label: "Address", help: "Where the title leads.", default: "" },
      color: { kind: "text", label: "Colour", placeholder: "#5865F2", default: "" },
      author: { kind: "text", label: "Author", default: "" },
      image: { kind: "text", label: "Picture", help: "Its address.", default: "" },
      thumbnail: { kind: "text", label: "Small picture", help: "Its address.", default: "" },
      timestamp: { kind: "dateTime", label: "Time", optional: true },
    },
    default: [],
  },
  files: {
    kind: "text",
    label: "Files",
    help: "Names of files of the item, with commas between them.",
    placeholder: "data",
    default: "",
  },
  mentions: {
    kind: "boolean",
    label: "Mentions ring",
    help: "Otherwise @names stand in the text without telling anybody.",
    default: true,
    advanced: true,
  },
  silent: {
    kind: "boolean",
    label: "Without a sound",
    help: "Nobody’s device makes a noise.",
    default: false,
    advanced: true,
  },
  preview: {
    kind: "boolean",
    label: "Preview of links",
    help: "Shows what links lead to.",
    default: true,
    advanced: true,
  },
  tts: {
    kind: "boolean",
    label: "Read aloud",
    help: "Discord reads it to those who are there.",
    default: false,
    advanced: true,
  },
  more: {
    kind: "json",
    label: "More fields",
    help: "Others of a message by Discord’s names, such as components.",
    placeholder: '{ "components": [] }',
    optional: true,
    advanced: true,
  },
} as const;

/** A message as Discord gives it. */
export const sample = {
  id: "1312345678901234567",
  type: 0,
  channel_id: "1212345678901234567",
  author: { id: "1112345678901234567", username: "Weft", bot: true },
  content: "Order **1042** is on its way.",
  timestamp: "2026-01-15T09:30:00.000000+00:00",
  attachments: [],
  embeds: [],
  mentions: [],
} as const;
