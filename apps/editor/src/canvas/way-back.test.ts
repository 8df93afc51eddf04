import { expect, test } from "vitest";
import { laneBelow, leadsBack, wayBack } from "./way-back.ts";

const ends = { sourceX: 600, sourceY: 100, targetX: 0, targetY: 32 };
const node = (x: number, y: number) => ({ x, y, width: 224, height: 64 });

test("only edges that lead well to the left go around", () => {
  expect(leadsBack(ends)).toBe(true);
  expect(leadsBack({ ...ends, targetX: 590 })).toBe(false);
  expect(leadsBack({ ...ends, targetX: 700 })).toBe(false);
});

test("the lane lies below the ends and below every node that it would cross, and no lower", () => {
  expect(laneBelow(ends, [])).toBe(124);
  const body = [node(300, 68), node(100, 90)];
  expect(laneBelow(ends, body)).toBe(90 + 64 + 24);
  expect(laneBelow(ends, [...body, node(200, 180)])).toBe(180 + 64 + 24);
  expect(laneBelow(ends, [...body, node(200, 400), node(2000, 100), node(-500, 100)])).toBe(178);
});

test("the line begins and ends at the handles, and never leaves its lane", () => {
  const path = wayBack(ends, 178);
  expect(path.startsWith("M600 100H")).toBe(true);
  expect(path.endsWith("H0")).toBe(true);
  const heights = [...path.matchAll(/V(-?[\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.max(...heights)).toBeLessThan(178);
});
