import { createHash, timingSafeEqual } from "node:crypto";
import type { WebhookAnswer, WebhookRequest } from "@weft/sdk";

export interface WebhookCredential {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

type Secret = "basic" | "header";

/**
 * Compares what the caller sent with the credential, in constant time. Gives the answer that turns the caller away, or
 * nothing.
 */
export function refusalOf(
  auth: Secret,
  request: Pick<WebhookRequest, "headers">,
  credential: WebhookCredential | undefined,
): WebhookAnswer | undefined {
  if (credential?.type !== `http.${auth}`)
    return refusal(503, "This webhook waits for its owner to choose a credential.");
  const { values } = credential;
  return auth === "basic" ? checkBasic(request, values) : checkHeader(request, values);
}

/** The secret has done its work; it must not end up in stored executions. */
export function withoutSecret(
  auth: Secret,
  headers: WebhookRequest["headers"],
  credential: WebhookCredential | undefined,
): WebhookRequest["headers"] {
  const name = auth === "basic" ? "authorization" : headerName(credential?.values ?? {});
  const { [name]: _secret, ...rest } = headers;
  return rest;
}

type Values = WebhookCredential["values"];

function checkBasic({ headers }: Pick<WebhookRequest, "headers">, values: Values): WebhookAnswer | undefined {
  const pair = `${String(values["user"])}:${String(values["password"])}`;
  const [scheme, given = ""] = (headers["authorization"] ?? "").split(" ");
  const expected = Buffer.from(pair, "utf8").toString("base64");
  if (scheme?.toLowerCase() === "basic" && same(given, expected)) return undefined;
  const challenge = { "www-authenticate": 'Basic realm="webhook", charset="UTF-8"' };
  return { ...refusal(401, "A user name and password are needed."), headers: challenge };
}

function checkHeader(
  { headers }: Pick<WebhookRequest, "headers">,
  values: Values,
): WebhookAnswer | undefined {
  const given = headers[headerName(values)];
  if (given !== undefined && same(given, String(values["value"]))) return undefined;
  return refusal(401, "The secret header is missing or wrong.");
}

function headerName(values: Values): string {
  return String(values["name"]).toLowerCase();
}

function refusal(status: number, error: string): WebhookAnswer {
  return { status, body: { error } };
}

/** Hashing first makes the lengths equal, so that the comparison tells nothing about the secret. */
function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
