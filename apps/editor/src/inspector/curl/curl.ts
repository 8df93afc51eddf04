import type { JsonObject } from "@weft/sdk";
import { bodyOf } from "./curl-body.ts";
import { curlOptions } from "./curl-options.ts";
import type { CurlOption } from "./curl-options.ts";
import { literal } from "./literal.ts";
import { shellWords } from "./shell-words.ts";

export interface CurlRequest {
  /** Parameters of `http.request`. */
  readonly params: JsonObject;
  /** Names of what is secret and was left out: it belongs in a credential. */
  readonly secrets: readonly string[];
  /** Options that have no counterpart. */
  readonly ignored: readonly string[];
}

/** Whether a text is a curl command that somebody copied. */
export function isCurl(text: string): boolean {
  return /^\s*(?:\$\s+)?curl(?:\.exe)?\s+\S/i.test(text);
}

/** What a curl command asks for; nothing where it has no address. */
export function readCurl(command: string): CurlRequest | undefined {
  const words = shellWords(command.replace(/^\s*\$\s+/, ""));
  const options = curlOptions(words.slice(1));
  const written = options.find(({ name }) => name === "url" || name === "")?.value;
  if (written === undefined || written === "") return undefined;
  const { headers, secrets } = headersOf(options);
  const body = bodyOf(options, headers);
  const has = (name: string): boolean => options.some((option) => option.name === name);
  const target = addressOf(written);
  const query = [...target.query, ...body.query];
  const kept = headers.filter(({ name }) => !dropped.has(name.toLowerCase()) && name !== body.dropHeader);
  const params = {
    method: methodOf(options, body.params["body"] !== undefined),
    url: literal(target.url),
    ...(query.length > 0 && { query: rows(query) }),
    ...(kept.length > 0 && { headers: rows(kept) }),
    ...body.params,
    ...settingsOf(options),
    ...(has("insecure") && { anyCertificate: true }),
  };
  const loginInUrl = target.login ? ["user"] : [];
  return {
    params,
    secrets: [...new Set([...secrets, ...loginInUrl])],
    ignored: [...new Set(options.map(({ name }) => name).filter((name) => !known.has(name)))],
  };
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** What the client sends by itself. */
const dropped = new Set(["accept-encoding", "content-length", "connection", "host"]);

/** Understood, or without a meaning here. */
const known = new Set([
  "",
  ..."url request header data data-ascii data-raw data-binary data-urlencode json form form-string".split(
    " ",
  ),
  ..."user user-agent referer cookie proxy max-time max-redirs get head insecure location silent".split(" "),
  ..."show-error verbose include fail globoff compressed no-buffer progress-bar oauth2-bearer basic".split(
    " ",
  ),
  ..."digest output remote-name http1.1 http2 write-out url-query upload-file http1.0 fail-with-body".split(
    " ",
  ),
  ..."tlsv1.2 connect-timeout".split(" "),
]);

const secretHeader =
  /^(?:authorization|proxy-authorization|cookie|(?:x-)?(?:api[-_]?key|auth[-_]?token|access[-_]?token))$/i;

function headersOf(options: readonly CurlOption[]): { headers: readonly Pair[]; secrets: readonly string[] } {
  const headers: Pair[] = [];
  const secrets: string[] = [];
  const take = (name: string, value: string): void => {
    if (secretHeader.test(name)) secrets.push(name);
    else headers.push({ name, value });
  };
  for (const { name, value } of options) {
    const [, header = "", content = ""] = /^([^:;]+)[:;]\s*([\s\S]*)$/.exec(value) ?? [];
    if (name === "header" && header !== "") take(header.trim(), content.trim());
    else if (name === "user-agent") headers.push({ name: "User-Agent", value });
    else if (name === "referer") headers.push({ name: "Referer", value });
    else if (name === "cookie") secrets.push("Cookie");
    else if (name === "user" || name === "oauth2-bearer") secrets.push(name);
    else if (name === "json") {
      headers.push(
        { name: "Content-Type", value: "application/json" },
        { name: "Accept", value: "application/json" },
      );
    }
  }
  return { headers: unique(headers), secrets };
}

/** What is written out wins over what an option implies. */
function unique(headers: readonly Pair[]): readonly Pair[] {
  return headers.filter(
    ({ name }, i) => headers.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === i,
  );
}

function addressOf(written: string): { url: string; query: readonly Pair[]; login: boolean } {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  const url = URL.parse(whole);
  if (url === null) return { url: whole, query: [], login: false };
  const login = url.username !== "";
  const plain = login ? whole.replace(/\/\/[^@/]*@/, "//") : whole;
  const [address = "", search] = plain.replace(/#.*$/, "").split(/\?([\s\S]*)/);
  if (search === undefined || search === "") return { url: address, query: [], login };
  return { url: address, query: pairs(search), login };
}

function pairs(text: string): readonly Pair[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

function methodOf(options: readonly CurlOption[], withBody: boolean): string {
  const asked = options.findLast(({ name }) => name === "request")?.value.toUpperCase();
  if (asked !== undefined && asked !== "") return asked;
  const has = (wanted: string): boolean => options.some(({ name }) => name === wanted);
  if (has("upload-file")) return "PUT";
  if (has("head")) return "HEAD";
  return withBody ? "POST" : "GET";
}

function settingsOf(options: readonly CurlOption[]): JsonObject {
  const last = (wanted: string): string | undefined => options.findLast(({ name }) => name === wanted)?.value;
  const seconds = Number(last("max-time"));
  const redirects = Number(last("max-redirs"));
  const proxy = last("proxy");
  return {
    ...(seconds > 0 && { timeout: seconds * 1000 }),
    ...(redirects >= 0 && { redirects: Math.min(redirects, 20) }),
    ...(proxy && { proxy: proxy.includes("://") ? proxy : `http://${proxy}` }),
    ...((last("output") !== undefined || last("remote-name") !== undefined) && { response: "file" }),
  };
}

function rows(list: readonly Pair[]): readonly JsonObject[] {
  return list.map(({ name, value }) => ({ name: literal(name), value: literal(value) }));
}
