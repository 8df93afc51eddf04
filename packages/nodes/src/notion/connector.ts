import { defineConnector } from "@weft/sdk";
import type { HttpResponse, JsonObject, Paging, Refusal } from "@weft/sdk";
import { notion, notionVersion } from "./credential.ts";
import { plainText } from "./simple.ts";

/** Lists of Notion: the cursor goes back in the body of questions, and in the address of others. */
export const notionPages: Paging = {
  next({ request, response }) {
    const { next_cursor: cursor } = response.body as { readonly next_cursor?: string | null };
    if (typeof cursor !== "string" || cursor === "") return undefined;
    return request.method === "POST"
      ? { ...request, body: { ...(request.body as JsonObject), start_cursor: cursor } }
      : { ...request, query: { ...request.query, start_cursor: cursor } };
  },
};

export const notionBase = defineConnector({
  type: "notion",
  version: 1,
  label: "Notion",
  icon: "brand:notion",
  credential: notion,
  baseUrl: "https://api.notion.com/v1",
  headers: { "Notion-Version": notionVersion },
  perMinute: 180,
  error: refusalOf,
  choices: {
    databases: {
      searches: true,
      request: ({ search }) => searchFor("database", search),
      page: notionPages,
      pick: "results",
      option: (one) => ({ value: String(one["id"]), label: plainText(one["title"]) || String(one["id"]) }),
    },
  },
});

export function searchFor(object: "database" | "page" | "", query: string) {
  return {
    method: "POST",
    url: "/search",
    body: {
      ...(query !== "" && { query }),
      ...(object !== "" && { filter: { property: "object", value: object } }),
      page_size: 100,
    },
  };
}

function refusalOf({ body }: Pick<HttpResponse, "body">): Refusal | undefined {
  const { object, code, message } = (typeof body === "object" && body !== null ? body : {}) as {
    readonly object?: string;
    readonly code?: string;
    readonly message?: string;
  };
  return object === "error" ? { reason: message ?? code ?? "" } : undefined;
}

/** The id in what a person copied: an id with or without dashes, or the address of a page. */
export function idOf(written: string): string {
  const text = written.trim().split(/[?#]/)[0] ?? "";
  const found = /([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(text)?.[1];
  return encodeURIComponent(found ?? text);
}
