import { defineCredential } from "@weft/sdk";
import { basicText, bearerText, headerText, queryText } from "./credentials.text.ts";

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

/** `btoa` takes bytes only; names and passwords may have any letters (RFC 7617 with UTF-8). */
function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
