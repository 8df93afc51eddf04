/** Hands out names that are not taken yet. */
export class Names {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let name = wanted;
    for (let i = 2; this.#taken.has(name); i += 1) name = `${wanted} ${i}`;
    this.#taken.add(name);
    return name;
  }
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** A short id of a name: lower-case ASCII letters, digits and hyphens. */
export function slug(name: string): string {
  const id = plain(name);
  // Every object has something of that name already.
  return id === "constructor" ? `${id}-node` : id;
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđßæœ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
}
