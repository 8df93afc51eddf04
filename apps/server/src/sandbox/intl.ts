/** How many formatters are kept: making one costs a hundred times what using it does. */
const KEPT = 200;

interface Formatter {
  readonly [method: string]: unknown;
}

type Formatters = Readonly<Record<string, new (locales: string | undefined, options: object) => object>>;

const kinds = new Set([
  "DateTimeFormat",
  "NumberFormat",
  "RelativeTimeFormat",
  "ListFormat",
  "PluralRules",
  "DisplayNames",
  "Collator",
]);
const methods = new Set([
  "format",
  "formatToParts",
  "formatRange",
  "formatRangeToParts",
  "resolvedOptions",
  "select",
  "of",
  "compare",
]);
const dateMethods = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]);

type Call = readonly [
  kind: string,
  method: string,
  locales: string | null,
  options: Readonly<Record<string, unknown>> | null,
  args: readonly unknown[],
  zone: string,
];

/** Answers the `Intl` of the sandbox with this process's: JSON in, JSON out, and only what is listed here. */
export function createIntl(): (call: string) => string {
  const kept = new Map<string, Formatter>();

  function formatter(kind: string, locales: string | null, options: object): Formatter {
    const key = JSON.stringify([kind, locales, options]);
    const known = kept.get(key);
    if (known) return known;
    const Made = (Intl as unknown as Formatters)[kind];
    if (!Made || !kinds.has(kind)) throw new TypeError(`There is no Intl.${kind}`);
    const made = new Made(locales ?? undefined, options) as Formatter;
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, made);
    return made;
  }

  function valueOf([kind, method, locales, options, args, timeZone]: Call): unknown {
    const [first, second] = args;
    if (kind === "Intl") return ofIntl(method, args);
    if (kind === "Date" && dateMethods.has(method)) {
      const date = new Date(Number(first)) as unknown as Record<string, (...args: unknown[]) => unknown>;
      return date[method]?.(locales ?? undefined, { timeZone, ...options });
    }
    if (!methods.has(method)) throw new TypeError(`There is no Intl.${kind}.${method}`);
    const zoned = kind === "DateTimeFormat" ? { timeZone, ...options } : { ...options };
    const found = formatter(kind, locales, zoned);
    const call = found[method] as (...args: unknown[]) => unknown;
    if (kind !== "DateTimeFormat" || method === "resolvedOptions") return call.apply(found, [...args]);
    return method.startsWith("formatRange")
      ? call.call(found, first, second)
      : call.call(found, first ?? undefined);
  }

  return (text) => {
    try {
      return JSON.stringify({ value: valueOf(JSON.parse(text) as Call) });
    } catch (error) {
      const { name, message } = error as Error;
      return JSON.stringify({ error: { name, message } });
    }
  };
}

function ofIntl(method: string, [first, second]: readonly unknown[]): unknown {
  switch (method) {
    case "supportedLocalesOf": {
      if (!kinds.has(String(first))) return [];
      const kind = first as "DateTimeFormat";
      return Intl[kind].supportedLocalesOf(second as string);
    }
    case "getCanonicalLocales":
      return Intl.getCanonicalLocales(first as string);
    case "supportedValuesOf":
      return Intl.supportedValuesOf(first as "timeZone");
    default:
      throw new TypeError(`There is no Intl.${method}`);
  }
}

/** Minutes by which a zone is behind UTC at an instant, as `Date.prototype.getTimezoneOffset` tells them. */
export function createOffset(timeZone: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const known = new Map<number, number>();
  return (seconds) => {
    const quarter = Math.floor(seconds / 900);
    const kept = known.get(quarter);
    if (kept !== undefined) return kept;
    const name = format.formatToParts(seconds * 1000).find(({ type }) => type === "timeZoneName")?.value;
    const [, sign = "+", hours = 0, minutes = 0] = /GMT([+-])(\d+):(\d+)/.exec(name ?? "") ?? [];
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? 1 : -1) || 0;
    if (known.size > 10_000) known.clear();
    known.set(quarter, offset);
    return offset;
  };
}
