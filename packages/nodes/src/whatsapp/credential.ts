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
