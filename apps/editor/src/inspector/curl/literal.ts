/** A text that begins with = would be read as an expression; this is one that gives it. */
export function literal(text: string): string {
  return text.startsWith("=") ? `={{ ${JSON.stringify(text)} }}` : text;
}

/** The same for every text of a JSON value. */
export function literalJson(value: unknown): unknown {
  if (typeof value === "string") return literal(value);
  if (Array.isArray(value)) return value.map(literalJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, literalJson(inner)]));
}
