import type { ApiParam } from "../call-shape.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { schemaOf } from "./schema.ts";

/** How an operation's list seems to go on: values for the paging parameters of the node, and which way they are for. */
export interface PageHint {
  readonly way: "link" | "page" | "offset" | "cursor" | "change";
  readonly params: Readonly<Record<string, unknown>>;
}

interface Seen {
  readonly params: readonly ApiParam[];
  readonly schema: unknown;
  readonly headers: Raw;
  /** Where the list is in the answer. */
  readonly list: string;
}

const cursors = names(
  "cursor after starting_after starting_token page_token pageToken start_cursor next_cursor nextToken next_token continuation continuationToken nextPageToken",
);
const offsets = names("offset skip $skip start startAt start_at from");
const pages = names("page page_number pageNumber pagina pageNo p");
const sizes = names(
  "limit per_page perPage page_size pageSize maxResults max_results count size top $top limite page_limit",
);
/** Where systems put the mark of the next page, as dot paths. */
const marks = [
  "next_cursor nextCursor nextPageToken next_page_token nextToken next_token cursor",
  "paging.next.after paging.cursors.after meta.next_cursor meta.cursor response_metadata.next_cursor",
  "pagination.next_page_token pagination.next_cursor pagination.cursor additional_data.next_cursor page.next",
]
  .join(" ")
  .split(" ");
const links =
  "nextLink @odata.nextLink links.next _links.next.href next_page_uri next_page_url nextPage pagination.next_page paging.next next".split(
    " ",
  );

/** Recognises the usual names; nothing where they are unknown. */
export function pageHint({ params, schema, headers, list }: Seen, refs: Refs): PageHint | undefined {
  const query = params.filter((param) => param.in === "query").map(({ name }) => name);
  const one = (known: ReadonlySet<string>) => query.find((name) => known.has(name.toLowerCase()));
  const at = (paths: readonly string[]) => paths.find((path) => textAt(schema, path, refs));
  const [cursor, mark] = [one(cursors), at(marks)];
  if (cursor !== undefined && mark !== undefined)
    return { way: "cursor", params: { pageParam: cursor, nextCursor: mark } };
  if (cursor !== undefined && at(["has_more"]) && list) return afterLast(cursor, list);
  if (Object.keys(headers).some((name) => name.toLowerCase() === "link")) return { way: "link", params: {} };
  const link = at(links);
  const sized = sizeOf(one(sizes));
  const [page, offset] = [one(pages), one(offsets)];
  if (link !== undefined && page === undefined && offset === undefined)
    return { way: "link", params: { nextLink: link.includes("@") ? `["${link}"]` : link } };
  if (page !== undefined) return { way: "page", params: { pageParam: page, ...sized } };
  if (offset !== undefined) return { way: "offset", params: { pageParam: offset, ...sized } };
  return undefined;
}

/** The id of the last record is where the next page begins. */
function afterLast(name: string, list: string): PageHint {
  const body = "$response.body";
  const value = `={{ ${body}.${list} && ${body}.${list}.length ? ${body}.${list}[${body}.${list}.length - 1].id : undefined }}`;
  return {
    way: "change",
    params: {
      changes: [{ place: "query", name, value }],
      pageStop: "expression",
      stopWhen: `={{ !${body}.has_more }}`,
    },
  };
}

function sizeOf(name: string | undefined): PageHint["params"] {
  return name === undefined ? {} : { pageSizeParam: name };
}

/** Whether the schema has a text, or anything that is not known to be something else, at a dot path. */
function textAt(schema: unknown, path: string, refs: Refs): boolean {
  let place = schema;
  const steps = path.includes("@") ? [path] : path.split(".");
  for (const step of steps) {
    const next = schemaOf(place, refs).properties.get(step);
    if (next === undefined) return false;
    place = next;
  }
  const { type } = schemaOf(place, refs);
  return type === "string" || type === undefined || type === "integer" || path === "has_more";
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(" "));
}
