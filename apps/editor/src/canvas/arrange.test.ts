import { expect, test } from "vitest";
import { orderFlow } from "../flow/fixtures.ts";
import { align, distribute } from "./arrange.ts";
import { freePlace, snapToGrid } from "./geometry.ts";
import { snapToNeighbours } from "./guides.ts";
import { firstNode, neighbour } from "./navigate.ts";
import { tidy } from "./tidy.ts";
import { detailAt, openingViewport } from "./view-port.ts";

const size = { width: 100, height: 50 };
const rects = new Map([
  ["a", { x: 0, y: 0, ...size }],
  ["b", { x: 30, y: 200, width: 200, height: 50 }],
  ["c", { x: 90, y: 260, ...size }],
]);

test("aligning brings one side onto one line and leaves the other axis", () => {
  expect(align(rects, "left")).toEqual({ a: { x: 0, y: 0 }, b: { x: 0, y: 200 }, c: { x: 0, y: 260 } });
  expect(align(rects, "right")).toMatchObject({ a: { x: 130 }, b: { x: 30 }, c: { x: 130 } });
  expect(align(new Map(), "top")).toEqual({});
});

test("spacing out makes equal gaps between the outermost", () => {
  expect(distribute(rects, "vertical")).toEqual({
    a: { x: 0, y: 0 },
    b: { x: 30, y: 130 },
    c: { x: 90, y: 260 },
  });
});

test("a dragged node jumps into line when it is near, and says with what", () => {
  const near = snapToNeighbours({ x: 3, y: 120, ...size }, [{ x: 0, y: 0, ...size }], 6);
  expect(near).toEqual({ position: { x: 0, y: 120 }, guides: [{ axis: "x", at: 0 }] });
  const far = snapToNeighbours({ x: 20, y: 120, ...size }, [{ x: 0, y: 0, ...size }], 6);
  expect(far).toEqual({ position: { x: 20, y: 120 }, guides: [] });
});

test("a new node finds a place that covers nothing", () => {
  expect(freePlace({ x: 3, y: 2 }, size, [])).toEqual(snapToGrid({ x: 3, y: 2 }));
  const place = freePlace({ x: 0, y: 0 }, size, [{ x: 0, y: 0, ...size }]);
  expect(place.y).toBeGreaterThanOrEqual(50);
});

test("arrow keys follow edges, and geometry where there are none", () => {
  const flow = orderFlow();
  expect(firstNode(flow)).toBe("order");
  expect(neighbour(flow, "order", "right")).toBe("total");
  expect(neighbour(flow, "big", "left")).toBe("total");
  expect(neighbour(flow, "order", "left")).toBeUndefined();
  const lower = {
    ...flow,
    nodes: flow.nodes.map((n) => (n.id === "big" ? { ...n, position: { x: 320, y: 200 } } : n)),
  };
  expect(neighbour(lower, "total", "down")).toBe("big");
  expect(neighbour(lower, "big", "up")).toBe("total");
});

test("tidying puts a chain into columns and keeps the upper branch up", () => {
  const box = { width: 224, height: 64 };
  const at = { x: 40, y: 80 };
  const places = tidy({
    nodes: ["a", "b", "c", "d"].map((id) => ({ id, position: at, ...box })),
    edges: [
      { source: "a", target: "b", order: 0 },
      { source: "b", target: "c", order: 0 },
      { source: "b", target: "d", order: 1 },
    ],
  });
  expect(places["a"]?.x).toBe(40);
  expect(places["b"]?.x).toBeGreaterThanOrEqual(40 + 224);
  expect(places["c"]?.x).toBe(places["d"]?.x);
  expect(places["c"]?.y).toBeLessThan(places["d"]?.y ?? 0);
});

test("a small flow opens whole, a large one readable at its beginning", () => {
  const screen = { width: 1200, height: 700 };
  expect(openingViewport([{ x: 0, y: 0, width: 224, height: 64 }], { start: undefined, screen })).toEqual({
    x: 488,
    y: 318,
    zoom: 1,
  });
  const start = { x: 0, y: 0, width: 224, height: 64 };
  const large = openingViewport([start, { x: 9000, y: 0, width: 224, height: 64 }], { start, screen });
  expect(detailAt(large.zoom)).toBe("near");
  expect(start.x * large.zoom + large.x).toBeGreaterThan(0);
  const wide = [start, { x: 2400, y: 0, width: 224, height: 64 }];
  expect(openingViewport(wide, { start, screen }).zoom).toBeGreaterThan(0.55);
  expect(openingViewport(wide, { start, screen, smallest: 0.3 }).zoom).toBeLessThan(0.5);
  expect(openingViewport([], { start: undefined, screen }).zoom).toBe(1);
});
