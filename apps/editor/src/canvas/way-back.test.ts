import { expect, test } from "vitest";
import type { Rect } from "./geometry.ts";
import { countOnWayBack, lanesOf, leadsBack, wayBack } from "./way-back.ts";

const node = (x: number, y: number): Rect => ({ x, y, width: 224, height: 64 });

function lanes(nodes: Readonly<Record<string, Rect>>, ...edges: readonly string[]) {
  const joined = edges.map((id) => {
    const [source = "", target = ""] = id.split(" > ");
    return { id, source, target };
  });
  return Object.fromEntries(lanesOf(joined, new Map(Object.entries(nodes))));
}

const loop = { loop: node(0, 0), body: node(320, 100) };

test("only edges that lead well to the left go around", () => {
  expect(leadsBack({ sourceX: 600, targetX: 0 })).toBe(true);
  expect(leadsBack({ sourceX: 600, targetX: 590 })).toBe(false);
  expect(lanes(loop, "loop > body")).toEqual({});
});

test("the lane lies below every node that it would cross, and no lower", () => {
  expect(lanes(loop, "body > loop")).toEqual({ "body > loop": { y: 164 + 24, depth: 0 } });
  const below = { ...loop, other: node(160, 180), far: node(160, 400), beside: node(2000, 100) };
  expect(lanes(below, "body > loop")["body > loop"]?.y).toBe(180 + 64 + 24);
});

test("a loop in a loop keeps inside the outer one's way back", () => {
  const nested = { outer: node(0, 0), inner: node(320, 0), body: node(640, 0) };
  const found = lanes(nested, "body > outer", "body > inner");
  expect(found).toEqual({ "body > inner": { y: 88, depth: 0 }, "body > outer": { y: 104, depth: 1 } });
});

test("the line begins and ends at the handles, and keeps to its lane", () => {
  const path = wayBack({ sourceX: 600, sourceY: 100, targetX: 0, targetY: 32 }, { y: 178, depth: 1 });
  expect(path.startsWith("M600 100H")).toBe(true);
  expect(path.endsWith("H0")).toBe(true);
  const heights = [...path.matchAll(/V(-?[\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.max(...heights)).toBeLessThan(178);
  expect(path).toContain("Q632 178");
});

test("the numbers of two ways back in one lane stand apart", () => {
  const two = { agent: node(0, 0), first: node(320, 150), second: node(320, 246) };
  const found = lanes(two, "first > agent", "second > agent");
  const lane = found["first > agent"];
  expect(found["second > agent"]).toEqual(lane);
  if (!lane) throw new Error("There is no lane.");
  const places = [182, 278].map((sourceY) => countOnWayBack({ sourceX: 544, sourceY }, lane));
  expect((places[1]?.y ?? 0) - (places[0]?.y ?? 0)).toBeGreaterThan(24);
  expect(places.every(({ y }) => y < lane.y)).toBe(true);
});
