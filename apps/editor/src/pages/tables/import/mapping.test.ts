import type { TableColumn } from "../table-types.ts";
import { expect, test } from "vitest";
import { guessTargets, hasClash } from "./mapping.ts";

const columns: TableColumn[] = [
  { id: "c1", name: "Name", type: "text" },
  { id: "c2", name: "Price", type: "number" },
];
const preview = (...names: string[]) => ({
  delimiter: ";",
  columns: names.map((name) => ({ name, type: "text" as const })),
  rows: [],
});

test("columns of the file go where they have the same name, each once; the others become new ones", () => {
  const targets = guessTargets(preview(" price", "Colour", "PRICE"), columns);
  expect(targets).toEqual([
    { to: "column", id: "c2" },
    { to: "new", name: "Colour", type: "text" },
    { to: "new", name: "PRICE", type: "text" },
  ]);
  expect(hasClash(targets, columns)).toBe(true);
});

test("two columns of the file cannot go to one place", () => {
  const price = { to: "column", id: "c2" } as const;
  const colour = { to: "new", name: "Colour", type: "text" } as const;
  expect(hasClash([price, colour, { to: "nowhere" }, { to: "nowhere" }], columns)).toBe(false);
  expect(hasClash([price, price], columns)).toBe(true);
  expect(hasClash([colour, { ...colour, name: "colour " }], columns)).toBe(true);
  expect(hasClash([{ ...colour, name: "name" }], columns)).toBe(true);
});
