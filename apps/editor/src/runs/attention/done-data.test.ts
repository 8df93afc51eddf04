import { expect, test } from "vitest";
import { draftOf, fromRows, itemsOf, toRows, turned } from "./done-data.ts";

test("fields keep their kinds through the form", () => {
  const json = { id: "ZS/1", total: 12.5, paid: false, lines: [{ sku: "a" }], note: null };
  expect(toRows(json).map(({ kind }) => kind)).toEqual(["text", "number", "yesNo", "json", "json"]);
  expect(fromRows(toRows(json))).toEqual({ json });
});

test("what cannot be read is named", () => {
  const row = { name: "total", kind: "number" } as const;
  expect(fromRows([{ ...row, text: "" }])).toEqual({ wrong: ["total"] });
  expect(fromRows([{ ...row, text: "twelve" }])).toEqual({ wrong: ["total"] });
  expect(fromRows([{ ...row, text: "true" }])).toEqual({ wrong: ["total"] });
  expect(fromRows([{ name: "lines", kind: "json", text: "[" }])).toEqual({ wrong: ["lines"] });
});

test("one item is filled in, several are written; either can be turned into the other where it fits", () => {
  const one = draftOf([{ json: { id: 7 } }]);
  expect(one).toEqual({ rows: [{ name: "id", kind: "number", text: "7" }] });
  const written = turned(one);
  expect(written && itemsOf(written)).toEqual({ items: [{ json: { id: 7 } }] });
  expect(written && turned(written)).toEqual(one);
  const two = draftOf([{ json: { id: 7 } }, { json: { id: 8 } }]);
  expect(two).toHaveProperty("text");
  expect(turned(two)).toBeUndefined();
  expect(itemsOf({ text: "[" })).toEqual({ wrong: [] });
});
