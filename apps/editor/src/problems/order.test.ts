import { problem } from "@weft/flow";
import { expect, test } from "vitest";
import { inOrder, keyOf, stepFrom } from "./order.ts";

const node = { id: "a", name: "A" };
const name = { label: "Address", name: "A" };
const lonely = problem("graph.unreachable", { path: ["nodes", 0], node }, name);
const url = problem("param.missing", { path: ["nodes", 0, "params", "url"], node }, name);
const body = problem("param.missing", { path: ["nodes", 0, "params", "body"], node }, name);
const all = inOrder([lonely, url, body]);

function visited(index: number) {
  return { key: keyOf(all[index] ?? lonely), index };
}

test("what stops publishing comes first, in the order of the flow", () => {
  expect(all).toEqual([url, body, lonely]);
});

test("the keyboard goes round through all problems, both ways", () => {
  expect(stepFrom(all, undefined, 1)).toBe(url);
  expect(stepFrom(all, undefined, -1)).toBe(lonely);
  expect(stepFrom(all, visited(0), 1)).toBe(body);
  expect(stepFrom(all, visited(2), 1)).toBe(url);
  expect(stepFrom(all, visited(0), -1)).toBe(lonely);
  expect(stepFrom([], visited(0), 1)).toBeUndefined();
  expect(stepFrom([], undefined, -1)).toBeUndefined();
});

test("after a problem is mended the one behind it is next", () => {
  const left = [body, lonely];
  expect(stepFrom(left, visited(0), 1)).toBe(body);
  expect(stepFrom([url, lonely], visited(1), -1)).toBe(url);
  expect(stepFrom([url, body], visited(2), 1)).toBe(url);
});

test("several problems of one kind in one expression are gone to one by one", () => {
  const path = ["nodes", 0, "params", "url"];
  const [first, second] = ["$x", "$y"].map((other) =>
    problem("expression.unknownName", { path, node }, { ...name, other }),
  );
  if (!first || !second) throw new Error("Two problems were made.");
  const both = [first, second, second];
  expect(stepFrom(both, { key: keyOf(first), index: 0 }, 1)).toBe(second);
  expect(stepFrom(both, { key: keyOf(second), index: 2 }, 1)).toBe(first);
});
