import { expect, test } from "vitest";
import { compileExpression } from "../index.ts";

test("uses tell nodes with their places, fields and globals", () => {
  const text =
    "=Dear {{ $json.customer.name.trim() }}: {{ $('New order').item.json.id + $node[\"Old\"].json.x }}";
  const { nodes, fields, globals } = compileExpression(text).uses;
  expect(nodes.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ["New order", "'New order'"],
    ["Old", '"Old"'],
  ]);
  expect(fields).toEqual(["customer.name"]);
  expect(globals).toEqual(["$json", "$", "$node"]);
});

test.each([
  ["={{ $json['first name'] + $json.tags[0].x }}", ["first name", "tags.0.x"]],
  ["={{ $json?.a?.b }}", ["a.b"]],
  ["={{ $input.item.json.total }}", ["total"]],
  ["={{ $json.list.map(x => x.y + $json.z) }}", ["list", "z"]],
  ["={{ $json[$json.key] }}", ["key"]],
  ["={{ other.json.a }}", []],
])("fields of %s", (text, fields) => {
  expect(compileExpression(text).uses.fields).toEqual(fields);
});

test("own variables are no globals", () => {
  const text = "={{ (() => { const a = 1; return [1].map(({ b, c = a }) => [b, c, $now]); })() }}";
  expect(compileExpression(text).uses.globals).toEqual(["$now"]);
});
