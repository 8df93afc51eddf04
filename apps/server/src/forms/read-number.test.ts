import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["12", 12],
  [" -12,5 ", -12.5],
  ["12.5", 12.5],
  ["0.125", 0.125],
  [",5", 0.5],
  ["1 200,50", 1200.5],
  ["1\u00a0200", 1200],
  ["1.200,50", 1200.5],
  ["1,200.50", 1200.5],
  ["1.234.567", 1_234_567],
  ["1,234,567.8", 1_234_567.8],
])("%j is a number wherever one lives", (text, number) => {
  for (const language of ["en", "pl", "pt-BR"] as const) expect(readNumber(text, language)).toBe(number);
});

test("thousands are told from decimals by the language", () => {
  expect(readNumber("1.200", "pt-BR")).toBe(1200);
  expect(readNumber("1,200", "pl")).toBe(1.2);
  expect(readNumber("1.200", "en")).toBe(1.2);
  expect(readNumber("-1,200", "en")).toBe(-1200);
});

test.each([
  "",
  "-",
  ".",
  "many",
  "12 zł",
  "1.2.3",
  "1,20,30",
  "1.200.50,1",
  "1e5",
  "0x10",
  "Infinity",
  "1-2",
])("%j is none", (text) => expect(readNumber(text, "en")).toBeUndefined());
