import { connectorNodes, defineConnector, operation } from "@weft/sdk";
import type { JsonObject, NodeDefinition } from "@weft/sdk";
import { messageBody } from "./body.ts";
import { discordSystem, snowflake } from "./connector.ts";
import { HOOK, discordWebhook } from "./credentials.ts";
import { contentParams, sample } from "./params.ts";
import { discordText } from "./text.ts";

const params = {
  ...contentParams,
  name: {
    kind: "text",
    label: "Name of the sender",
    help: "The webhook’s own while it is empty.",
    placeholder: "Weft Shop",
    default: "",
  },
  picture: {
    kind: "text",
    label: "Picture of the sender",
    help: "Its address; the webhook’s own while it is empty.",
    placeholder: "https://example.com/logo.png",
    default: "",
    advanced: true,
  },
  thread: {
    kind: "text",
    label: "Thread",
    help: "The id or link of a thread of the channel.",
    default: "",
    advanced: true,
  },
} as const;

const send = operation({
  label: "Send a message by webhook",
  help: "Writes into the channel that a webhook belongs to, without a bot.",
  effect: "write",
  params,
  sample,
  synonyms: ["discord", "chat", "notify", "webhook"],
  summary: "{content}",
  translations: discordText("webhook.send", params),
  async run({ params: given, api, ...place }) {
    const { name, picture, thread } = given;
    const body = messageBody(
      given,
      { ...(name !== "" && { username: name }), ...(picture !== "" && { avatar_url: picture }) },
      place,
    );
    // Discord then answers with the message, and only when it is there.
    const query = { wait: true, ...(thread.trim() !== "" && { thread_id: snowflake(thread) }) };
    const answer = await api.send({ method: "POST", url: HOOK, query, body, timeoutMs: 120_000 });
    return { json: answer.body as JsonObject };
  },
});

export const discordWebhooks: readonly NodeDefinition[] = connectorNodes({
  ...defineConnector({ ...discordSystem, credential: discordWebhook }),
  resources: { webhook: { send } },
});
