import type { PresentTab } from "@weft/api";
import { expect, test } from "vitest";
import { createHere, forgetOthers, hear, othersIn } from "./here.ts";

const tab = (session: string, person: string, more: Partial<PresentTab> = {}): PresentTab => ({
  session,
  person,
  name: `Name of ${person}`,
  since: 10,
  nodes: [],
  ...more,
});

test("tabs are told as people, without this one; oneself in another tab is said as that", () => {
  const others = othersIn(
    [
      tab("a1", "anna"),
      tab("m1", "marta", { since: 30, nodes: ["x"] }),
      tab("a2", "anna", { since: 20 }),
      tab("m2", "marta", { since: 25, nodes: ["x", "y"] }),
    ],
    "a1",
  );
  expect(others).toMatchObject([
    { person: "marta", you: false, since: 25, nodes: ["x", "y"], sessions: ["m1", "m2"] },
    { person: "anna", you: true, since: 20, sessions: ["a2"] },
  ]);
  expect(othersIn([tab("a1", "anna")], "a1")).toEqual([]);
});

test("everyone sees the same colours, and nobody shares one while there are enough", () => {
  const people = Array.from({ length: 8 }, (_, n) => tab(`s${n}`, `person ${n}`));
  const hues = (own: string) => new Map(othersIn(people, own).map(({ person, hue }) => [person, hue]));
  const all = hues("somebody");
  expect(new Set(all.values()).size).toBe(8);
  expect(hues("s0").get("person 5")).toBe(all.get("person 5"));
  expect(othersIn([...people, tab("s8", "one more")], "somebody")).toHaveLength(9);
});

test("who saved is kept, unless it was this tab; a lost connection leaves nobody", () => {
  const here = createHere();
  hear(here, { type: "presence", here: [tab("a1", "anna"), tab("a2", "anna"), tab("m", "marta")] }, "a1");
  hear(here, { type: "saved", revision: 2, by: "Anna", session: "a1" }, "a1");
  expect(here.getState().saved).toBeUndefined();
  hear(here, { type: "saved", revision: 3, by: "Marta", session: "m" }, "a1");
  expect(here.getState().saved).toMatchObject({ by: "Marta", you: false });
  hear(here, { type: "saved", revision: 4, by: "Anna", session: "a2" }, "a1");
  expect(here.getState().saved).toMatchObject({ by: "Anna", you: true });
  forgetOthers(here);
  expect(here.getState().others).toEqual([]);
});
