import { expect, test } from "vitest";
import { nextSlot } from "../schedule-rules.ts";
import { generatedCase, seeded } from "./generated.ts";
import type { Case } from "./generated.ts";
import { slotsByLooking } from "./reference.ts";
import { wallClock } from "./wall-clock.ts";
import type { WallClock } from "./wall-clock.ts";
import { zones } from "./zones.ts";

const day = 86_400_000;
const from = Date.UTC(2025, 0, 1);
const to = Date.UTC(2028, 0, 1);
const quarter = 900_000;

/** Always the same cases, so that a change is judged by what it changes; `npm run nightly` takes more, and new ones. */
const { SCHEDULE_RULES: wanted = "2", SCHEDULE_SEED: seed = "20260" } = process.env;
const rules = Number(wanted);
/** Rules with more slots than this are not followed through every one, but around each change of the clock and here and there. */
const most = rules > 10 ? 5000 : 500;

test.each(zones)(
  "the slots of generated rules are those that looking at the clock finds: %s",
  (zone) => {
    const clock = wallClock(zone, from, to);
    for (let number = 0; number < rules; number++) {
      const random = seeded(Number(seed) * 7919 + zones.indexOf(zone) * 100_003 + number);
      const one = generatedCase(random);
      for (const [start, end] of stretches(clock, one, random)) compare({ zone, number, one, start, end });
    }
  },
  3_600_000,
);

interface Stretch {
  readonly zone: string;
  readonly number: number;
  readonly one: Case;
  readonly start: number;
  readonly end: number;
}

const found = new WeakMap<Case, number[]>();

function stretches(clock: WallClock, one: Case, random: () => number): [number, number][] {
  const slots = slotsByLooking(one.asked, clock);
  found.set(one, slots);
  // The first day only tells the walker where the clock stands.
  const begin = from + day;
  if (slots.length <= most) return [[begin, to - day]];
  const around = clock.changes.map((change) => from + change * quarter);
  const anywhere = Array.from({ length: 5 }, () => begin + Math.floor(random() * (to - from - 3 * day)));
  return [...around, ...anywhere].map((at) => {
    const start = Math.max(begin, at - day / 4);
    return [start, Math.min(to - day, start + day / 2)];
  });
}

function compare({ zone, number, one, start, end }: Stretch): void {
  const expected = (found.get(one) ?? []).filter((at) => at > start && at <= end);
  const given: number[] = [];
  let after = start;
  while (given.length <= expected.length) {
    const at = nextSlot({ rule: one.rule, place: 1, after, zone });
    if (at === null || at > end) break;
    given.push(at);
    after = at;
  }
  const wrong = expected.findIndex((at, i) => given[i] !== at);
  if (wrong === -1 && given.length === expected.length) return;
  const place = wrong === -1 ? expected.length : wrong;
  expect.fail(
    `${zone}, rule ${number} ${JSON.stringify(one.rule)}: after ${iso(given[place - 1] ?? start)} comes ` +
      `${iso(expected[place])}, not ${iso(given[place])}. Replay: SCHEDULE_SEED=${seed} SCHEDULE_RULES=${number + 1} ` +
      `npx vitest run packages/nodes/src/core/schedule-proof -t ${zone}`,
  );
}

function iso(at: number | undefined): string {
  return at === undefined ? "nothing" : new Date(at).toISOString();
}
