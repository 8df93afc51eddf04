import { hashOf } from "./random.ts";

/** When a server is killed: at a step that it comes to, or at some moment after it was started. */
export type Fault =
  | { readonly kind: "step"; readonly point: string; readonly times: number }
  | { readonly kind: "moment"; readonly afterMs: number };

/** How often each step was passed in a life of the server like those that follow. */
export type Survey = Readonly<Record<string, number>>;

/** One in this many kills is at a moment that no step has a name for. */
const MOMENTS = 4;
const LONGEST_LIFE_MS = 1500;

/** What `WEFT_FAULT` says for it. */
export const faultText = (fault: Fault): string =>
  fault.kind === "step" ? `${fault.point}:${fault.times}` : `after ${fault.afterMs} ms`;

/**
 * Every step gets its turn before any has a second one. A step that only one of two surveys came to does not change when the
 * others have theirs.
 */
export function planFaults(survey: Survey, cycles: number, seed: number): Fault[] {
  const faults: Fault[] = [];
  let deck: string[] = [];
  for (let i = 0; i < cycles; i++) {
    const chance = hashOf(`${seed} ${i}`) / 2 ** 32;
    if (i % MOMENTS === MOMENTS - 1) {
      faults.push({ kind: "moment", afterMs: Math.ceil(chance * LONGEST_LIFE_MS) });
      continue;
    }
    const place = (point: string): number => hashOf(`${seed} ${i} ${point}`);
    if (deck.length === 0) deck = Object.keys(survey).toSorted((a, b) => place(a) - place(b));
    const point = deck.pop() ?? "";
    faults.push({ kind: "step", point, times: Math.ceil(chance * likely(point, survey[point] ?? 1)) || 1 });
  }
  return faults;
}

/** A life is never quite like the one that was looked at: with this many, the step is nearly always come to. */
function likely(point: string, count: number): number {
  return Math.max(1, Math.min(Math.floor(count / 2), isAtRecovery(point) ? 3 : count));
}

/** @throws {Error} when it is not `<step>:<n>` */
export function parseFault(text: string): Fault {
  const [, point, times] = /^([\w.-]+):(\d+)$/.exec(text) ?? [];
  if (point === undefined)
    throw new Error(`${text} is not a step and a number, such as sql.commit.before:3.`);
  return { kind: "step", point, times: Number(times) };
}

/** Steps that come only when the server is asked to stop. */
export const isAtStop = (point: string): boolean => /^(drain|stop|outbound\.close)\./.test(point);

/** Steps that come only when there is something to resume. */
export const isAtRecovery = (point: string): boolean =>
  /^(recover|journal\.(attention|resumed)|sql\.chunks)\./.test(point);

/** The counts that a server under `WEFT_FAULT=count` printed, added to those before. */
export function addCounts(survey: Record<string, number>, told: string): void {
  for (const [, text = "{}"] of told.matchAll(/^faults: (\{.*\})$/gm)) {
    for (const [point, count] of Object.entries(JSON.parse(text) as Record<string, number>))
      survey[point] = Math.max(survey[point] ?? 0, count);
  }
}
