import { defineCredential } from "@weft/sdk";
import { whatsappText } from "./text.ts";

const params = {
  token: {
    kind: "secret",
    label: "Access token",
    help: "Of a system user of your Meta business, with the permissions whatsapp_business_messaging and whatsapp_business_management.",
  },
  account: {
    kind: "text",
    label: "Account id",
    help: "Of the WhatsApp Business account; to choose numbers and templates from lists.",
    placeholder: "102290129340398",
    optional: true,
  },
  appSecret: {
    kind: "secret",
    label: "App secret",
    help: "Only to start flows: from the basic settings of the app at Meta. It proves that an event comes from WhatsApp.",
    optional: true,
  },
  verifyToken: {
    kind: "secret",
    label: "Verify token",
    help: "Only to start flows: a word that you invent, and give to Meta together with the address of the trigger.",
    optional: true,
  },
} as const;

export const graph = "https://graph.facebook.com/v23.0";

export const whatsapp = defineCredential({
  type: "whatsapp",
  label: "WhatsApp Business",
  help: "The WhatsApp Business Platform of Meta (Cloud API).",
  params,
  translations: whatsappText("credential", params),
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${values.token.trim()}` },
  }),
  async test({ http }) {
    await http({ url: `${graph}/me` });
  },
});
