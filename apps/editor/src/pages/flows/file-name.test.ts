import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["New orders", "New orders.flow.json"],
  ["Zamówienia → ERP", "Zamówienia → ERP.flow.json"],
  ["a/b\\c:d*?", "a b c d.flow.json"],
  ["..hidden", "hidden.flow.json"],
  ["  \n ", "flow.flow.json"],
])("the file of %j is called %j", (name, expected) => {
  expect(fileName(name)).toBe(expected);
});
