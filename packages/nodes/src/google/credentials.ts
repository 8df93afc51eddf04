import { createSign } from "node:crypto";
import { defineCredential } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { googleText, serviceAccountText } from "./credentials.text.ts";

const tokenUrl = "https://oauth2.googleapis.com/token";
const apis = "https://www.googleapis.com/auth";

/** The least that the nodes of each service need (developers.google.com/identity/protocols/oauth2/scopes). */
const scopes = {
  // Spreadsheets are chosen from the names that Drive knows.
  sheets: `${apis}/spreadsheets ${apis}/drive.metadata.readonly`,
  drive: `${apis}/drive`,
  gmail: `${apis}/gmail.modify`,
  gmailDelete: "https://mail.google.com/",
  calendar: `${apis}/calendar`,
  // New documents are put into a folder by Drive, and chosen from the names that it knows.
  docs: `${apis}/documents ${apis}/drive.file ${apis}/drive.metadata.readonly`,
  tasks: `${apis}/tasks`,
} as const;

export type Service = keyof typeof scopes;

const services = {
  kind: "choices",
  label: "Access to",
  help: "What the flows with this credential may work with; connect again after a change.",
  options: [
    { value: "sheets", label: "Google Sheets" },
    { value: "drive", label: "Google Drive" },
    { value: "gmail", label: "Gmail" },
    { value: "gmailDelete", label: "Gmail, also to delete for good" },
    { value: "calendar", label: "Google Calendar" },
    { value: "docs", label: "Google Docs" },
    { value: "tasks", label: "Google Tasks" },
  ],
  default: ["sheets"],
} as const;

const moreScopes = {
  kind: "text",
  label: "More scopes",
  help: "Other scopes of Google’s, with spaces between them, for requests to other services.",
  placeholder: "https://www.googleapis.com/auth/contacts.readonly",
  optional: true,
  advanced: true,
} as const;

export const google = defineCredential({
  type: "google",
  label: "Google account",
  help: "Somebody agrees once on a page of Google’s; the client comes from an OAuth client of the type “Web application” in the Google Cloud console.",
  params: {
    clientId: {
      kind: "text",
      label: "Client id",
      help: "Of the OAuth client, to which the address that Weft is sent back to has to be added.",
      placeholder: "1234567890-abc.apps.googleusercontent.com",
    },
    clientSecret: { kind: "secret", label: "Client secret" },
    services,
    moreScopes,
  },
  translations: googleText,
  oauth2: {
    grant: "authorizationCode",
    settings: ({ clientId, clientSecret, ...access }) => ({
      authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
      tokenUrl,
      clientId,
      clientSecret,
      scope: scopeOf(access),
      secretIn: "body",
      // Google gives a token that can be renewed only if it is asked in this way.
      extra: { access_type: "offline", prompt: "consent" },
    }),
  },
  apply: ({ request, accessToken }) => withToken(request, accessToken),
});

export const googleServiceAccount = defineCredential({
  type: "google.serviceAccount",
  label: "Google service account",
  help: "An account of a program, which needs nobody’s consent: it sees what is shared with its address.",
  params: {
    key: {
      kind: "secret",
      label: "Key",
      help: "The whole JSON file that Google gives when a key is added to the service account, or its private key alone.",
      multiline: true,
    },
    email: {
      kind: "text",
      label: "Address of the account",
      help: "Only where the key is not the whole JSON file.",
      placeholder: "weft@project.iam.gserviceaccount.com",
      optional: true,
    },
    subject: {
      kind: "text",
      label: "Acts as",
      help: "The address of a person of your organisation, for whom an administrator of Google Workspace has allowed it.",
      placeholder: "anna@example.com",
      optional: true,
    },
    services,
    moreScopes,
  },
  translations: serviceAccountText,
  oauth2: {
    grant: "clientCredentials",
    settings: () => ({ tokenUrl, clientId: "", secretIn: "body" }),
    fields: (values, now) => ({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: assertionOf(values, now),
    }),
  },
  apply: ({ request, accessToken }) => withToken(request, accessToken),
});

/** What the nodes of all Google services take. */
export const googleAccess = [google, googleServiceAccount] as const;

interface Access {
  readonly services?: readonly string[] | undefined;
  readonly moreScopes?: string | undefined;
}

/** Defaults are stored nowhere, so what is not there is the default. */
function scopeOf({ services: chosen = services.default, moreScopes: more = "" }: Access): string {
  return [
    ...chosen.map((service) => (Object.hasOwn(scopes, service) ? scopes[service as Service] : "")),
    more.trim(),
  ]
    .filter(Boolean)
    .join(" ");
}

interface Account extends Access {
  readonly key: string;
  readonly email?: string | undefined;
  readonly subject?: string | undefined;
}

/** A signed request for a token (developers.google.com/identity/protocols/oauth2/service-account). */
function assertionOf(account: Account, now: number): string {
  const { email, pem } = keyOf(account);
  const at = Math.floor(now / 1000);
  const subject = account.subject?.trim() ?? "";
  const claims = {
    iss: email,
    scope: scopeOf(account),
    aud: tokenUrl,
    iat: at,
    exp: at + 3600,
    ...(subject !== "" && { sub: subject }),
  };
  const signed = [{ alg: "RS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  try {
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(pem, "base64url")}`;
  } catch {
    throw fatal("google-key");
  }
}

function keyOf({ key, email = "" }: Account): { readonly email: string; readonly pem: string } {
  const text = key.trim();
  const file = text.startsWith("{") ? parsed(text) : {};
  const pem = file["private_key"] ?? text;
  const address = email.trim() === "" ? file["client_email"] : email.trim();
  if (typeof pem !== "string" || typeof address !== "string") throw fatal("google-key");
  // A key that was copied out of the file has its line breaks written out.
  return { email: address, pem: pem.replaceAll(String.raw`\n`, "\n") };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw fatal("google-key");
  }
}

/** A request of a person’s own may name any address, but the token of an account is for Google alone. */
function withToken(request: HttpRequest, accessToken: string | undefined): HttpRequest {
  const { hostname, protocol } = new URL(request.url);
  if (protocol !== "https:" || !/(^|\.)(googleapis|google)\.com$/.test(hostname))
    throw fatal("google-elsewhere", { host: hostname });
  if (accessToken === undefined) return request;
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${accessToken}` } };
}
