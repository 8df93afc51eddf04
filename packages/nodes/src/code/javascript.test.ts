import type { CodeFailure, CodeOutcome, Item } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { codeJavascript } from "./javascript.ts";

const file = { id: "a".repeat(64), name: "a.pdf", type: "application/pdf", size: 3 };
const given: readonly Item[] = [{ json: { n: 1 } }, { json: { n: 2 }, files: { data: file } }];

/** The node with what the code is said to have given; the sandbox itself is tested where it is. */
async function node(mode: "all" | "each", outcome: CodeOutcome, items: readonly Item[] = given) {
  const { outputs } = await runNode(codeJavascript, {
    params: { mode, code: "…" },
    items,
    code: () => outcome,
  });
  return outputs["main"];
}

function all(value: unknown, from: number | null | readonly (number | null)[] = null) {
  return node("all", { results: [{ value, from }] });
}

test("bare objects and lists of them become items", async () => {
  expect(await all([{ a: 1 }, { ä: "zażółć" }])).toEqual([{ json: { a: 1 } }, { json: { ä: "zażółć" } }]);
  expect(await all({ a: 1 })).toEqual([{ json: { a: 1 } }]);
  expect(await all([])).toEqual([]);
  expect(await all([{}])).toEqual([{ json: {} }]);
});

test("items keep their lineage, said or seen", async () => {
  expect(await all([{ json: { a: 1 } }, { json: { b: 1 }, pairedItem: { item: 0 } }], [1, null])).toEqual([
    { json: { a: 1 }, from: 1 },
    { json: { b: 1 }, from: 0 },
  ]);
  expect(await all([{ json: {}, pairedItem: [0, { item: 1 }] }])).toEqual([{ json: {}, from: [0, 1] }]);
  expect(
    await all([
      { json: {}, pairedItem: 99 },
      { json: {}, pairedItem: "x" },
    ]),
  ).toEqual([{ json: {} }, { json: {} }]);
});

test("files go on, under either name, but cannot be made up", async () => {
  expect(await all([{ json: {}, binary: { copy: { id: file.id } } }])).toEqual([
    { json: {}, files: { copy: file } },
  ]);
  await expect(all([{ json: {}, files: { x: { ...file, id: "b".repeat(64) } } }])).rejects.toMatchObject({
    code: "code-file-unknown",
  });
});

test.each<[unknown, string]>([
  [undefined, "code-nothing"],
  [null, "code-nothing"],
  ["text", "code-not-item"],
  [[{ a: 1 }, 5], "code-not-item"],
  [[[{ a: 1 }]], "code-not-item"],
  [{ json: "test" }, "code-json-not-object"],
  [[{ json: {} }, { a: 1 }], "code-no-json"],
])("%j is no list of items", async (value, code) => {
  await expect(all(value)).rejects.toMatchObject({ code });
});

test("for each item there is one, none, or an error of its own", async () => {
  const result = (value: unknown) => ({ value, from: null });
  expect(await node("each", { results: [result({ a: 1 }), result({ json: { b: 2 } })] })).toEqual([
    { json: { a: 1 }, from: 0 },
    { json: { b: 2 }, from: 1 },
  ]);
  expect(await node("each", { results: [result(undefined), result({ b: 2 })] })).toEqual([
    { json: { b: 2 }, from: 1 },
  ]);
  await expect(node("each", { results: [result([{}]), result({})] })).rejects.toMatchObject({
    code: "code-list-for-each",
    results: [{ code: "code-list-for-each" }, [{ json: {}, from: 1 }]],
  });
});

test.each<[CodeFailure, string]>([
  [{ failure: "syntax", message: "x", line: 3 }, "code-syntax-at"],
  [{ failure: "thrown", message: "TypeError: y", line: 3 }, "code-failed-at"],
  [{ failure: "thrown", message: "y" }, "code-failed"],
  [{ failure: "thrown", message: "ReferenceError: setTimeout is not defined", line: 1 }, "code-no-timers"],
  [{ failure: "thrown", message: "ReferenceError: fetch is not defined", line: 1 }, "code-no-network"],
  [{ failure: "thrown", message: "ReferenceError: helpers.httpRequest is not defined" }, "code-no-network"],
  [{ failure: "thrown", message: "ReferenceError: require is not defined", line: 1 }, "code-no-modules"],
  [{ failure: "thrown", message: 'ReferenceError: import("fs") is not defined' }, "code-no-modules"],
  [{ failure: "thrown", message: "ReferenceError: process is not defined", line: 1 }, "code-no-machine"],
  [
    { failure: "thrown", message: "ReferenceError: helpers.returnJsonArray is not defined" },
    "code-no-helpers",
  ],
  [{ failure: "thrown", message: "ReferenceError: totl is not defined", line: 1 }, "code-failed-at"],
  [{ failure: "time", message: "", limit: 10_000 }, "code-time"],
  [{ failure: "memory", message: "", limit: 1 << 27 }, "code-memory"],
  [{ failure: "output", message: "", limit: 1 << 26 }, "code-output"],
  [{ failure: "depth", message: "" }, "code-depth"],
  [{ failure: "pending", message: "" }, "code-pending"],
  [{ failure: "data", message: "x is a BigInt" }, "code-not-data"],
])("%j is told as it is", async (failure, code) => {
  await expect(node("all", failure)).rejects.toMatchObject({ code });
});
