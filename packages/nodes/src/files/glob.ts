import type { Disk, DiskEntry } from "@weft/sdk";
import { fatal } from "../errors.ts";

const mostPatterns = 100;

/** Whether a path stands for several: `*`, `?`, `**` or `{a,b}` is in it. Brackets are ordinary letters of names. */
export function isPattern(path: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/u.test(path);
}

export interface Search {
  readonly disk: Disk;
  /** Names that begin with a dot are found also where the pattern does not begin with one. */
  readonly hidden: boolean;
  readonly signal: AbortSignal;
}

/** What lies below the allowed folders under names that fit the pattern, each once. Links to folders are not followed by `**`. */
export async function* found(pattern: string, search: Search): AsyncGenerator<DiskEntry, void, undefined> {
  const seen = new Set<string>();
  for (const one of withoutBraces(pattern)) {
    const parts = one.split("/");
    const begin = parts.findIndex((part) => isPattern(part));
    const base = begin < 0 ? parts.slice(0, -1) : parts.slice(0, begin);
    const rest = (begin < 0 ? parts.slice(-1) : parts.slice(begin)).filter((part) => part !== "");
    const root = one.startsWith("/") && base.join("/") === "" ? "/" : base.join("/");
    for await (const entry of walk(root, rest.at(-1) === "**" ? [...rest, "*"] : rest, search)) {
      if (seen.has(entry.path)) continue;
      seen.add(entry.path);
      yield entry;
    }
  }
}

async function* walk(
  folder: string,
  [first = "*", ...rest]: readonly string[],
  search: Search,
): AsyncGenerator<DiskEntry, void, undefined> {
  const deep = first === "**";
  if (deep) yield* walk(folder, rest, search);
  for await (const entry of search.disk.list(folder)) {
    search.signal.throwIfAborted();
    const name = nameOf(entry.path);
    if (deep) {
      if (entry.kind === "folder" && !entry.link && (search.hidden || !name.startsWith(".")))
        yield* walk(entry.path, [first, ...rest], search);
    } else if (fits(first, name, search.hidden)) {
      if (rest.length === 0) yield entry;
      else if (entry.kind === "folder") yield* walk(entry.path, rest, search);
    }
  }
}

export function nameOf(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** One pattern for each choice in braces. */
function withoutBraces(pattern: string): readonly string[] {
  let patterns: readonly string[] = [pattern];
  for (;;) {
    const next = patterns.flatMap((one) => {
      const [whole, choices] = /\{([^{}]*,[^{}]*)\}/u.exec(one) ?? [];
      if (whole === undefined || choices === undefined) return [one];
      return choices.split(",").map((choice) => one.replace(whole, () => choice));
    });
    if (next.length > mostPatterns) throw fatal("disk-pattern", { pattern, limit: mostPatterns });
    if (next.length === patterns.length && next.every((one, at) => one === patterns[at])) return patterns;
    patterns = next;
  }
}

/** Each letter is looked at once for every `*` at most: no pattern takes long on any name. */
function fits(pattern: string, name: string, hidden: boolean): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".") && !hidden) return false;
  const wanted = [...pattern];
  const letters = [...name];
  let at = 0;
  let star = -1;
  let afterStar = 0;
  for (let letter = 0; letter < letters.length;) {
    if (wanted[at] === "*") {
      star = at;
      at += 1;
      afterStar = letter;
    } else if (wanted[at] === "?" || wanted[at] === letters[letter]) {
      at += 1;
      letter += 1;
    } else if (star >= 0) {
      at = star + 1;
      afterStar += 1;
      letter = afterStar;
    } else return false;
  }
  return wanted.slice(at).every((part) => part === "*");
}
