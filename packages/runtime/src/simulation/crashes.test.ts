import { expect, test } from "vitest";
import { simulate } from "./scenario.ts";
import { seeds } from "./seeds.ts";

test("whatever dies, whenever: nothing is lost, nothing happens twice, everything comes to its end", async () => {
  for (const seed of seeds(300)) {
    const { problems } = await simulate(seed);
    expect({ seed, problems }).toEqual({ seed, problems: [] });
  }
});

test("the same seed gives the same history", async () => {
  for (const seed of seeds(20)) expect((await simulate(seed)).log).toEqual((await simulate(seed)).log);
});
