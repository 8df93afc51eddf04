import type {
  CredentialValues,
  HttpRequest,
  HttpResponse,
  JsonObject,
  NodeContext,
  NodeError,
} from "@weft/sdk";
import { XmlFault, readXml, wholeXml } from "../data/xml-read.ts";
import { fatal, transient } from "../errors.ts";
import { isObject } from "../paths.ts";
import { encoded, sha256 } from "./sign.ts";
import type { SigningKey } from "./sign.ts";

/** Where a storage is, and who asks it. */
export interface Place extends SigningKey {
  readonly endpoint: URL;
  readonly inPath: boolean;
}

/** What is asked of a storage. `bucket` and `key` also for what is told when it fails. */
export interface StorageCall {
  readonly method: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** The answer is a file. */
  readonly stream?: true;
}

type Http = (request: HttpRequest) => Promise<HttpResponse>;

const timeoutMs = 300_000;

export function placeOf(credential: CredentialValues | undefined): Place {
  if (credential === undefined) throw fatal("s3-no-access");
  const { values } = credential;
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const region = text("region") || "us-east-1";
  const written = text("endpoint");
  const endpoint = URL.parse(written || `https://s3.${region}.amazonaws.com`);
  if (endpoint === null || !/^https?:$/u.test(endpoint.protocol) || endpoint.search !== "")
    throw fatal("s3-endpoint", { endpoint: written });
  const style = text("pathStyle");
  const inPath =
    style === "path" || (style !== "host" && !/\.amazonaws\.com(\.cn)?$/u.test(endpoint.hostname));
  return {
    endpoint,
    inPath,
    region,
    accessKey: text("accessKey"),
    secretKey: text("secretKey"),
    sessionToken: text("sessionToken") || undefined,
  };
}

export function addressOf(
  { endpoint, inPath }: Place,
  { bucket = "", key = "", query = {} }: Pick<StorageCall, "bucket" | "key" | "query">,
): URL {
  const url = new URL(endpoint);
  // A dot in a bucket's name does not fit the certificate of its host.
  const path = inPath || bucket.includes(".");
  if (bucket !== "" && !path) url.hostname = `${bucket}.${url.hostname}`;
  const names = key.split("/").map(encoded).join("/");
  const base = url.pathname.replace(/\/$/u, "");
  url.pathname = `${base}/${path && bucket !== "" ? `${bucket}/` : ""}${names}`;
  url.search = Object.entries(query)
    .map(([name, value]) => (value === "" ? encoded(name) : `${encoded(name)}=${encoded(value)}`))
    .join("&");
  return url;
}

/** One storage, asked in the name of a credential. */
export class Storage {
  readonly place: Place;
  readonly #http: Http;

  constructor(place: Place, http: Http) {
    this.place = place;
    this.#http = http;
  }

  /** The credential signs on the way out. Rejects with words for people. */
  async send(call: StorageCall): Promise<HttpResponse> {
    const { method, body = "", headers = {} } = call;
    const url = addressOf(this.place, call);
    const answer = await this.#http({
      method,
      url: url.href,
      headers: {
        "accept-encoding": "identity",
        ...(body !== "" && { "content-type": "application/octet-stream" }),
        ...headers,
        "x-amz-content-sha256": sha256(body),
      },
      ...((body !== "" || method === "PUT") && { body }),
      response: call.stream ? "stream" : "text",
      redirects: 0,
      anyStatus: true,
      timeoutMs,
    });
    if (answer.status >= 300) throw await this.#failure(answer, call);
    return answer;
  }

  /** An answer in XML, without its outermost element. Some failures come with the status of success. */
  async ask(call: StorageCall): Promise<JsonObject> {
    const answer = await this.send(call);
    const { name, content } = xmlOf(await textOf(answer.body));
    if (name === "Error") throw await this.#failure(answer, call);
    if (name === "") throw fatal("s3-answer", { host: this.place.endpoint.host });
    return content;
  }

  async #failure({ status, body, headers }: HttpResponse, call: StorageCall): Promise<NodeError> {
    const { bucket = "", key = "" } = call;
    const { content } = xmlOf(await textOf(body));
    const code = textIn(content, "Code");
    const secret = this.place.secretKey;
    const message = textIn(content, "Message")
      .replaceAll(secret === "" ? "\0" : secret, "***")
      .slice(0, 500);
    const answer = [code, message].filter((text) => text !== "").join(": ") || `status ${status}`;
    if (code === "NoSuchBucket") return fatal("s3-no-bucket", { bucket });
    if (code === "NoSuchKey" || code === "NoSuchVersion") return fatal("s3-no-file", { bucket, key });
    if (/Region|PermanentRedirect|AuthorizationHeaderMalformed/u.test(code) || status === 301) {
      const region = textIn(content, "Region") || headers["x-amz-bucket-region"];
      return fatal("s3-region", { bucket, answer: region ?? answer });
    }
    if (/^RequestTimeTooSkewed|^RequestExpired/u.test(code)) return fatal("s3-clock", { answer });
    if (/^InvalidAccessKeyId|^SignatureDoesNotMatch|^(Invalid|Expired)Token|^Unauthorized/u.test(code))
      return fatal("s3-key-wrong", { answer });
    if (status === 401 || status === 403) return fatal("s3-denied", { answer });
    if (status === 404 && code === "")
      return key === "" ? fatal("s3-no-bucket", { bucket }) : fatal("s3-no-file", { bucket, key });
    if (status >= 500 || status === 429 || status === 408 || /^SlowDown|^RequestTimeout$/u.test(code))
      return transient("s3-later", { answer });
    return fatal("s3-refused", { answer });
  }
}

export async function storageOf(ctx: Pick<NodeContext, "credential" | "http">): Promise<Storage> {
  return new Storage(placeOf(await ctx.credential()), (request) => ctx.http(request));
}

export async function listBuckets(credential: CredentialValues, http: Http): Promise<JsonObject> {
  return new Storage(placeOf(credential), http).ask({ method: "GET" });
}

/** The outermost element of an answer, and what is in it; no name where it is not XML. */
function xmlOf(text: string): { readonly name: string; readonly content: JsonObject } {
  try {
    const read = readXml(text, { ...wholeXml, attributes: "ignore" });
    const [name = "", content] = (isObject(read) ? Object.entries(read)[0] : undefined) ?? [];
    return { name, content: isObject(content) ? content : {} };
  } catch (error) {
    if (error instanceof XmlFault) return { name: "", content: {} };
    throw error;
  }
}

async function textOf(body: unknown): Promise<string> {
  if (body instanceof ReadableStream) return new Response(body).text();
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  return typeof body === "string" ? body : "";
}

export function textIn(content: JsonObject, name: string): string {
  const value = content[name];
  return typeof value === "string" ? value : "";
}

/** What may be there never, once or often. */
export function listIn(content: JsonObject, name: string): readonly JsonObject[] {
  return [content[name] ?? []].flat().filter(isObject);
}
