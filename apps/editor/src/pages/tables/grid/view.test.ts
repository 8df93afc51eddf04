import type { TableColumn } from "../table-types.ts";
import { expect, test } from "vitest";
import { filterText, nextSort, queryOf, sortText, viewOf, wholeTable } from "./view.ts";
import type { Condition } from "./view.ts";

const columns: TableColumn[] = [
  { id: "c1", name: "Name", type: "text" },
  { id: "c2", name: "Price", type: "number" },
];

test("sort and conditions are read back from the address", () => {
  const conditions: Condition[] = [
    { column: "c1", is: "contains", value: "żółć & co" },
    { column: "c2", is: "empty" },
  ];
  const sort = { column: "c2", descending: true };
  const text = { q: " ana ", sort: sortText(sort), filter: filterText(conditions) };
  expect(viewOf(text, columns)).toEqual({ search: " ana ", sort, conditions });
  expect(queryOf(viewOf(text, columns))).toEqual({
    search: "ana",
    sort: [sort],
    filter: { combine: "all", conditions },
  });
});

test("the whole table asks for nothing in particular", () => {
  expect(queryOf(viewOf(wholeTable, columns))).toEqual({});
});

test("what the address says of columns that are gone, or wrongly, is left out", () => {
  const filter = JSON.stringify([
    { column: "c9", is: "empty" },
    { column: "c2", is: "contains", value: "x" },
    { column: "c1", is: "contains" },
    { column: "c1", is: "contains", value: {} },
    null,
    "text",
  ]);
  expect(viewOf({ q: "", sort: "-c9", filter }, columns)).toEqual(viewOf(wholeTable, columns));
  expect(viewOf({ q: "", sort: "", filter: "{not json" }, columns).conditions).toEqual([]);
  expect(viewOf({ q: "", sort: "", filter: '{"a":1}' }, columns).conditions).toEqual([]);
});

test("a click on a heading sorts up, then down, then not at all", () => {
  const up = nextSort(undefined, "c1");
  const down = nextSort(up, "c1");
  expect([up?.descending, down?.descending, nextSort(down, "c1")]).toEqual([false, true, undefined]);
  expect(nextSort(down, "c2")).toEqual({ column: "c2", descending: false });
});
