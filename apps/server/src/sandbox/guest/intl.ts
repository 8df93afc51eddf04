import type { Border, Globals } from "./border.ts";

/** Asks the host to format: kind of formatter, method, languages, options, arguments. */
type Format = (kind: string, method: string, locales: unknown, options: unknown, args: unknown[]) => unknown;

/** `Intl` and the methods that need it. Dates are in the flow's time zone unless another one is named. */
export function installIntl(globals: Globals, border: Border, zone: () => string): void {
  const format = formatVia(border, zone);
  const parts = ["formatToParts", "resolvedOptions"];
  const made = (kind: string, methods: string[], bound = "") => formatterClass(format, kind, methods, bound);
  globals["Intl"] = {
    DateTimeFormat: made("DateTimeFormat", [...parts, "formatRange", "formatRangeToParts"], "format"),
    NumberFormat: made("NumberFormat", [...parts, "formatRange"], "format"),
    RelativeTimeFormat: made("RelativeTimeFormat", ["format", ...parts]),
    ListFormat: made("ListFormat", ["format", ...parts]),
    PluralRules: made("PluralRules", ["select", "resolvedOptions"]),
    DisplayNames: made("DisplayNames", ["of", "resolvedOptions"]),
    Collator: made("Collator", ["resolvedOptions"], "compare"),
    getCanonicalLocales: (locales: unknown) => format("Intl", "getCanonicalLocales", null, null, [locales]),
    supportedValuesOf: (key: unknown) => format("Intl", "supportedValuesOf", null, null, [key]),
  };
  installLocaleMethods(format);
}

export function formatVia(border: Border, zone: () => string): Format {
  const { parse, stringify } = JSON;
  const errors: Record<string, new (message: string) => Error> = { RangeError, TypeError };
  const plain = (value: unknown): unknown => {
    if (value instanceof Date) return value.getTime();
    if (typeof value === "bigint" || (typeof value === "number" && !isFinite(value))) return String(value);
    return value;
  };
  return (kind, method, locales, options, args) => {
    const call = [kind, method, locales ?? null, options ?? null, args.map(plain), zone()];
    const answer = parse(border.intl(stringify(call))) as {
      value?: unknown;
      error?: { name: string; message: string };
    };
    if (!answer.error) return answer.value;
    throw new (errors[answer.error.name] ?? Error)(answer.error.message);
  };
}

/** `bound`: the method that may be taken off and handed on, as `Intl` has it. */
export function formatterClass(format: Format, kind: string, methods: string[], bound: string): unknown {
  const asked = new WeakMap<object, [locales: unknown, options: object]>();
  const ask = (self: object, method: string, args: unknown[]) => {
    const [locales, options] = asked.get(self) ?? [];
    return format(kind, method, locales, options, args);
  };
  class Formatter {
    constructor(locales?: unknown, options?: object) {
      asked.set(this, [locales, { ...options }]);
      // Wrong options are told where they are given.
      ask(this, "resolvedOptions", []);
    }
    static supportedLocalesOf(locales: unknown): unknown {
      return format("Intl", "supportedLocalesOf", null, null, [kind, locales]);
    }
  }
  for (const method of methods)
    hide(Formatter.prototype, method, function (this: object, ...args: unknown[]) {
      return ask(this, method, args);
    });
  if (bound !== "")
    Object.defineProperty(Formatter.prototype, bound, {
      configurable: true,
      get(this: object) {
        return (...args: unknown[]) => ask(this, bound, args);
      },
    });
  Object.defineProperty(Formatter, "name", { value: kind });
  // As of old, they are also called without `new`.
  return new Proxy(Formatter, { apply: (target, _self, args: []) => new target(...args) });
}

export function installLocaleMethods(format: Format): void {
  for (const method of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"])
    hide(Date.prototype, method, function (this: Date, locales?: unknown, options?: object) {
      return format("Date", method, locales, options, [this.getTime()]);
    });
  for (const { prototype } of [Number, BigInt])
    hide(prototype, "toLocaleString", function (this: number, locales?: unknown, options?: object) {
      return format("NumberFormat", "format", locales, options, [this.valueOf()]);
    });
  hide(
    String.prototype,
    "localeCompare",
    function (this: string, other: unknown, locales?: unknown, options?: object) {
      return format("Collator", "compare", locales, options, [this.valueOf(), String(other)]);
    },
  );
}

/** A property that loops do not see. */
export function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}
