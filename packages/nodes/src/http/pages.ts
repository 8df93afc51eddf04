import { setTimeout as wait } from "node:timers/promises";
import { FormFields, NodeError } from "@weft/sdk";
import type {
  HttpRequest,
  HttpResponse,
  Item,
  JsonObject,
  NodeContext,
  PageScope,
  PageValue,
} from "@weft/sdk";
import { fatal } from "../errors.ts";
import { getPath, parsePath, setPath } from "../paths.ts";
import { toHeaders } from "./headers.ts";
import { received } from "./received.ts";
import { checkedUrl } from "./sent.ts";
import type { RequestParams } from "./sent.ts";

/** A list that goes on after this many pages is taken for one that never ends. */
const mostPages = 1000;

interface Pages {
  readonly params: RequestParams;
  readonly ctx: NodeContext;
  /** What the parameters say, without anything of a page. */
  readonly plain: HttpRequest;
}

/** The page that came last. */
interface Page {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  readonly body: unknown;
  /** Items on it. */
  readonly count: number;
  /** How many have come, this one included. */
  readonly pages: number;
  /** Items on all of them. */
  readonly records: number;
}

/** Asks for page after page, as the parameters say, and gives the items of all of them. */
export async function allPages(pages: Pages): Promise<readonly Item[]> {
  const { params, ctx } = pages;
  const all: Item[] = [];
  const limit = params.maxPages ?? mostPages;
  const seen = new Set<string>();
  let request = firstRequest(pages);
  for (let count = 1; ; count += 1) {
    const key = identity(request);
    if (seen.has(key)) throw fatal("page-again", { url: request.url });
    seen.add(key);
    const response = await asked(pages, request);
    if (response === undefined) return all;
    const { items, body } = await received(response, { params, url: request.url, ctx });
    const page = { request, response, body, count: items.length, pages: count, records: 0 };
    const done = isLast(params, page);
    if (done && count > 1) return all;
    for (const item of items) all.push(item);
    if (done) return all;
    const next = nextRequest(pages, { ...page, records: all.length });
    if (next === undefined || count === params.maxPages) return all;
    if (count === limit) throw fatal("pages-endless", { pages: limit });
    await pause(params.pagePause, ctx.signal);
    request = next;
  }
}

/** Rejects at once when the execution is stopped. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}

function firstRequest(pages: Pages): HttpRequest {
  const { params, plain: request } = pages;
  switch (params.paging) {
    case "page":
      return withSize(params, withQuery(request, pageParam(params), params.pageFirst ?? 1));
    case "offset":
      return withSize(params, withQuery(request, pageParam(params), params.pageFirst ?? 0));
    case "change":
      return changed(params, request, { $request: shown(request), $response: nothing, $pageCount: 0 });
    default:
      return request;
  }
}

/** What `$response` is before anything has come, so that its fields are empty rather than wrong. */
const nothing = { body: {}, headers: {}, statusCode: 0 };

function nextRequest(pages: Pages, page: Page): HttpRequest | undefined {
  const { params } = pages;
  const scope = scopeOf(page);
  if (params.pageStop === "expression" && isTrue(valueOf(params.stopWhen, scope))) return undefined;
  const { request, pages: count } = page;
  switch (params.paging) {
    case "link":
      return linked(params, page, scope);
    case "cursor": {
      const cursor = fieldOrValue(params.nextCursor, page, scope);
      return isBlank(cursor) ? undefined : withQuery(request, pageParam(params), cursor);
    }
    case "page":
      if (isShort(params, page)) return undefined;
      return withQuery(request, pageParam(params), (params.pageFirst ?? 1) + count);
    case "offset": {
      if (isShort(params, page)) return undefined;
      const skipped = params.pageSize === undefined ? page.records : params.pageSize * count;
      return withQuery(request, pageParam(params), (params.pageFirst ?? 0) + skipped);
    }
    default:
      return changed(params, request, scope);
  }
}

function pageParam({ pageParam: name, paging }: RequestParams): string {
  return name.trim() || paging;
}

function withSize({ pageSize, pageSizeParam }: RequestParams, request: HttpRequest): HttpRequest {
  const name = pageSizeParam.trim();
  return pageSize === undefined || name === "" ? request : withQuery(request, name, pageSize);
}

/** Also takes the parameter out of the address itself, where it was written for the first page. */
function withQuery(request: HttpRequest, name: string, value: unknown): HttpRequest {
  const url = new URL(request.url);
  if (url.searchParams.has(name)) url.searchParams.delete(name);
  return { ...request, url: url.href, query: { ...request.query, [name]: value } };
}

