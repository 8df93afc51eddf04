/** A part of a document that nothing is known of yet. */
export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function rawOf(value: unknown): Raw {
  return isRaw(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

/** Names that no flow may have as keys. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

/** The first sentences of a description, without marks of HTML and Markdown, in one line. */
export function plainText(value: unknown, most: number): string | undefined {
  if (typeof value !== "string") return undefined;
  // No more than is looked at afterwards: descriptions may be whole manuals.
  const line = value
    .slice(0, 4 * most + 400)
    .replaceAll(/<[^<>]{0,200}>/g, " ")
    .replaceAll(/!?\[([^[\]]{1,200})\]\([^()]{0,400}\)/g, "$1")
    .replaceAll(/[*`#]+|\s+/g, " ")
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/ ([.,;:])(?=\s|$)/g, "$1")
    .replaceAll(/(^|\s)_+|_+(?=\s|$)/g, "$1")
    .trim();
  if (line.length <= most) return line === "" ? undefined : line;
  const cut = line.slice(0, most);
  const sentence = cut.lastIndexOf(". ");
  if (sentence > most / 3) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(" ")))} …`;
}
