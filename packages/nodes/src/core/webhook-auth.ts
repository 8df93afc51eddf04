import { createHash, timingSafeEqual } from "node:crypto";
import type { WebhookAnswer, WebhookRequest } from "@weft/sdk";

export interface WebhookCredential {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The header that carried the secret, or the answer that turns the caller away. */
export type Verdict = { readonly secretHeader: string } | { readonly reject: WebhookAnswer };

/** Compares what the caller sent with the credential, in constant time. */
export function authenticate(
  auth: "basic" | "header",
  request: WebhookRequest,
  credential: WebhookCredential | undefined,
): Verdict {
  if (credential?.type !== `http.${auth}`) {
    return { reject: refusal(503, "This webhook waits for its owner to choose a credential.") };
  }
  return auth === "basic" ? checkBasic(request, credential.values) : checkHeader(request, credential.values);
}

function checkBasic(request: WebhookRequest, values: WebhookCredential["values"]): Verdict {
  const expected = Buffer.from(`${String(values["user"])}:${String(values["password"])}`, "utf8").toString(
    "base64",
  );
  const [scheme, given = ""] = (request.headers["authorization"] ?? "").split(" ");
  if (scheme?.toLowerCase() === "basic" && same(given, expected)) return { secretHeader: "authorization" };
  const challenge = { "www-authenticate": 'Basic realm="webhook", charset="UTF-8"' };
  return { reject: { ...refusal(401, "A user name and password are needed."), headers: challenge } };
}

function checkHeader(request: WebhookRequest, values: WebhookCredential["values"]): Verdict {
  const name = String(values["name"]).toLowerCase();
  const given = request.headers[name];
  if (given !== undefined && same(given, String(values["value"]))) return { secretHeader: name };
  return { reject: refusal(401, "The secret header is missing or wrong.") };
}

function refusal(status: number, error: string): WebhookAnswer {
  return { status, body: { error } };
}

/** Hashing first makes the lengths equal, so that the comparison tells nothing about the secret. */
function same(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
