import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

/** What people's code loads by name and what nearly none needs: read on first use, run in the sandbox. */
const libraries: Readonly<Record<string, string>> = {
  lodash: "lodash/lodash.min.js",
  moment: "moment/min/moment-with-locales.min.js",
};

type Tool = (...args: readonly never[]) => unknown;

/**
 * What the language of the sandbox lacks and cannot be written in it at a reasonable speed: JSON in, JSON out, and only what is
 * listed here. Bytes are in base64.
 * @param resolve the file of a module
 */
export function createTools(resolve: (name: string) => string): (call: string) => string {
  const read = new Map<string, string>();
  const tools: Readonly<Record<string, Tool>> = {
    hash: (name: string, data: string) => createHash(name).update(data, "base64").digest("base64"),
    hmac: (name: string, key: string, data: string) =>
      createHmac(name, Buffer.from(key, "base64")).update(data, "base64").digest("base64"),
    random: (bytes: number) => randomBytes(Math.min(bytes, 65_536)).toString("base64"),
    url: (href: string, base: string | null) => partsOf(new URL(href, base ?? undefined)),
    changeUrl: changedUrl,
    library(name: string) {
      const file = Object.hasOwn(libraries, name) ? libraries[name] : undefined;
      if (file === undefined) return null;
      const text = read.get(name) ?? readFileSync(resolve(file), "utf8");
      read.set(name, text);
      return text;
    },
  };
  return (call) => {
    try {
      const [name, ...args] = JSON.parse(call) as [string, ...never[]];
      const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
      if (!tool) throw new TypeError(`There is no ${name}`);
      return JSON.stringify({ value: tool(...args) });
    } catch (error) {
      const { name, message } = error as Error;
      return JSON.stringify({ error: { name, message } });
    }
  };
}

const urlParts = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;
type UrlPart = (typeof urlParts)[number];

function partsOf(url: URL): Record<string, string> {
  return Object.fromEntries(urlParts.map((part) => [part, url[part]]));
}

function changedUrl(href: string, part: UrlPart, value: string): Record<string, string> {
  const url = new URL(href);
  if (part !== "origin" && urlParts.includes(part)) url[part] = value;
  return partsOf(url);
}
