import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { declaredFields, declaredSample, leavingSample } from "../index.ts";
import { manifestOf } from "../testing/sample.ts";

const called = (params: JsonObject) => ({
  id: "c",
  type: "core.called",
  version: 1,
  name: "C",
  position: { x: 0, y: 0 },
  params,
});
const inputs = [
  { name: "orderId", type: "number" },
  { name: "note", required: false, default: "none" },
  { name: "paid", type: "boolean" },
  { name: "way", type: "choice", options: "Card\nCash" },
  { name: "" },
  "broken",
];

test("rows say what the items of a node hold, and what they look like", () => {
  const node = called({ accepts: "inputs", inputs });
  expect(declaredFields(node, manifestOf("core.called"))).toEqual([
    { name: "orderId", type: "number", required: true },
    { name: "note", type: "text", required: false },
    { name: "paid", type: "boolean", required: true },
    { name: "way", type: "choice", required: true },
  ]);
  expect(declaredSample(node, manifestOf("core.called"))).toEqual({
    orderId: 1,
    note: "none",
    paid: true,
    way: "Card",
  });
});

test.for([{ inputs }, { accepts: "inputs" }, { accepts: "inputs", inputs: [] }])(
  "nothing is declared by %j",
  (params) => {
    expect(declaredFields(called(params), manifestOf("core.called"))).toBeUndefined();
  },
);

test("a node type without such rows declares nothing", () => {
  expect(declaredSample({ ...called({}), type: "data.set" }, manifestOf("data.set"))).toBeUndefined();
});

test("a row may say what the items hold that leave through its output", () => {
  const rows = [{ name: "number", type: "integer" }, { name: "tags", type: "strings" }, { name: "to" }, {}];
  const node = {
    ...called({ tools: [{ id: "find", arguments: rows }, { name: "Bare" }] }),
    type: "ai.agent",
  };
  const sample = (handle: string) => leavingSample(node, manifestOf("ai.agent"), handle);
  expect(sample("find")).toEqual({ number: 1, tags: ["text"], to: "to" });
  expect(sample("1")).toEqual({});
  expect(sample("done")).toBeUndefined();
  expect(leavingSample(node, manifestOf("flow.switch"), "find")).toBeUndefined();
});
