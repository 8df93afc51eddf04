import type { Tool } from "./border.ts";

type Pair = [name: string, value: string];
export interface SearchParams {
  /** Called after each change. */
  changed: () => void;
  replace(text: string): void;
  toString(): string;
}
type SearchClass = new (given?: string) => SearchParams;

/** `URL`: what it consists of is found out outside, as browsers do it. */
export function urlClass(tool: Tool, Search: SearchClass): unknown {
  type Parts = Record<string, string>;
  class URL {
    #parts: Parts;
    readonly searchParams: SearchParams;
    constructor(href: unknown, base?: string | URL) {
      this.#parts = tool("url", String(href), base === undefined ? null : String(base)) as Parts;
      this.searchParams = new Search(this.#parts["search"]);
      this.searchParams.changed = () => this.change("search", this.searchParams.toString(), true);
      Object.defineProperty(this, "searchParams", { enumerable: false });
    }
    part(name: string): string {
      return this.#parts[name] ?? "";
    }
    change(name: string, value: unknown, bySearch = false): void {
      this.#parts = tool("changeUrl", this.#parts["href"], name, String(value)) as Parts;
      if (!bySearch) this.searchParams.replace(this.part("search"));
    }
    toString(): string {
      return this.part("href");
    }
    toJSON(): string {
      return this.part("href");
    }
    static canParse(href: unknown, base?: string): boolean {
      try {
        return Boolean(new URL(href, base));
      } catch {
        return false;
      }
    }
  }
  const names = "href origin protocol username password host hostname port pathname search hash";
  for (const name of names.split(" "))
    Object.defineProperty(URL.prototype, name, {
      configurable: true,
      get(this: URL) {
        return this.part(name);
      },
      set(this: URL, value: unknown) {
        this.change(name, value);
      },
    });
  return URL;
}

/** As forms are written: https://url.spec.whatwg.org/#application/x-www-form-urlencoded */
export function formText(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%20/g, "+")
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function formPairs(text: string): Pair[] {
  const read = (part: string): string => {
    const spaced = part.replace(/\+/g, " ");
    try {
      return decodeURIComponent(spaced);
    } catch {
      return spaced;
    }
  };
  const parts = text
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "");
  return parts.map((part) => {
    const [name = "", ...value] = part.split("=");
    return [read(name), read(value.join("="))];
  });
}

/** What reads `URLSearchParams`. */
export function pairsClass() {
  return class Pairs {
    pairs: Pair[];
    constructor(given: string | object | null) {
      const isText = typeof given !== "object" || given === null;
      const listed = isText || !(Symbol.iterator in given) ? undefined : [...(given as Iterable<Pair>)];
      const pairs: readonly (readonly [unknown, unknown])[] = isText
        ? formPairs(String(given))
        : (listed ?? Object.entries(given));
      this.pairs = pairs.map(([name, value]) => [String(name), String(value)]);
      Object.defineProperty(this, "pairs", { enumerable: false });
    }
    get size(): number {
      return this.pairs.length;
    }
    get(name: unknown): string | null {
      return this.getAll(name)[0] ?? null;
    }
    getAll(name: unknown): string[] {
      return this.pairs.filter(([key]) => key === String(name)).map(([, value]) => value);
    }
    has(name: unknown): boolean {
      return this.getAll(name).length > 0;
    }
    forEach(call: (value: string, name: string, all: unknown) => void): void {
      for (const [name, value] of this.pairs) call(value, name, this);
    }
    keys(): IterableIterator<string> {
      return this.pairs.map(([name]) => name).values();
    }
    values(): IterableIterator<string> {
      return this.pairs.map(([, value]) => value).values();
    }
    entries(): IterableIterator<Pair> {
      return this.pairs.values();
    }
    [Symbol.iterator](): IterableIterator<Pair> {
      return this.pairs.values();
    }
    toString(): string {
      return this.pairs.map(([name, value]) => `${formText(name)}=${formText(value)}`).join("&");
    }
  };
}

/** `URLSearchParams`: https://url.spec.whatwg.org/#interface-urlsearchparams */
export function urlSearchClass(): SearchClass {
  return class URLSearchParams extends pairsClass() {
    changed: () => void = () => undefined;
    constructor(given: string | object | null = "") {
      super(given);
      Object.defineProperty(this, "changed", { enumerable: false });
    }
    /** Without telling the address, which says so. */
    replace(text: string): void {
      this.pairs = formPairs(text);
    }
    append(name: unknown, value: unknown): void {
      this.pairs.push([String(name), String(value)]);
      this.changed();
    }
    delete(name: unknown): void {
      this.pairs = this.pairs.filter(([key]) => key !== String(name));
      this.changed();
    }
    set(name: unknown, value: unknown): void {
      const at = this.pairs.findIndex(([key]) => key === String(name));
      const rest = this.pairs.filter(([key], index) => key !== String(name) || index === at);
      rest[at < 0 ? rest.length : at] = [String(name), String(value)];
      this.pairs = rest;
      this.changed();
    }
    sort(): void {
      this.pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      this.changed();
    }
  };
}
