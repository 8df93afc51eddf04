import { defineCredential } from "@weft/sdk";
import { airtableText } from "./text.ts";

const params = {
  token: {
    kind: "secret",
    label: "Personal access token",
    help: "Made at airtable.com/create/tokens, with access to the bases and the scopes data.records:read, data.records:write and schema.bases:read.",
  },
} as const;

export const airtable = defineCredential({
  type: "airtable",
  label: "Airtable",
  help: "A personal access token of Airtable.",
  params,
  translations: airtableText("credential", params),
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${values.token.trim()}` },
  }),
  async test({ http }) {
    await http({ url: "https://api.airtable.com/v0/meta/whoami" });
  },
});
