import { defineCredential } from "@weft/sdk";
import { notionText } from "./text.ts";

/** Databases are named by their own ids in it; later versions ask for those of their data sources. */
export const notionVersion = "2022-06-28";

const params = {
  token: {
    kind: "secret",
    label: "Token of the integration",
    help: "Made at notion.so/my-integrations. In Notion, connect the pages and databases to the integration, or it sees nothing.",
  },
} as const;

export const notion = defineCredential({
  type: "notion",
  label: "Notion",
  help: "An internal integration of a Notion workspace.",
  params,
  translations: notionText("credential", params),
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${values.token.trim()}` },
  }),
  async test({ http }) {
    await http({ url: "https://api.notion.com/v1/users/me", headers: { "Notion-Version": notionVersion } });
  },
});
