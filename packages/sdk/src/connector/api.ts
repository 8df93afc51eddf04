import type { HttpRequest, HttpResponse } from "../context.ts";
import { NodeError, RetryAfter } from "../errors.ts";
import type { Item } from "../item.ts";
import type { ConnectorApi, ConnectorBase, ConnectorContext, ListCall } from "./define.ts";
import { connectorError, refusalError } from "./errors.ts";
import { itemsOf } from "./items.ts";
import { valueAt } from "./value-at.ts";

/** A list that goes on after this many pages is taken for one that never ends. */
const mostPages = 1_000;

/** The door to one system: what every request has in common, and its words for what goes wrong. */
export function connectorApi(connector: ConnectorBase, ctx: ConnectorContext): ConnectorApi {
  let base: Promise<string> | undefined;

  async function prepared(request: HttpRequest): Promise<HttpRequest> {
    const { headers, perMinute, looksByGet } = connector;
    return {
      ...(looksByGet && (request.method ?? "GET") === "GET" && { looks: true }),
      ...(perMinute !== undefined && { perMinute }),
      ...atBase(await (base ??= baseUrlOf(connector, ctx)), request),
      ...((headers ?? request.headers) && { headers: { ...headers, ...request.headers } }),
    };
  }

  async function exchange(request: HttpRequest): Promise<HttpResponse> {
    const response = await ctx.http(request).catch((error: unknown) => {
      throw explained(error, connector);
    });
    const refusal = connector.error?.(response);
    if (refusal === undefined) return response;
    const { status, body } = response;
    throw refusalError({ system: connector.label, refusal, response: { status, body } });
  }

  async function list({ request: first, page, pick, most = Infinity }: ListCall): Promise<readonly Item[]> {
    const all: Item[] = [];
    const start = await prepared(first);
    let request: HttpRequest | undefined = page?.start?.(start) ?? start;
    for (let index = 0; request !== undefined && all.length < most; index += 1) {
      if (index === mostPages) throw connectorError("list-endless", { pages: mostPages });
      const response = await exchange(request);
      const items = picked(response.body, pick);
      for (const item of items) all.push(item);
      request = page?.next({ request, response, count: items.length, index });
    }
    return all.slice(0, most);
  }

  return { send: async (request) => exchange(await prepared(request)), list };
}

async function baseUrlOf({ baseUrl }: ConnectorBase, ctx: ConnectorContext): Promise<string> {
  return typeof baseUrl === "string" ? baseUrl : baseUrl((await ctx.credential())?.values ?? {});
}

/** Says why in the words of the system. What it wants to be asked again later for stays as it is. */
function explained(error: unknown, connector: ConnectorBase): unknown {
  if (!(error instanceof NodeError) || error instanceof RetryAfter) return error;
  const { response } = error.details;
  const refusal = response && connector.error?.({ body: undefined, ...response });
  return refusal ? refusalError({ system: connector.label, refusal, response }) : error;
}

/** Systems leave an empty list out, so a part that is not there is no item, while an empty answer is an empty item. */
function picked(body: unknown, pick: string | undefined): readonly Item[] {
  if (pick === undefined) return itemsOf(body);
  const part = valueAt(body, pick);
  return part === undefined || part === null ? [] : itemsOf(part);
}

/** `..` as a part of a path, also in the spellings that URLs treat alike. */
const upwards = /(^|[/\\])(\.|%2e){1,2}([/\\?#]|$)/i;

/** Puts the request below the connector's base; a value in the path must not lead elsewhere. */
function atBase(baseUrl: string, request: HttpRequest): HttpRequest {
  const base = URL.parse(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  if (base === null) throw connectorError("address-none", { base: baseUrl });
  const url = new URL(base.href + request.url.replace(/^\//, ""));
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || upwards.test(request.url)) {
    throw connectorError("address-outside", { url: request.url, base: baseUrl });
  }
  return { ...request, url: url.href };
}
