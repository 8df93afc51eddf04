import type { CredentialDefinition, HttpRequest } from "@weft/sdk";
import { parseJson } from "../app/json-guard.ts";
import { toMessage } from "./message.ts";
import type { Message } from "./message.ts";

/** A credential as it is needed to put it onto a request. */
export interface UsableCredential {
  readonly definition: CredentialDefinition;
  readonly values: Readonly<Record<string, unknown>>;
  /** Of credentials with `oauth2`. */
  readonly accessToken?: string;
}

/** The request with the credential on it, as the credential's own code makes it. */
export function withCredential(
  request: HttpRequest,
  { definition, values, accessToken }: UsableCredential,
): HttpRequest {
  return definition.apply({ request, values, accessToken });
}

/** The request with the credential on it; what the credential added is named, so that it stays with this origin. */
export function applied(request: HttpRequest, credential: UsableCredential): Message {
  const plain = toMessage(request);
  const full = toMessage(withCredential(request, credential));
  const secretHeaders = Object.keys(full.headers).filter(
    (name) => full.headers[name] !== plain.headers[name],
  );
  return { ...full, secretHeaders };
}

/** The secrets of a credential, and what it made of them on this message, such as the base64 of basic authentication. */
export function secretsOn(
  { headers, secretHeaders = [] }: Message,
  { definition, values }: UsableCredential,
): string[] {
  const own = Object.entries(definition.params)
    .filter(([, param]) => param.kind === "secret")
    .map(([name]) => values[name])
    .flatMap((value) => (typeof value === "string" ? [value, ...textsIn(value)] : []));
  const made = secretHeaders.flatMap((name) => headers[name]?.split(" ").at(-1) ?? []);
  return [...own, ...made];
}

/** A secret that is JSON has its secrets in it. */
function textsIn(secret: string): readonly string[] {
  if (!/^\s*[{[]/.test(secret)) return [];
  const parsed = parseJson(secret, { depth: 20, keys: 1000 });
  return parsed.ok ? leaves(parsed.value) : [];
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** The credential with `mask` in place of every secret. */
export function masked({ definition, values }: UsableCredential, mask: string): UsableCredential {
  const entries = Object.entries(definition.params).map(([name, param]) => [
    name,
    param.kind === "secret" ? mask : values[name],
  ]);
  return {
    definition,
    values: Object.fromEntries(entries) as UsableCredential["values"],
    ...(definition.oauth2 && { accessToken: mask }),
  };
}
