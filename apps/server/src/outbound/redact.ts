/** What stands in place of a secret. */
export const MASK = "***";

/** Shorter values would tear holes into ordinary text. */
const SHORTEST = 4;

/** Replaces every occurrence of the secrets, plain or encoded, in all texts of a JSON-like value. */
export function redactor(secrets: readonly string[]): <T>(value: T) => T {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < SHORTEST) continue;
    forms.add(secret);
    forms.add(encodeURIComponent(secret));
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
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), walk(inner)]));
  };
  return (value) => walk(value) as typeof value;
}
