import type { TableColumn } from "../table-types.ts";
import { expect, test } from "vitest";
import { planPaste } from "./paste-plan.ts";

const columns: TableColumn[] = [
  { id: "c1", name: "Name", type: "text" },
  { id: "c2", name: "Price", type: "number" },
  { id: "c3", name: "Paid", type: "boolean" },
];
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const paste = (cells: string[][], block = cell(0, 0), rows = 10) =>
  planPaste({ cells, block, columns, rows, language: "pl" });

test("a block goes in from its first cell, typed as its columns are", () => {
  expect(
    paste(
      [
        ["Ewa", "1,5"],
        ["Jan", ""],
      ],
      cell(4, 0),
    ),
  ).toEqual({
    changes: [
      { index: 4, values: { c1: "Ewa", c2: 1.5 } },
      { index: 5, values: { c1: "Jan", c2: null } },
    ],
    added: [],
    block: { top: 4, bottom: 5, left: 0, right: 1 },
  });
});

test("what reaches below the last row becomes rows; what reaches beyond the last column is left out", () => {
  expect(paste([["2", "tak", "too far"], ["3"]], cell(9, 1))).toEqual({
    changes: [{ index: 9, values: { c2: 2, c3: true } }],
    added: [{ c2: 3 }],
    block: { top: 9, bottom: 10, left: 1, right: 2 },
  });
});

test("a single value fills the block that is marked", () => {
  const plan = paste([["7"]], { top: 1, bottom: 3, left: 1, right: 1 });
  expect(plan).toMatchObject({ changes: [1, 2, 3].map((index) => ({ index, values: { c2: 7 } })) });
});

test("one value that does not fit holds back all of them and is named", () => {
  expect(
    paste([
      ["a", "1"],
      ["b", "many"],
    ]),
  ).toEqual({ misfit: { column: columns[1], row: 2, text: "many" } });
});

test("a column by a reserved name is an own property", () => {
  const own: TableColumn[] = [{ id: "__proto__", name: "x", type: "text" }];
  const plan = planPaste({ cells: [["v"]], block: cell(0, 0), columns: own, rows: 1, language: "en" });
  expect("changes" in plan && Object.keys(plan.changes[0]?.values ?? {})).toEqual(["__proto__"]);
});
