/** One line of two texts that are compared. */
export interface Line {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Lines that differ up to which the shortest way is sought; beyond it, all of the old ones are told and then all of the new. */
const MOST = 1000;

/** The fewest lines to take from one text and to put in for another, in reading order (Myers, “An O(ND) Difference Algorithm”). */
export function diffLines(before: string, after: string): readonly Line[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return [
    ...told("same", old.slice(0, start)),
    ...between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...told("same", old.slice(old.length - end)),
  ];
}

/** A last line break ends a line and begins none. */
function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/u, "").split("\n");
}

function told(kind: Line["kind"], lines: readonly string[]): readonly Line[] {
  return lines.map((text) => ({ kind, text }));
}

type Reach = ReadonlyMap<number, number>;

function between(old: readonly string[], fresh: readonly string[]): readonly Line[] {
  const steps = old.length === 0 || fresh.length === 0 ? undefined : shortest(old, fresh);
  return steps ? walkedBack(old, fresh, steps) : [...told("removed", old), ...told("added", fresh)];
}

/** How far each diagonal reaches after 0, 1, 2 … changes, until both ends are met; `undefined` when that takes too many. */
function shortest(old: readonly string[], fresh: readonly string[]): readonly Reach[] | undefined {
  const steps: Reach[] = [];
  let reach: Reach = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(MOST, old.length + fresh.length); changes += 1) {
    steps.push(reach);
    const next = new Map(reach);
    for (let k = -changes; k <= changes; k += 2) {
      let x = downward(reach, k, changes) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < old.length && x - k < fresh.length && old[x] === fresh[x - k]) x += 1;
      next.set(k, x);
      if (x >= old.length && x - k >= fresh.length) return steps;
    }
    reach = next;
  }
  return undefined;
}

/** Whether the way to a diagonal puts a line in, rather than taking one away. */
function downward(reach: Reach, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
}

function walkedBack(
  old: readonly string[],
  fresh: readonly string[],
  steps: readonly Reach[],
): readonly Line[] {
  const lines: Line[] = [];
  let x = old.length;
  let y = fresh.length;
  for (let changes = steps.length - 1; changes >= 0; changes -= 1) {
    const reach = steps[changes] ?? new Map<number, number>();
    const k = x - y;
    const from = downward(reach, k, changes) ? k + 1 : k - 1;
    const fromX = changes === 0 ? 0 : (reach.get(from) ?? 0);
    const fromY = changes === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      lines.push({ kind: "same", text: old[(x -= 1)] ?? "" });
      y -= 1;
    }
    if (changes === 0) break;
    if (x === fromX) lines.push({ kind: "added", text: fresh[fromY] ?? "" });
    else lines.push({ kind: "removed", text: old[fromX] ?? "" });
    x = fromX;
    y = fromY;
  }
  return lines.reverse();
}
