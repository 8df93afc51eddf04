import { defineCredential } from "@weft/sdk";
import { credentialText } from "./credential.text.ts";

export const telegramHost = "https://api.telegram.org";

/** Bots have their token in the address of every call (core.telegram.org/bots/api#making-requests). */
export const telegram = defineCredential({
  type: "telegram",
  label: "Telegram bot",
  help: "A bot of yours: write to @BotFather in Telegram, which makes one and gives you its token.",
  params: {
    token: {
      kind: "secret",
      label: "Token",
      help: "As @BotFather gives it: digits, a colon and letters.",
    },
    host: {
      kind: "text",
      label: "Address of the API",
      help: "Only if you run a Telegram Bot API server of your own.",
      placeholder: telegramHost,
      optional: true,
      advanced: true,
    },
  },
  translations: credentialText,
  apply({ request, values }) {
    const bot = `bot${encodeURI(values.token.trim())}/`;
    // Files are fetched from a path of their own.
    const url = request.url.replace(/\/bot\/(file\/)?/, (_, file = "") => `/${String(file)}${bot}`);
    return { ...request, url };
  },
  async test({ values, http }) {
    await http({ url: `${hostOf(values)}/bot/getMe` });
  },
});

export function hostOf(values: Readonly<Record<string, unknown>>): string {
  const host = typeof values["host"] === "string" ? values["host"].trim().replace(/\/+$/, "") : "";
  return host === "" ? telegramHost : host;
}
