import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { manifestOf } from "../flow/fixtures.ts";
import { nodeText } from "../flow/node-text.ts";
import { readable, summarise } from "./summary.ts";

const signs: Readonly<Record<string, string>> = { "number.greater": ">", "string.empty": "is empty" };
const words = {
  operator: (id: string) => signs[id] ?? id,
  yes: "yes",
  no: "no",
  and: "and",
  or: "or",
  named: (id: string) => (id === "f_pack" ? "Packing" : id),
};

function line(type: string, params: JsonObject): string {
  const manifest = manifestOf(type);
  const node = { id: "a", type, version: 1, name: "A", position: { x: 0, y: 0 }, params };
  return summarise({ node, manifest, text: nodeText(manifest, "en"), words });
}

test("fills the summary with parameters and their defaults", () => {
  expect(line("core.webhook", { path: "orders" })).toBe("POST /orders");
  expect(line("core.webhook", { method: "GET", path: "=shop/{{ $json.id }}" })).toBe("GET /shop/id");
});

test("names the fields that a node sets", () => {
  const fields = [
    { name: "total", type: "number", value: 1 },
    { name: "customer", type: "string", value: "x" },
  ];
  expect(line("data.set", { fields })).toBe("total, customer");
  expect(line("data.set", {})).toBe("");
});

test("calls flows by their names, where they are known", () => {
  expect(line("flow.call", { flow: "f_pack" })).toBe("Packing");
  expect(line("flow.call", { flow: "f_gone" })).toBe("f_gone");
  expect(line("flow.call", { flow: "={{ $json.flow }}" })).toBe("flow");
});

test("says conditions as people would", () => {
  const conditions = [
    { left: "={{ $json.body.total }}", operator: "number.greater", right: 100 },
    { left: "={{ $('New order').item.json.note }}", operator: "string.empty" },
  ];
  expect(line("flow.if", { conditions })).toBe("body › total > 100 and New order › note is empty");
  expect(line("flow.if", { conditions, combine: "any" })).toContain(" or ");
});

test.each([
  ["={{ $json.items[0].sku }}", "items › 0 › sku"],
  ["={{ $json.total * 2 }}", "$json.total * 2"],
  ["=Hello {{ $json.name }}!", "Hello name!"],
  ["plain", "plain"],
  [12, "12"],
  [{ a: 1 }, '{"a":1}'],
])("%j is shown as %s", (value, shown) => {
  expect(readable(value)).toBe(shown);
});

test("cuts what is too long", () => {
  expect(line("core.webhook", { path: "a".repeat(500) })).toHaveLength(120);
});
