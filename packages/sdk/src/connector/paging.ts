import type { HttpRequest, HttpResponse } from "../context.ts";
import { connectorError } from "./errors.ts";
import { valueAt } from "./value-at.ts";

/** What is known when one page has come. */
export interface PageCall {
  /** The request that brought it, with its complete URL. */
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** Items on the page. */
  readonly count: number;
  /** 0 for the first page. */
  readonly index: number;
}

/** How the pages of a list follow each other. */
export interface Paging {
  /** Adds to the first request what every page needs. */
  start?(request: HttpRequest): HttpRequest;
  /** The request for the next page, or `undefined` after the last. */
  next(call: PageCall): HttpRequest | undefined;
}

/** The answer has a cursor at a dot path, which is sent back as a query parameter (`cursor` unless said) until there is none. */
export function cursor(path: string, options: { readonly query?: string } = {}): Paging {
  const { query = "cursor" } = options;
  return {
    next({ request, response }) {
      const next = valueAt(response.body, path);
      return next === undefined || next === null || next === "" ? undefined : withQuery(request, query, next);
    },
  };
}

/** The answer has the next page's URL at a dot path, or in its `Link` header where no path is given (RFC 8288). */
export function nextLink(path?: string): Paging {
  return {
    next({ request, response }) {
      const link = path === undefined ? linkHeader(response.headers["link"]) : valueAt(response.body, path);
      if (typeof link !== "string" || link === "") return undefined;
      const url = new URL(link, request.url);
      // The credential goes along with every page, so the other system must not choose another receiver.
      if (url.origin !== new URL(request.url).origin) {
        throw connectorError("page-elsewhere", { origin: url.origin });
      }
      const { query: _inTheLink, ...rest } = request;
      return { ...rest, url: url.href };
    },
  };
}

export interface PageNumberOptions {
  /** Query parameter of the page; `page` unless said. */
  readonly query?: string;
  /** Number of the first page; 1 unless said. */
  readonly first?: number;
  /** Query parameter and value of the page's size; a page with fewer items is then the last. */
  readonly size?: { readonly query: string; readonly value: number };
}

/** Pages have numbers; an empty page, or one that is not full, is the last. */
export function pageNumber(options: PageNumberOptions = {}): Paging {
  const { query = "page", first = 1, size } = options;
  return {
    start(request) {
      const sized = size === undefined ? request : withQuery(request, size.query, size.value);
      return withQuery(sized, query, first);
    },
    next({ request, count, index }) {
      const last = count === 0 || (size !== undefined && count < size.value);
      return last ? undefined : withQuery(request, query, first + index + 1);
    },
  };
}

function withQuery(request: HttpRequest, name: string, value: unknown): HttpRequest {
  return { ...request, query: { ...request.query, [name]: value } };
}

function linkHeader(header: string | undefined): string | undefined {
  return /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(header ?? "")?.[1];
}
