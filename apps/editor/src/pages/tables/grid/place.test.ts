import { expect, test } from "vitest";
import { at, blockOf, HEADING, keepWithin, move } from "./place.ts";
import type { Step } from "./place.ts";

const extent = { rows: 100, columns: 3, page: 20 };

test.each<[Step, number, number]>([
  ["left", 5, 0],
  ["right", 5, 2],
  ["up", 4, 1],
  ["down", 6, 1],
  ["pageUp", 0, 1],
  ["pageDown", 25, 1],
  ["rowStart", 5, 0],
  ["rowEnd", 5, 2],
  ["top", 0, 1],
  ["bottom", 99, 1],
  ["first", 0, 0],
  ["last", 99, 2],
])("%s leads to row %i, column %i", (step, row, column) => {
  expect(move(at(5, 1), step, extent)).toEqual(at(row, column));
});

test("nothing leads out of the grid; above the first row stand the headings", () => {
  expect(move(at(0, 0), "left", extent)).toEqual(at(0, 0));
  expect(move(at(0, 1), "up", extent)).toEqual(at(HEADING, 1));
  expect(move(at(HEADING, 1), "up", extent)).toEqual(at(HEADING, 1));
  expect(move(at(99, 2), "down", extent)).toEqual(at(99, 2));
  expect(move(at(95, 2), "pageDown", extent)).toEqual(at(99, 2));
  expect(move(at(HEADING, 0), "down", { ...extent, rows: 0 })).toEqual(at(HEADING, 0));
});

test("the next cell after the last of a row is the first of the row below", () => {
  expect(move(at(4, 2), "next", extent)).toEqual(at(5, 0));
  expect(move(at(5, 0), "previous", extent)).toEqual(at(4, 2));
  expect(move(at(99, 2), "next", extent)).toEqual(at(99, 2));
  expect(move(at(0, 0), "previous", extent)).toEqual(at(0, 0));
});

test("a block grows from its anchor in every direction and leaves the headings out", () => {
  const up = move(move(at(5, 1), "up", extent, true), "left", extent, true);
  expect(blockOf(up)).toEqual({ top: 4, bottom: 5, left: 0, right: 1 });
  expect(blockOf(move(up, "pageUp", extent, true))).toEqual({ top: 0, bottom: 5, left: 0, right: 1 });
  expect(blockOf(move(at(0, 1), "up", extent, true))).toEqual({ top: 0, bottom: 0, left: 1, right: 1 });
  expect(move(at(HEADING, 1), "down", extent, true)).toEqual(at(HEADING, 1));
});

test("a block that reached beyond what is left is drawn in", () => {
  const marked = move(at(90, 1), "last", extent, true);
  expect(blockOf(keepWithin(marked, { rows: 95, columns: 3 }))).toMatchObject({ top: 90, bottom: 94 });
  expect(keepWithin(marked, extent)).toBe(marked);
  expect(keepWithin(at(3, 2), { rows: 0, columns: 3 })).toEqual(at(HEADING, 2));
});
