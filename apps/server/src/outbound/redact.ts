/** What stands in place of a secret. */
export const MASK = "***";

/** Shorter values would tear holes into ordinary text. */
export const SHORTEST_IN_ERRORS = 4;
/** Data that goes on to other systems must not be torn where a poor password happens to be an ordinary word. */
export const SHORTEST_IN_DATA = 8;

/** Replaces every occurrence of the secrets, plain or encoded, in all texts of a JSON-like value. */
export function redactor(secrets: readonly string[], shortest: number): <T>(value: T) => T {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < shortest) continue;
    forms.add(secret);
    forms.add(encodeURIComponent(secret));
    // As it stands in a query, where a space is a plus.
    forms.add(new URLSearchParams([["", secret]]).toString().slice(1));
    forms.add(Buffer.from(secret).toString("base64"));
    forms.add(JSON.stringify(secret).slice(1, -1));
  }
  // Longest first: a secret may be part of another form.
  const needles = [...forms].sort((a, b) => b.length - a.length);
  if (needles.length === 0) return (value) => value;
  const text = (from: string): string =>
    needles.reduce((rest, needle) => rest.replaceAll(needle, MASK), from);
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null || isContent(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), walk(inner)]));
  };
  return (value) => walk(value) as typeof value;
}

/** Bytes are handed on as they came. */
function isContent(value: object): boolean {
  return value instanceof Uint8Array || value instanceof ReadableStream;
}
