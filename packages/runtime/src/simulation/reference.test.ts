import { expect, test } from "vitest";
import { Random } from "../testing/random.ts";
import { expectedOf, inAnyOrder } from "./compare.ts";
import { referenceRuns } from "./reference.ts";
import { seeds } from "./seeds.ts";

test("whatever starts first: what the rules leave open is no more than what is left out of comparisons", () => {
  for (const seed of seeds(300)) {
    const { parsed, items, runs, fixed } = expectedOf({ seed, order: "parallel", effects: true, size: 12 });
    const other = referenceRuns({ flow: parsed, items, choose: new Random(seed + 1) });
    expect({ seed, runs: inAnyOrder(other, fixed) }).toEqual({ seed, runs: inAnyOrder(runs, fixed) });
  }
});
