import { defineCredential } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { oauth2ClientText, oauth2Text } from "./oauth2.text.ts";

const tokenUrl = {
  kind: "text",
  label: "Address of the tokens",
  help: "The address at which the other system gives out tokens.",
  placeholder: "https://example.com/oauth/token",
} as const;
const clientId = { kind: "text", label: "Client id" } as const;
const scope = {
  kind: "text",
  label: "Scopes",
  help: "What the token allows, separated by spaces; as the other system calls them.",
  optional: true,
} as const;
const secretIn = {
  kind: "choice",
  label: "Send the client's secret in",
  help: "Change this if the other system answers that it does not know the client.",
  options: [
    { value: "header", label: "Header" },
    { value: "body", label: "Body" },
  ],
  default: "header",
} as const;

export const httpOauth2Client = defineCredential({
  type: "http.oauth2Client",
  label: "OAuth2, without a person",
  help: "Weft gets the tokens by itself, with the client's id and secret (client credentials).",
  params: {
    tokenUrl,
    clientId,
    clientSecret: { kind: "secret", label: "Client secret" },
    scope,
    secretIn,
    extra: {
      kind: "text",
      label: "More fields",
      help: "Sent when the token is asked for, written as in an address: audience=…&resource=….",
      optional: true,
    },
  },
  translations: oauth2ClientText,
  oauth2: {
    grant: "clientCredentials",
    settings: ({ extra, ...values }) => ({ ...values, ...given(values), extra: fieldsOf(extra) }),
  },
  apply: ({ request, accessToken }) => withToken(request, accessToken),
});

export const httpOauth2 = defineCredential({
  type: "http.oauth2",
  label: "OAuth2, with a person's consent",
  help: "Somebody agrees once on a page of the other system; then Weft renews the access by itself.",
  params: {
    authorizeUrl: {
      kind: "text",
      label: "Address of the consent",
      help: "The page of the other system on which somebody agrees.",
      placeholder: "https://example.com/oauth/authorize",
    },
    tokenUrl,
    clientId,
    clientSecret: {
      kind: "secret",
      label: "Client secret",
      help: "Empty if the other system gives none.",
      optional: true,
    },
    scope,
    secretIn,
    extra: {
      kind: "text",
      label: "More fields",
      help: "Added to the address of the consent, written as in an address: access_type=offline&prompt=consent.",
      optional: true,
    },
  },
  translations: oauth2Text,
  oauth2: {
    grant: "authorizationCode",
    settings: ({ extra, ...values }) => ({ ...values, ...given(values), extra: fieldsOf(extra) }),
  },
  apply: ({ request, accessToken }) => withToken(request, accessToken),
});

interface Loose {
  readonly clientSecret?: string | undefined;
  readonly scope?: string | undefined;
  readonly secretIn?: "header" | "body" | undefined;
}

/** What was left out, and the defaults, as they are stored nowhere. */
function given({ clientSecret = "", scope: scopes = "", secretIn: place = "header" }: Loose) {
  return { clientSecret, scope: scopes, secretIn: place };
}

function fieldsOf(text: string | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries([...new URLSearchParams(text ?? "")].filter(([name]) => name !== "__proto__"));
}

function withToken(request: HttpRequest, accessToken: string | undefined): HttpRequest {
  if (accessToken === undefined) return request;
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${accessToken}` } };
}
