import { defineCredential } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { discordText } from "./text.ts";

const botParams = {
  token: {
    kind: "secret",
    label: "Token of the bot",
    help: "From discord.com/developers/applications, under “Bot”. Invite the bot into your server with the rights that the flow needs.",
  },
} as const;

export const discord = defineCredential({
  type: "discord",
  label: "Discord bot",
  help: "A bot of yours, which is a member of your servers.",
  params: botParams,
  translations: discordText("credential", botParams),
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bot ${values.token.trim().replace(/^Bot\s+/i, "")}` },
  }),
  async test({ http }) {
    await http({ url: "https://discord.com/api/v10/users/@me" });
  },
});

const webhookParams = {
  address: {
    kind: "secret",
    label: "Address of the webhook",
    help: "From the settings of the channel, under “Integrations”: https://discord.com/api/webhooks/… Whoever knows it can write into the channel.",
  },
} as const;

/** Stands in the path of a request for what only the credential knows. */
export const HOOK = "/webhooks/credential";

export const discordWebhook = defineCredential({
  type: "discord.webhook",
  label: "Discord webhook",
  help: "The address by which a channel takes messages, without a bot.",
  params: webhookParams,
  translations: discordText("credential.webhook", webhookParams),
  apply: ({ request, values }) => ({ ...request, url: request.url.replace(HOOK, hookIn(values.address)) }),
  async test({ values, http }) {
    hookIn(values.address);
    await http({ url: `https://discord.com/api/v10${HOOK}` });
  },
});

/** The id and the token of a webhook, wherever its address says that Discord is. */
function hookIn(address: string): string {
  const [found] = /\/webhooks\/\d+\/[\w-]+/.exec(address) ?? [];
  if (found === undefined) throw fatal("discord-webhook");
  return found;
}