/** Only where one page holds as many as were asked for can it be told from the last. */
function isShort({ pageSize, pageStop, fullResponse }: RequestParams, { count }: Page): boolean {
  return pageStop === "empty" && pageSize !== undefined && !fullResponse && count < pageSize;
}

function linked(params: RequestParams, page: Page, scope: PageScope): HttpRequest | undefined {
  const { request, response } = page;
  const link =
    params.nextLink === ""
      ? linkHeader(response.headers["link"])
      : fieldOrValue(params.nextLink, page, scope);
  if (isBlank(link)) return undefined;
  const { query: _inTheLink, ...rest } = request;
  return { ...rest, url: sameOrigin(String(link), request.url) };
}

/** The credential goes along with every page, so the other system must not choose another receiver. */
function sameOrigin(link: string, from: string): string {
  const url = URL.parse(link, from);
  if (url === null) throw fatal("page-link", { link: link.slice(0, 200) });
  if (url.origin !== new URL(from).origin) throw fatal("next-page-elsewhere", { origin: url.origin });
  return checkedUrl(url.href);
}

/** RFC 8288. */
function linkHeader(header: string | undefined): string | undefined {
  return /<([^>]*)>\s*;[^,]*\brel="?(?:[^",]*\s)?next\b/i.exec(header ?? "")?.[1];
}

/** A text names a field of the answer; an expression gives the value itself. */
function fieldOrValue(value: PageValue, page: Page, scope: PageScope): unknown {
  return typeof value === "string" ? getPath(page.body, parsePath(value.trim())) : value(scope);
}

function valueOf(value: PageValue, scope: PageScope): unknown {
  return typeof value === "string" ? value : value(scope);
}

function changed(params: RequestParams, from: HttpRequest, scope: PageScope): HttpRequest {
  let request = from;
  for (const { place, name, value } of params.changes) {
    const given = valueOf(value, scope);
    // A mark that is not there yet is left out of the first request.
    if (place === "url" ? isBlank(given) : given === undefined || given === null) continue;
    if (place === "query") request = withQuery(request, name, given);
    else if (place === "header") {
      const set = toHeaders([{ name, value: text(given) }]);
      request = { ...request, headers: { ...request.headers, ...set } };
    } else if (place === "body") request = { ...request, body: withField(request.body, name, given) };
    else request = { ...request, url: sameOrigin(text(given), from.url) };
  }
  return request;
}

function withField(body: unknown, name: string, value: unknown): unknown {
  if (body instanceof FormFields) return new FormFields({ ...body.fields, [name]: value });
  if (body === undefined || (typeof body === "object" && body !== null && isPlain(body)))
    return setPath((body ?? {}) as JsonObject, parsePath(name), value);
  throw fatal("page-body", { name });
}

function isPlain(body: object): boolean {
  return Object.getPrototypeOf(body) === Object.prototype;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Nothing where the status says that there are no more pages. */
async function asked({ params, ctx }: Pages, request: HttpRequest): Promise<HttpResponse | undefined> {
  const stops = params.pageStop === "status" ? params.stopStatuses.split(",").map(Number) : [];
  try {
    const response = await ctx.http(request);
    return stops.includes(response.status) ? undefined : response;
  } catch (error) {
    const status = error instanceof NodeError ? error.details.response?.status : undefined;
    if (status !== undefined && stops.includes(status)) return undefined;
    throw error;
  }
}

function isLast({ pageStop, fullResponse }: RequestParams, { count, body }: Page): boolean {
  if (pageStop !== "empty") return false;
  return count === 0 || isEmpty(body) || (fullResponse && isBlank(body));
}

function isEmpty(body: unknown): boolean {
  return typeof body === "object" && body !== null && Object.keys(body).length === 0;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "" || value === false;
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === 1;
}

function scopeOf({ request, response, body, pages }: Page): PageScope {
  const { headers, status, statusText = "" } = response;
  return {
    $request: shown(request),
    $response: { body, headers, statusCode: status, statusMessage: statusText },
    $pageCount: pages,
  };
}

/** The request as expressions see it; the credential is put on later and is not in it. */
function shown({ method, url, query = {}, headers = {}, body }: HttpRequest): JsonObject {
  const readable = body instanceof FormFields ? body.fields : body;
  return { method, url, qs: query, query, headers, body: readable };
}

/** Asking the same again would never end. */
function identity({ url, query, headers, body }: HttpRequest): string {
  return JSON.stringify([url, query, headers, body instanceof FormFields ? body.fields : body]);
}
