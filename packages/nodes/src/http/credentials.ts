import { FormFields, defineCredential } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { fatal } from "../errors.ts";
import {
  basicText,
  bearerText,
  customText,
  digestText,
  headerText,
  queryText,
  tlsText,
} from "./credentials.text.ts";

export const httpBasic = defineCredential({
  type: "http.basic",
  label: "User name and password",
  help: "Basic authentication: a user name and a password sent with each request.",
  params: {
    user: { kind: "text", label: "User name" },
    password: { kind: "secret", label: "Password" },
  },
  translations: basicText,
  apply: ({ request, values: { user, password } }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Basic ${base64(`${user}:${password}`)}` },
  }),
});

export const httpBearer = defineCredential({
  type: "http.bearer",
  label: "Bearer token",
  help: "A token sent as “Authorization: Bearer …” with each request.",
  params: {
    token: { kind: "secret", label: "Token", help: "The token alone, without the word Bearer." },
  },
  translations: bearerText,
  apply: ({ request, values: { token } }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${token}` },
  }),
});

export const httpHeader = defineCredential({
  type: "http.header",
  label: "Secret header",
  help: "A header with a secret value, such as an API key.",
  params: {
    name: { kind: "text", label: "Header name", placeholder: "X-Api-Key" },
    value: { kind: "secret", label: "Value" },
  },
  translations: headerText,
  apply: ({ request, values: { name, value } }) => ({
    ...request,
    headers: { ...request.headers, [name]: value },
  }),
});

export const httpQuery = defineCredential({
  type: "http.query",
  label: "Secret in the address",
  help: "A query parameter with a secret value, for systems that want their key in the address.",
  params: {
    name: { kind: "text", label: "Parameter name", placeholder: "api_key" },
    value: { kind: "secret", label: "Value" },
  },
  translations: queryText,
  apply: ({ request, values: { name, value } }) => ({
    ...request,
    query: { ...request.query, [name]: value },
  }),
});

export const httpDigest = defineCredential({
  type: "http.digest",
  label: "User name and password (digest)",
  help: "Digest authentication: the password itself is never sent, only an answer made with it.",
  params: {
    user: { kind: "text", label: "User name" },
    password: { kind: "secret", label: "Password" },
  },
  translations: digestText,
  apply: ({ request, values: { user, password } }) => ({ ...request, digest: { user, password } }),
});

export const httpTls = defineCredential({
  type: "http.tls",
  label: "Client certificate",
  help: "A certificate that shows the other system who is calling (mutual TLS).",
  params: {
    cert: {
      kind: "text",
      label: "Certificate",
      help: "In PEM format, with the certificates between it and its authority.",
      multiline: true,
      placeholder: "-----BEGIN CERTIFICATE-----",
    },
    key: {
      kind: "secret",
      label: "Private key",
      help: "In PEM format.",
      multiline: true,
      placeholder: "-----BEGIN PRIVATE KEY-----",
    },
    passphrase: {
      kind: "secret",
      label: "Passphrase",
      help: "Only if the private key is encrypted.",
      optional: true,
    },
    ca: {
      kind: "text",
      label: "Authority",
      help: "Only if the other system's certificate comes from an authority of its own.",
      multiline: true,
      optional: true,
    },
  },
  translations: tlsText,
  apply: ({ request, values: { cert, key, passphrase, ca } }) => ({
    ...request,
    tls: { cert, key, ...(passphrase && { passphrase }), ...(ca && { ca }) },
  }),
});

export const httpCustom = defineCredential({
  type: "http.custom",
  label: "Several secrets",
  help: "Headers, query parameters and fields of the body with secret values, written as JSON.",
  params: {
    json: {
      kind: "secret",
      multiline: true,
      label: "JSON",
      help: 'Such as { "headers": { "X-Key": "…" }, "query": { "token": "…" }, "body": { "secret": "…" } }.',
    },
  },
  translations: customText,
  apply({ request, values: { json } }) {
    // Its place is kept in a dry run, where only masks are put on.
    if (json === "***") return { ...request, headers: { ...request.headers, Authorization: json } };
    const { headers, query, qs, body } = customParts(json);
    return {
      ...request,
      headers: { ...request.headers, ...texts(headers) },
      query: { ...request.query, ...query, ...qs },
      ...(body && { body: withFields(request.body, body) }),
    };
  },
});

type Values = Readonly<Record<string, unknown>>;

/** `qs` is how n8n calls the query. */
function customParts(json: string): Readonly<Partial<Record<"headers" | "query" | "qs" | "body", Values>>> {
  try {
    const parts: unknown = JSON.parse(json);
    if (typeof parts === "object" && parts !== null && !Array.isArray(parts)) return parts;
  } catch {
    // Told below: what stands in it must not be shown.
  }
  throw fatal("credential-json");
}

function texts(values: Values = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function withFields(body: HttpRequest["body"], fields: Values): unknown {
  if (body === undefined) return fields;
  if (body instanceof FormFields) return new FormFields({ ...body.fields, ...fields });
  if (typeof body !== "object" || body === null || Object.getPrototypeOf(body) !== Object.prototype)
    return body;
  return { ...body, ...fields };
}

/** `btoa` takes bytes only; names and passwords may have any letters (RFC 7617 with UTF-8). */
function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
