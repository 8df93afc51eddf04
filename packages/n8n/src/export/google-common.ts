import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import type { Exported } from "./exporter.ts";
import { pagingOf } from "./http-paging.ts";
import { requested } from "./request.ts";
import { isFilled, limitOf, listIn } from "./vendor.ts";

/** As many as there never are are all of them. */
export function mostOf({ most = 50 }: JsonObject): JsonObject {
  return limitOf(most, (count) => !isFilled(count) || (typeof count === "number" && count >= 1_000_000));
}

/** A list; what an expression gives may be one already, which is how the import writes it. */
export function namesIn(names: unknown): unknown {
  if (!isExpression(names)) return listIn(names);
  const [, list] = /^=\{\{ \[([^]*)\]\.flat\(\)\.join\(","\) \}\}$/.exec(names) ?? [];
  if (list !== undefined) return `={{ ${list} }}`;
  // Commas within an expression divide nothing.
  const parts = names.slice(1).match(/(?:\{\{[^]*?\}\}|[^,])+/g) ?? [];
  const found = parts.map((part) => part.trim()).filter((part) => part !== "");
  return found.map((name) => (name.includes("{{") ? `=${name}` : name));
}

/** All pages of a list for which n8n’s node of the service has no operation. */
export function listRequested(credential: string, url: string, pageSize: number): Exported {
  const paging = { paging: "cursor", pageParam: "pageToken", nextCursor: "nextPageToken" };
  return requested(
    credential,
    {
      url,
      sendQuery: true,
      queryParameters: { parameters: [{ name: "maxResults", value: String(pageSize) }] },
      options: pagingOf(paging).options,
    },
    ["Each page of the answer is one item there: put “Split Out” of items behind it"],
  );
}
