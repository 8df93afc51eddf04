import { jsonFaultPosition } from "@weft/flow";

/** What may come in as JSON, wherever it comes in. */
export interface JsonLimits {
  /** Nesting of objects and arrays. */
  readonly depth: number;
  /** Object keys in the whole document. */
  readonly keys: number;
  /**
   * Everything that is a value of its own: texts, numbers, objects, lists. What is empty counts twice. As many as
   * there are unless said.
   */
  readonly values?: number;
}

export const jsonLimits: JsonLimits = { depth: 100, keys: 10_000, values: 100_000 };
/** A flow file of the largest size has more keys than a webhook's body should. */
export const flowJsonLimits: JsonLimits = { depth: 100, keys: 500_000, values: 2_000_000 };

export type GuardedJson =
  | { readonly ok: true; readonly value: unknown }
  /** `message` says what is wrong and where; `position` is an offset in characters. */
  | { readonly ok: false; readonly message: string; readonly position?: number };

/** Names by which a careless copy changes the prototype of every object. */
export const reservedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses JSON text that somebody sent. Refuses what is not JSON, reserved keys at any depth, and documents that are
 * nested too deep or have too many keys or values. Never throws.
 */
export function parseJson(text: string, limits: JsonLimits = jsonLimits): GuardedJson {
  // Known before anything is built: no parser meets a document that could exhaust its stack, and none spends seconds on
  // one of a few megabytes that is all keys and brackets.
  const excess = excessOf(text, limits);
  if (excess !== undefined) return { ok: false, message: excess };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notJson(text);
  }
  return guardJson(value, limits);
}

/** The same for a value that was parsed already. */
export function guardJson(value: unknown, limits: JsonLimits = jsonLimits): GuardedJson {
  const left: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  let keys = 0;
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (typeof at.value !== "object" || at.value === null) continue;
    if (at.depth > limits.depth) return { ok: false, message: tooDeep(limits) };
    const depth = at.depth + 1;
    if (Array.isArray(at.value)) {
      for (const child of at.value) if (typeof child === "object") left.push({ value: child, depth });
      continue;
    }
    for (const key of Object.keys(at.value)) {
      if (++keys > limits.keys) return { ok: false, message: tooManyKeys(limits) };
      if (reservedNames.has(key))
        return { ok: false, message: `The key "${key}" is reserved and cannot be used.` };
      const child = (at.value as Record<string, unknown>)[key];
      if (typeof child === "object") left.push({ value: child, depth });
    }
  }
  return { ok: true, value };
}

const quote = 34;
const backslash = 92;

const comma = 44;
const colon = 58;

/** What there is too much of, counting signs outside of strings. */
function excessOf(text: string, limits: JsonLimits): string | undefined {
  const { values: most = Infinity } = limits;
  let depth = 0;
  let keys = 0;
  let values = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) i = endOfString(text, i);
    else if (code === comma) {
      if (++values > most) return `The JSON has more than ${most} values.`;
    } else if (code === colon) {
      if (++keys > limits.keys) return tooManyKeys(limits);
    } else if (code === 91 || code === 123) {
      values++;
      if (++depth > limits.depth) return tooDeep(limits);
    } else if (code === 93 || code === 125) depth--;
  }
  return undefined;
}

function tooDeep({ depth }: JsonLimits): string {
  return `The JSON is nested deeper than ${depth} levels.`;
}

function tooManyKeys({ keys }: JsonLimits): string {
  return `The JSON has more than ${keys} keys.`;
}

/** The index of the quote that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function notJson(text: string): GuardedJson {
  if (text.trim() === "") return { ok: false, message: "The body is empty; JSON was expected.", position: 0 };
  const position = jsonFaultPosition(text);
  const before = text.slice(0, position).split("\n");
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return { ok: false, message: `The text is not valid JSON: it breaks at ${where}.`, position };
}
