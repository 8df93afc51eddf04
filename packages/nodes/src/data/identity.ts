/** What stands for a value where equal ones are looked for: lists and objects are the same where their JSON is. */
export function identity(value: unknown): unknown {
  return typeof value === "object" && value !== null ? `\0${JSON.stringify(value)}` : value;
}

/** As `identity`; objects are the same whatever the order of their fields. `fold` is asked for each text. */
export function contentOf(value: unknown, fold?: (text: string) => string): unknown {
  if (typeof value === "string") return fold ? fold(value) : value;
  return identity(inOrder(value, fold));
}

function inOrder(value: unknown, fold?: (text: string) => string): unknown {
  if (typeof value === "string") return fold ? fold(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => inOrder(entry, fold));
  const entries = Object.entries(value).map(([name, inner]) => [name, inOrder(inner, fold)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Texts that are one number in one writing: “007” and “1e3” stay texts. */
const amount = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** More digits than this are not told apart as a number. */
const mostDigits = 15;
const nothing = "\0nothing";

/**
 * As `contentOf`, blind to differences of type: `3` is “3”, `true` is “TRUE” and 1, a list or an object is its JSON text,
 * and nothing is `null`, an empty text or an empty list.
 */
export function looseContentOf(value: unknown): unknown {
  if (value === undefined || value === null) return nothing;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) return value.length === 0 ? nothing : contentOf(value);
  if (typeof value !== "string") return contentOf(value);
  const text = value.trim();
  if (text === "") return nothing;
  if (/^(true|false)$/i.test(text)) return text.length === 4 ? 1 : 0;
  if (amount.test(text) && text.length <= mostDigits) return Number(text);
  const parsed = /^[[{]/.test(text) ? parseJson(text) : undefined;
  return parsed === undefined ? value : looseContentOf(parsed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
