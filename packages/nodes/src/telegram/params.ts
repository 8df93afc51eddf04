import type { ParamsOf, Params } from "@weft/sdk";

export const chat = {
  kind: "text",
  label: "Chat",
  help: "The id of the chat, such as 1035597319 or -1001234567890, or the name of a public channel or group.",
  placeholder: "@channelname",
} as const;

export const messageId = {
  kind: "text",
  label: "Message",
  help: "The id of the message, as it was given when it was sent or received.",
  placeholder: "={{ $json.result.message_id }}",
} as const;

export const parseMode = {
  kind: "choice",
  label: "Formatting",
  help: "How the text is marked up.",
  options: [
    { value: "none", label: "None" },
    { value: "HTML", label: "HTML" },
    { value: "MarkdownV2", label: "Markdown" },
    { value: "Markdown", label: "Markdown (old)" },
  ],
  default: "none",
} as const;

/** What every message can have besides its content. */
export const messageParams = {
  buttons: {
    kind: "list",
    label: "Buttons",
    help: "They stand below the message; one with an address opens it, another tells the flow that starts by a pressed button.",
    itemLabel: "button",
    of: {
      text: { kind: "text", label: "Text" },
      url: { kind: "text", label: "Address", optional: true },
      data: { kind: "text", label: "Data", optional: true },
      row: { kind: "number", label: "Row", default: 0, integer: true, optional: true },
    },
    default: [],
  },
  markup: {
    kind: "json",
    label: "Keyboard as JSON",
    help: "Any reply_markup of Telegram, such as a keyboard of answers; it replaces the buttons.",
    placeholder: '{ "keyboard": [[{ "text": "Yes" }]] }',
    optional: true,
    advanced: true,
  },
  replyTo: {
    kind: "text",
    label: "Reply to",
    help: "The id of the message that this one answers.",
    default: "",
    advanced: true,
  },
  thread: {
    kind: "text",
    label: "Topic",
    help: "The id of a topic, in groups that have them.",
    default: "",
    advanced: true,
  },
  silent: {
    kind: "boolean",
    label: "Without a sound",
    help: "People get the message without a sound.",
    default: false,
    advanced: true,
  },
  protect: {
    kind: "boolean",
    label: "Protected",
    help: "Nobody can forward or save it.",
    default: false,
    advanced: true,
  },
} as const satisfies Params;

/** What a method gives that sends a message, and one that only does something. */
export const sample = {
  ok: true,
  result: {
    message_id: 1024,
    chat: { id: 1035597319, type: "private", first_name: "Anna" },
    date: 1794819600,
    text: "Your order is on its way.",
  },
};

export const done = { ok: true, result: true };

type Buttons = ParamsOf<typeof messageParams>["buttons"];

/** The fields that all sending methods share (core.telegram.org/bots/api#sendmessage). */
export function messageFields(params: ParamsOf<typeof messageParams> & { readonly chat: string }) {
  const { chat: chat_id, replyTo, thread, silent, protect } = params;
  return {
    chat_id,
    message_thread_id: numeric(thread),
    disable_notification: silent,
    protect_content: protect,
    ...(replyTo !== "" && { reply_parameters: { message_id: numeric(replyTo) } }),
    reply_markup: markupOf(params),
  };
}

export function markupOf({
  markup,
  buttons,
}: {
  readonly markup: unknown;
  readonly buttons: Buttons;
}): unknown {
  if (typeof markup === "object" && markup !== null) return markup;
  if (typeof markup === "string" && markup.trim() !== "") return markup;
  return buttons.length === 0 ? undefined : { inline_keyboard: rowsOf(buttons) };
}

/** Buttons with the same number stand beside each other; those without one each have a row of their own. */
function rowsOf(buttons: Buttons) {
  const rows = new Map<string, object[]>();
  for (const [index, { text, url = "", data = "", row = 0 }] of buttons.entries()) {
    const key = row === 0 ? `own ${index}` : String(row);
    const button = { text, ...(url === "" ? { callback_data: data === "" ? text : data } : { url }) };
    rows.set(key, [...(rows.get(key) ?? []), button]);
  }
  return [...rows.values()];
}

/** Ids are numbers to Telegram, but an expression may give them as texts. */
export function numeric(id: string): number | string {
  return /^-?\d{1,15}$/.test(id.trim()) ? Number(id) : id;
}

export function parseModeOf(mode: string): string | undefined {
  return mode === "none" ? undefined : mode;
}
