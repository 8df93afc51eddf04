import { createHash, randomBytes } from "node:crypto";
import type { Message } from "./message.ts";

export interface DigestCall {
  /** The header `WWW-Authenticate`. */
  readonly challenge: string;
  readonly login: { readonly user: string; readonly password: string };
  readonly message: Pick<Message, "url" | "method">;
  /** Drawn anew unless given. */
  readonly cnonce?: string;
}

const hashes: Readonly<Record<string, string>> = {
  md5: "md5",
  "sha-256": "sha256",
  "sha-512-256": "sha512-256",
};

/** The header `Authorization` that answers a digest challenge (RFC 7616); nothing where it asks for what we cannot do. */
export function digestAnswer(call: DigestCall): string | undefined {
  const { challenge, login, message, cnonce = randomBytes(16).toString("hex") } = call;
  const asked = strongest(challenge);
  if (asked === undefined) return undefined;
  const { realm = "", nonce = "", opaque, algorithm = "MD5", qop } = asked;
  const [name = "", session] = algorithm.toLowerCase().split(/-(?=sess$)/);
  const hash = hashes[name];
  const auth = qop === undefined ? undefined : qop.split(",").some((one) => one.trim() === "auth");
  if (hash === undefined || auth === false) return undefined;
  const h = (text: string): string => createHash(hash).update(text).digest("hex");
  const uri = message.url.pathname + message.url.search;
  const nc = "00000001";
  const plain = h(`${login.user}:${realm}:${login.password}`);
  const ha1 = session === undefined ? plain : h(`${plain}:${nonce}:${cnonce}`);
  const ha2 = h(`${message.method}:${uri}`);
  const response = auth ? h(`${ha1}:${nonce}:${nc}:${cnonce}:auth:${ha2}`) : h(`${ha1}:${nonce}:${ha2}`);
  const parts = [
    `username=${quoted(login.user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(auth ? [`qop=auth`, `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
  ];
  return `Digest ${parts.join(", ")}`;
}

/** Systems offer several; the best that we know is answered. */
function strongest(header: string): Readonly<Record<string, string>> | undefined {
  const known = header
    .split(/(?:^|,\s*)Digest\s+/i)
    .slice(1)
    .map(fieldsOf)
    .filter(({ algorithm = "MD5" }) => rank(algorithm) >= 0);
  return known.toSorted((a, b) => rank(b["algorithm"] ?? "MD5") - rank(a["algorithm"] ?? "MD5"))[0];
}

function rank(algorithm: string): number {
  return Object.keys(hashes).indexOf(algorithm.toLowerCase().replace(/-sess$/, ""));
}

function fieldsOf(text: string): Readonly<Record<string, string>> {
  const fields = new Map<string, string>();
  for (const [, name = "", inQuotes, bare] of text.matchAll(
    /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi,
  ))
    fields.set(name.toLowerCase(), inQuotes?.replaceAll(/\\(.)/g, "$1") ?? bare ?? "");
  return Object.fromEntries(fields);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll(/[\r\n]/g, "")}"`;
}
