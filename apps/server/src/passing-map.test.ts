import { expect, test } from "vitest";
import { PassingMap } from "./passing-map.ts";

test("is a map: the same calls leave the same behind", () => {
  const map = new Map<string, number>();
  const passing = new PassingMap<number>();
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let step = 0; step < 20_000; step++) {
    // Few endings, so that many share a place; the empty id and one of one letter too.
    const id = ["", "x", "ab"][random(20)] ?? `ex_${random(40)}`;
    if (random(3) === 0) expect(passing.delete(id)).toBe(map.delete(id));
    else {
      passing.set(id, step);
      map.set(id, step);
    }
    expect(passing.get(id)).toBe(map.get(id));
    expect(passing.size).toBe(map.size);
  }
  expect(new Set(passing.values())).toEqual(new Set(map.values()));
});
