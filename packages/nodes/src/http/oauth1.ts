import { createHmac, randomBytes } from "node:crypto";
import { defineCredential } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { encoded } from "../s3/sign.ts";
import { settled } from "./settled.ts";
import { oauth1Text } from "./signed.text.ts";

interface OAuth1Values {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token?: string | undefined;
  readonly tokenSecret?: string | undefined;
  readonly method: string;
  readonly realm?: string | undefined;
}

/** Signs each request by the secrets of an application and of an account: https://www.rfc-editor.org/rfc/rfc5849 */
export const httpOauth1 = defineCredential({
  type: "http.oauth1",
  label: "OAuth 1.0a",
  help: "Keys of an application and of an account, with which each request is signed.",
  params: {
    consumerKey: { kind: "text", label: "Consumer key", help: "Also called API key." },
    consumerSecret: { kind: "secret", label: "Consumer secret", help: "Also called API key secret." },
    token: {
      kind: "text",
      label: "Access token",
      help: "Of the account; empty where only the application is known.",
      optional: true,
    },
    tokenSecret: { kind: "secret", label: "Access token secret", optional: true },
    method: {
      kind: "choice",
      label: "Signature",
      options: [
        { value: "HMAC-SHA1", label: "HMAC-SHA1" },
        { value: "HMAC-SHA256", label: "HMAC-SHA256" },
      ],
      default: "HMAC-SHA1",
      advanced: true,
    },
    realm: {
      kind: "text",
      label: "Realm",
      help: "Only where the other system asks for it, as NetSuite does.",
      optional: true,
      advanced: true,
    },
  },
  translations: oauth1Text,
  apply: ({ request, values }) =>
    oauth1Signed(request, values, {
      timestamp: Math.floor(Date.now() / 1000),
      nonce: randomBytes(16).toString("hex"),
    }),
});

/** @param once what no two requests have in common */
export function oauth1Signed(
  given: HttpRequest,
  values: OAuth1Values,
  once: { readonly timestamp: number; readonly nonce: string },
): HttpRequest {
  const { request, url, fields } = settled(given);
  const { consumerKey, consumerSecret, token, tokenSecret = "", method, realm } = values;
  const own = {
    oauth_consumer_key: consumerKey,
    ...(token && { oauth_token: token }),
    oauth_signature_method: method,
    oauth_timestamp: String(once.timestamp),
    oauth_nonce: once.nonce,
  };
  const all = [...url.searchParams, ...fields, ...Object.entries(own)];
  const base = baseString(given.method ?? "GET", url, all);
  const secret = `${encoded(consumerSecret)}&${encoded(tokenSecret)}`;
  const kind = method === "HMAC-SHA256" ? "sha256" : "sha1";
  const signature = createHmac(kind, secret).update(base).digest("base64");
  const shown = { ...(realm && { realm }), ...own, oauth_signature: signature };
  const header = Object.entries(shown).map(([name, value]) => `${name}="${encoded(value)}"`);
  return { ...request, headers: { ...request.headers, Authorization: `OAuth ${header.join(", ")}` } };
}

/** What is signed (section 3.4.1). */
export function baseString(method: string, url: URL, params: readonly (readonly [string, string])[]): string {
  const pairs = params
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .toSorted(([a, one], [b, other]) => (a === b ? order(one, other) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`);
  const address = `${url.protocol}//${url.host}${url.pathname}`;
  return [method.toUpperCase(), encoded(address), encoded(pairs.join("&"))].join("&");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
