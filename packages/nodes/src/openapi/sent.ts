import type { HttpRequest, JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { hasHeader, toHeaders } from "../http/headers.ts";
import { toBody } from "./body.ts";
import type { Place } from "./body.ts";
import type { ApiCall, ApiParam } from "./call-shape.ts";
import { inQuery, isObject, writtenAs } from "./styles.ts";
import { typed } from "./typed.ts";

interface Given {
  readonly server: string;
  readonly fields: unknown;
  readonly body: unknown;
}

/** The part of the request that the document decides. */
export type Described = Pick<HttpRequest, "url" | "query" | "headers" | "body">;

/** Throws `Fatal` for what is missing and what cannot be sent. */
export function describedRequest(call: ApiCall, given: Given, place: Place): Described {
  const fields = valuesOf(given.fields, "fields", call);
  const params = call.params.map((param) => ({ param, value: fields[param.key] }));
  const lacks = params.filter(({ param, value }) => param.required && isEmpty(value));
  if (lacks.length > 0)
    throw fatal("openapi-missing", {
      item: place.index + 1,
      names: lacks.map(({ param }) => param.name).join(", "),
    });
  const filled = params.filter(({ value }) => value !== undefined && value !== null);
  const within = (name: ApiParam["in"]) => filled.filter(({ param }) => param.in === name);
  const { body, contentType } = toBody(call.body, valuesOf(given.body, "body", call), place);
  const headers = toHeaders([
    ...within("header").map(({ param, value }) => ({
      name: param.name,
      value: writtenAs(param, value, same),
    })),
    ...cookies(within("cookie")),
  ]);
  if (contentType !== undefined) headers["Content-Type"] = contentType;
  if (call.accept !== undefined && !hasHeader(headers, "accept")) headers["Accept"] = call.accept;
  return {
    url: urlOf(call.path, given.server, within("path"), place),
    query: Object.assign(
      {},
      ...within("query").map(({ param, value }) => inQuery(param, value)),
    ) as JsonObject,
    headers,
    ...(body !== undefined && { body }),
  };
}

interface Filled {
  readonly param: ApiParam;
  readonly value: unknown;
}

function valuesOf(given: unknown, name: "fields" | "body", { types }: ApiCall): JsonObject {
  if (given === undefined || given === null || given === "") return {};
  if (!isObject(given)) throw fatal("openapi-values", { name });
  return typed(given, types, name) as JsonObject;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function same(text: string): string {
  return text;
}

function cookies(filled: readonly Filled[]): readonly { readonly name: string; readonly value: string }[] {
  if (filled.length === 0) return [];
  const pairs = filled.map(
    ({ param, value }) => `${param.name}=${writtenAs(param, value, encodeURIComponent)}`,
  );
  return [{ name: "Cookie", value: pairs.join("; ") }];
}

function urlOf(path: string, server: string, filled: readonly Filled[], place: Place): string {
  const base = URL.parse(server.trim());
  if (base === null || !/^https?:$/.test(base.protocol) || /[{}]/.test(server))
    throw fatal("openapi-server", { server: server.trim() });
  if (base.username !== "" || base.password !== "") throw fatal("url-login");
  const values = new Map(filled.map((one) => [one.param.name, one]));
  const written = path.replaceAll(/\{([^{}]+)\}/g, (all, name: string) => {
    const one = values.get(name);
    if (one === undefined) return all;
    const text = writtenAs(one.param, one.value, encodeURIComponent);
    // An address would take these for the way up.
    if (/^\.{1,2}$/.test(text)) throw fatal("openapi-dots", { item: place.index + 1, name, value: text });
    return text;
  });
  // What stands in the query of the server's address stays there.
  const { search } = base;
  base.search = "";
  base.hash = "";
  return `${base.href.replace(/\/+$/, "")}${written.startsWith("/") ? "" : "/"}${written}${search}`;
}
