import { cursor } from "@weft/sdk";
import type { ConnectorApi, ParamsOf } from "@weft/sdk";
import { splitNames } from "../../paths.ts";
import type { Message } from "./base.ts";
import type { filterParams } from "./params.ts";

type Asked = ParamsOf<typeof filterParams> & { readonly what?: "messages" | "threads" };

/** What fits, the newest first. */
export async function listed(
  api: ConnectorApi,
  { query, labels, read, sender, bin, what = "messages" }: Asked,
  most: number | undefined,
): Promise<readonly Message[]> {
  const words = [query, read === "both" ? "" : `is:${read}`, sender === "" ? "" : `from:(${sender})`];
  const found = await api.list({
    request: {
      url: `/users/me/${what}`,
      query: {
        q: words.filter((word) => word.trim() !== "").join(" ") || undefined,
        labelIds: splitNames(labels),
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
