import { createHash, createHmac } from "node:crypto";

/** A request as it is signed (AWS Signature Version 4). */
export interface Signing {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case; all of them are signed, and `host` besides. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the content in hex, or `UNSIGNED-PAYLOAD`. */
  readonly payload: string;
  readonly key: SigningKey;
  /** `20260115T093000Z`. */
  readonly time: string;
}

export interface SigningKey {
  readonly region: string;
  /** As signatures name it; `s3` unless said. */
  readonly service?: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken?: string | undefined;
}

export const unsigned = "UNSIGNED-PAYLOAD";
const algorithm = "AWS4-HMAC-SHA256";

/** The `Authorization` header of a request. */
export function authorization(signing: Signing): string {
  const { names } = canonicalHeaders(signing);
  const credential = `${signing.key.accessKey}/${scopeOf(signing)}`;
  return `${algorithm} Credential=${credential}, SignedHeaders=${names}, Signature=${signatureOf(signing)}`;
}

/** The address with the signature in it, which anybody may use for as long as is said. */
export function presigned({ seconds, ...signing }: Signing & { readonly seconds: number }): URL {
  const url = new URL(signing.url);
  const { accessKey, sessionToken } = signing.key;
  const added = {
    "X-Amz-Algorithm": algorithm,
    "X-Amz-Credential": `${accessKey}/${scopeOf(signing)}`,
    "X-Amz-Date": signing.time,
    "X-Amz-Expires": String(seconds),
    "X-Amz-SignedHeaders": canonicalHeaders(signing).names,
    ...(sessionToken && { "X-Amz-Security-Token": sessionToken }),
  };
  const query = [
    ...[...url.searchParams].map(([name, value]) => pair(name, value)),
    ...Object.entries(added).map(([name, value]) => pair(name, value)),
  ].join("&");
  url.search = query;
  url.search = `${query}&X-Amz-Signature=${signatureOf({ ...signing, url })}`;
  return url;
}

export function signingTime(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/gu, "");
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** As RFC 3986 has it: `encodeURIComponent` leaves some characters as they are. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function pair(name: string, value: string): string {
  return `${encoded(name)}=${encoded(value)}`;
}

function signatureOf(signing: Signing): string {
  const { method, url, payload, time, key } = signing;
  const { lines, names } = canonicalHeaders(signing);
  const query = [...url.searchParams]
    .map(([name, value]) => pair(name, value))
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join("&");
  const request = [method, pathOf(url, key), query, lines, names, payload].join("\n");
  const text = [algorithm, time, scopeOf(signing), sha256(request)].join("\n");
  const parts = [time.slice(0, 8), key.region, serviceOf(key), "aws4_request"];
  const secret = parts.reduce<string | Buffer>((by, part) => hmac(by, part), `AWS4${key.secretKey}`);
  return hmac(secret, text).toString("hex");
}

function scopeOf({ time, key }: Pick<Signing, "time" | "key">): string {
  return `${time.slice(0, 8)}/${key.region}/${serviceOf(key)}/aws4_request`;
}

function serviceOf({ service = "s3" }: SigningKey): string {
  return service;
}

/** S3 takes names as they are; all others want the path encoded once more. */
function pathOf({ pathname }: URL, key: SigningKey): string {
  if (serviceOf(key) === "s3") return pathname;
  return encoded(pathname.replaceAll(/\/{2,}/gu, "/")).replaceAll("%2F", "/");
}

function canonicalHeaders({ headers, url }: Signing): { readonly lines: string; readonly names: string } {
  const all = Object.entries({ ...headers, host: url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = all.map(([name, value]) => `${name}:${value.trim().replaceAll(/ +/gu, " ")}\n`).join("");
  return { lines, names: all.map(([name]) => name).join(";") };
}

function hmac(by: string | Buffer, text: string): Buffer {
  return createHmac("sha256", by).update(text).digest();
}
