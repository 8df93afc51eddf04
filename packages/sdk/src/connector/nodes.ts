import type { HttpRequest, NodeContext } from "../context.ts";
import type { Item } from "../item.ts";
import type { ActionDefinition, RunCall } from "../node.ts";
import type { ConnectorSpec, OperationSpec } from "./define.ts";
import { connectorError } from "./errors.ts";
import { itemsOf } from "./items.ts";
import type { Paging } from "./paging.ts";
import { valueAt } from "./value-at.ts";

type Values = Readonly<Record<string, unknown>>;

/** A list that goes on after this many pages is taken for one that never ends. */
const mostPages = 1_000;

/** The node types of a connector: `<connector>.<resource>.<operation>`, one for each operation. */
export function connectorNodes(connector: ConnectorSpec): ActionDefinition[] {
  return Object.entries(connector.resources).flatMap(([resource, operations]) =>
    Object.entries(operations).map(([name, spec]) =>
      toNode(`${connector.type}.${resource}.${name}`, connector, spec),
    ),
  );
}

function toNode(type: string, connector: ConnectorSpec, spec: OperationSpec): ActionDefinition {
  const { request: build, page, pick, idempotency, ...face } = spec;
  const request = (params: Values): HttpRequest => {
    const first = atBase(connector.baseUrl, build(params));
    return page?.start?.(first) ?? first;
  };
  return {
    kind: "action",
    type,
    version: connector.version,
    group: connector.label,
    ...(connector.icon !== undefined && { icon: connector.icon }),
    ...(connector.credential !== undefined && { credential: connector.credential }),
    ...(connector.credentialOptional !== undefined && { credentialOptional: connector.credentialOptional }),
    ...face,
    idempotent: idempotency !== undefined,
    request,
    async run({ params, ctx }: RunCall<Values>) {
      const first =
        idempotency === undefined ? request(params) : withKey(request(params), ctx.idempotencyKey);
      if (page !== undefined) return allPages({ first, page, pick, ctx });
      return picked((await ctx.http(first)).body, pick);
    },
  };
}

async function allPages(call: {
  first: HttpRequest;
  page: Paging;
  pick: string | undefined;
  ctx: NodeContext;
}): Promise<readonly Item[]> {
  const { page, pick, ctx } = call;
  const all: Item[] = [];
  let request: HttpRequest | undefined = call.first;
  for (let index = 0; request !== undefined; index += 1) {
    if (index === mostPages) throw connectorError("list-endless", { pages: mostPages });
    const response = await ctx.http(request);
    const items = picked(response.body, pick);
    all.push(...items);
    request = page.next({ request, response, count: items.length, index });
  }
  return all;
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
  const base = new URL(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  const url = new URL(base.href + request.url.replace(/^\//, ""));
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || upwards.test(request.url)) {
    throw connectorError("address-outside", { url: request.url, base: baseUrl });
  }
  return { ...request, url: url.href };
}

function withKey(request: HttpRequest, key: string): HttpRequest {
  return { ...request, headers: { ...request.headers, "Idempotency-Key": key } };
}
