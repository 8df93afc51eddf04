import { NodeError, errorWords } from "@weft/sdk";
import type { ErrorText, HttpRequest, HttpResponse, OAuth2Settings } from "@weft/sdk";
import { FormFields } from "@weft/sdk";

/** Failures of coming by an access token. */
export const oauth2Errors = {
  "oauth2-not-connected": {
    actor: "admin",
    message: "The credential of this node is not connected yet.",
    hint: "Open it under Credentials and choose “Save and connect”.",
  },
  "oauth2-refused": {
    actor: "admin",
    message: "{{host}} gave no access token: {{reason}}.",
    hint: "Check the credential; if somebody has withdrawn the consent, connect it again.",
  },
} as const satisfies Record<string, ErrorText>;

export interface Token {
  readonly access: string;
  readonly refresh?: string;
  /** Epoch milliseconds; absent where the other system does not say. */
  readonly expiresAt?: number;
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>;

export function oauth2Failure(code: keyof typeof oauth2Errors, values?: Record<string, string>): NodeError {
  const { message, details } = errorWords(oauth2Errors[code], values);
  return new NodeError(code, message, details);
}

/**
 * Asks for a token. Systems are told apart by what they do rather than by the standard: some answer as a form, some say no
 * with status 200.
 */
export async function askForToken(call: {
  settings: OAuth2Settings;
  fields: Readonly<Record<string, string>>;
  send: Send;
  now: number;
}): Promise<Token> {
  const { settings, fields, send, now } = call;
  const { tokenUrl, clientId, clientSecret = "", secretIn } = settings;
  const inHeader = secretIn === "header" && clientSecret !== "";
  const login = Buffer.from(`${formText(clientId)}:${formText(clientSecret)}`).toString("base64");
  const { status, body } = await send({
    method: "POST",
    url: tokenUrl,
    headers: { Accept: "application/json", ...(inHeader && { Authorization: `Basic ${login}` }) },
    body: new FormFields({
      ...fields,
      ...(!inHeader && clientId !== "" && { client_id: clientId }),
      ...(!inHeader && clientSecret !== "" && { client_secret: clientSecret }),
    }),
    anyStatus: true,
    redirects: 0,
  });
  const answer = fieldsIn(body);
  const access = answer["access_token"];
  if (status >= 300 || typeof access !== "string" || access === "") {
    const reason = told(answer, [clientSecret, ...Object.values(fields)]) ?? `status ${status}`;
    const { host } = new URL(tokenUrl);
    throw oauth2Failure("oauth2-refused", { host, reason });
  }
  const { refresh_token: refresh, expires_in: seconds } = answer;
  const lasts = Number(seconds);
  return {
    access,
    ...(typeof refresh === "string" && refresh !== "" && { refresh }),
    ...(lasts > 0 && { expiresAt: now + lasts * 1000 }),
  };
}

/** RFC 6749, appendix B: as in a form. */
function formText(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

function fieldsIn(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === "object" && body !== null) return body as Record<string, unknown>;
  return typeof body === "string" ? Object.fromEntries(new URLSearchParams(body)) : {};
}

/** What the other system says is wrong, short and without anything secret. */
function told(answer: Readonly<Record<string, unknown>>, secrets: readonly string[]): string | undefined {
  const texts = [answer["error"], answer["error_description"]].filter((text) => typeof text === "string");
  if (texts.length === 0) return undefined;
  const text = texts.join(", ").replaceAll(/\s+/g, " ").slice(0, 300);
  return secrets
    .filter((secret) => secret.length >= 4)
    .reduce((rest, one) => rest.replaceAll(one, "***"), text);
}
