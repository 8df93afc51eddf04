import { defineCredential } from "@weft/sdk";
import { twilioText } from "./text.ts";

const params = {
  account: {
    kind: "text",
    label: "Account SID",
    help: "From the first page of the Twilio console; it begins with AC.",
    placeholder: "AC0123456789abcdef0123456789abcdef",
  },
  token: {
    kind: "secret",
    label: "Auth token",
    help: "From the first page of the console, or the secret of an API key.",
  },
  key: {
    kind: "text",
    label: "API key SID",
    help: "Only with an API key instead of the auth token; it begins with SK.",
    placeholder: "SK0123456789abcdef0123456789abcdef",
    optional: true,
    advanced: true,
  },
} as const;

export const twilioHost = "https://api.twilio.com/2010-04-01";

export const twilio = defineCredential({
  type: "twilio",
  label: "Twilio",
  help: "An account of Twilio, which sends messages and makes calls.",
  params,
  translations: twilioText("credential", params),
  apply({ request, values }) {
    const user = values.key?.trim() || values.account.trim();
    const secret = Buffer.from(`${user}:${values.token.trim()}`).toString("base64");
    return { ...request, headers: { ...request.headers, Authorization: `Basic ${secret}` } };
  },
  async test({ values, http }) {
    await http({ url: `${twilioHost}/Accounts/${encodeURIComponent(values.account.trim())}.json` });
  },
});
