import { expect, test } from "vitest";
import { createPace } from "./pace.ts";

/** A clock that moves only when somebody sleeps. */
function paced() {
  let time = 0;
  const slept: number[] = [];
  const turn = createPace({ now: () => time, sleep: async (ms) => void slept.push(ms) });
  return { turn, slept, later: (ms: number) => (time += ms) };
}

const { signal } = new AbortController();

test("requests to one host are spread, others do not wait for them", async () => {
  const { turn, slept, later } = paced();
  for (let i = 0; i < 3; i++) await turn("a", 60, signal);
  await turn("b", 60, signal);
  expect(slept).toEqual([1000, 2000]);
  later(10_000);
  await turn("a", 60, signal);
  expect(slept).toHaveLength(2);
});

test("who is stopped while waiting says why", async () => {
  const turn = createPace();
  const stop = new AbortController();
  await turn("a", 1, signal);
  const waiting = turn("a", 1, stop.signal);
  stop.abort(new Error("cancelled"));
  await expect(waiting).rejects.toThrow("cancelled");
});
