const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** A short id that is easy to read in a diff and that nothing else in `taken` has, e.g. `n7k2f`. */
export function shortId(prefix = "", taken: ReadonlySet<string> = new Set()): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(5));
    const id = prefix + Array.from(bytes, (b) => alphabet[b % alphabet.length]).join("");
    if (!taken.has(id)) return id;
  }
}
