import { cursor } from "@weft/sdk";
import type { ConnectorApi, ParamsOf } from "@weft/sdk";
import { labelIds } from "./base.ts";
import type { Message, labelNames } from "./base.ts";
import type { filterParams } from "./params.ts";

type Asked = ParamsOf<typeof filterParams> & { readonly what?: "messages" | "threads" };

/** What fits, the newest first. */
export async function listed(
  { api, labels: names }: { readonly api: ConnectorApi; readonly labels: ReturnType<typeof labelNames> },
  { query, labels, read, sender, bin, what = "messages" }: Asked,
  most: number | undefined,
): Promise<readonly Message[]> {
  const words = [query, read === "both" ? "" : `is:${read}`, sender === "" ? "" : `from:(${sender})`];
  const found = await api.list({
    request: {
      url: `/users/me/${what}`,
      query: {
        q: words.filter((word) => word.trim() !== "").join(" ") || undefined,
        labelIds: await labelIds(names, labels),
        includeSpamTrash: bin || undefined,
        maxResults: Math.min(most ?? 500, 500),
      },
    },
    pick: what,
    page: cursor("nextPageToken", { query: "pageToken" }),
    most,
  });
  return found.map(({ json }) => json as Message);
}
