import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { looksForeign } from "./foreign.ts";
import { BOX, layPicture, nameSize } from "./picture-layout.ts";

function flowOf(
  places: readonly (readonly [number, number])[],
  edges: readonly [number, number][] = [],
): Flow {
  const parsed = parseFlow({
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: places.map(([x, y], i) => ({
      id: `n${i}`,
      type: "flow.noop",
      version: 1,
      name: `N${i}`,
      position: { x, y },
      params: {},
    })),
    edges: edges.map(([from, to], i) => ({
      id: `e${i}`,
      source: `n${from}`,
      sourceHandle: "main",
      target: `n${to}`,
      targetHandle: "main",
    })),
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
  return parsed.flow;
}

test("nodes come in reading order, wherever they stand in the file", () => {
  const { nodes } = layPicture(
    flowOf([
      [400, 0],
      [0, 100],
      [0, -100],
    ]),
  );
  expect(nodes.map(({ id }) => id)).toEqual(["n2", "n1", "n0"]);
});

test("everything is inside the picture, and edges go from side to side, backwards too", () => {
  const { box, edges } = layPicture(
    flowOf(
      [
        [-300, -50],
        [500, 200],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ),
  );
  expect(box.x).toBeLessThan(-300);
  expect(box.x + box.width).toBeGreaterThan(500 + BOX.width);
  expect(box.y + box.height).toBeGreaterThan(200 + BOX.height);
  expect(edges.map(({ path }) => path.split(" C")[0])).toEqual(["M-180 -8", "M620 242"]);
});

test("an empty flow and one with 10,000 nodes have a picture", () => {
  expect(layPicture(flowOf([])).box).toMatchObject({ width: BOX.width });
  const many = layPicture({
    nodes: Array.from({ length: 10_000 }, (_, i) => ({
      id: `n${i}`,
      name: "",
      type: "t",
      version: 1,
      position: { x: i * 200, y: 0 },
      params: {},
    })),
    edges: [],
    notes: [],
  });
  expect(many.box.width).toBeGreaterThan(9999 * 200);
});

test("names are written where they can be read, and left out where they cannot", () => {
  const shown = { width: 600, height: 300 };
  const few = layPicture(
    flowOf([
      [0, 0],
      [220, 0],
      [440, 0],
    ]),
  );
  expect(nameSize(few, shown)?.letters).toBeGreaterThan(15);
  const many = layPicture(flowOf(Array.from({ length: 40 }, (_, i) => [i * 220, 0] as const)));
  expect(nameSize(many, shown)).toBeUndefined();
});

test("another program's file is told from Weft's own, one that came from there as well", () => {
  expect(looksForeign('{"nodes": [], "connections": {}}')).toBe(true);
  expect(looksForeign('{"format": "weft/1", "origin": {"n8n": {"connections": {}}}}')).toBe(false);
  expect(looksForeign("some text")).toBe(false);
});
