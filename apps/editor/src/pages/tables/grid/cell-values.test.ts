import type { ColumnType } from "../table-types.ts";
import { expect, test } from "vitest";
import { editText, parseCell, shownText } from "./cell-values.ts";

const none = undefined;

test.each<[string, string, number | undefined]>([
  ["en", "1234.5", 1234.5],
  ["en", "1,234.5", 1234.5],
  ["en", "1,234", 1234],
  ["en", "1,5", none],
  ["pl", "1234,5", 1234.5],
  ["pl", "1 234,5", 1234.5],
  ["pl", "1\u00A0234,5", 1234.5],
  ["pl", "1.5", 1.5],
  ["pt-BR", "1.234,5", 1234.5],
  ["pt-BR", "1.234", 1234],
  ["pt-BR", "1.5", 1.5],
  ["pt-BR", "1.234.567", 1_234_567],
  ["en", "-0.5e3", -500],
  ["en", "1e999", none],
  ["en", "0x10", none],
  ["en", "12 pieces", none],
])("in %s the number %j is %j", (language, text, value) => {
  expect(parseCell(text, "number", language)?.value).toBe(value);
});

test.each<[string, string, string | undefined]>([
  ["en", "2026-01-15", "2026-01-15"],
  ["en", "2026-1-5", "2026-01-05"],
  ["pl", "15.01.2026", "2026-01-15"],
  ["pt-BR", "15/01/2026", "2026-01-15"],
  ["en", "01/15/2026", "2026-01-15"],
  ["en", "2026-02-30", none],
  ["en", "2024-02-29", "2024-02-29"],
  ["en", "2026-01-15T09:30:00Z", "2026-01-15T09:30:00.000Z"],
  ["en", "2026-01-15T09:30:00+02:00", "2026-01-15T07:30:00.000Z"],
  ["en", "2026-01-15 25:00", none],
  ["en", "tomorrow", none],
])("in %s the date %j is %j", (language, text, value) => {
  expect(parseCell(text, "date", language)?.value).toBe(value);
});

test("a time without a zone is that of this computer", () => {
  const local = new Date(2026, 0, 15, 9, 30).toISOString();
  expect(parseCell("2026-01-15 9:30", "date", "en")).toEqual({ value: local });
  expect(parseCell("2026-01-15T09:30", "date", "en")).toEqual({ value: local });
  expect(parseCell("15.01.2026, 9:30", "date", "pl")).toEqual({ value: local });
});

test("yes and no are understood in every language, JSON only where it is whole", () => {
  expect(["yes", "TAK", "sim", "1"].map((text) => parseCell(text, "boolean", "en")?.value)).toEqual(
    Array(4).fill(true),
  );
  expect(parseCell("Não", "boolean", "pl")).toEqual({ value: false });
  expect(parseCell("perhaps", "boolean", "en")).toBeUndefined();
  expect(parseCell('{"a":[1]}', "json", "en")).toEqual({ value: { a: [1] } });
  expect(parseCell("null", "json", "en")).toEqual({ value: null });
  expect(parseCell("{a:1}", "json", "en")).toBeUndefined();
});

test.each<ColumnType>(["text", "number", "boolean", "date", "json"])(
  "an empty %s empties the cell",
  (type) => {
    expect(parseCell("", type, "pl")).toEqual({ value: null });
    expect(editText(null, type, "pl")).toBe("");
    expect(editText(undefined, type, "pl")).toBe("");
  },
);

test("only texts keep their spaces", () => {
  expect(parseCell("  a ", "text", "en")).toEqual({ value: "  a " });
  expect(parseCell(" 5 ", "number", "en")).toEqual({ value: 5 });
});

test.each<[unknown, ColumnType]>([
  ["żółć\nline", "text"],
  [1234.5, "number"],
  [-1e21, "number"],
  [false, "boolean"],
  ["2026-01-15", "date"],
  ["2026-01-15T09:30:12.034Z", "date"],
  ["2026-01-15T09:30:00.000Z", "date"],
  ["text", "json"],
  [{ a: [1, null] }, "json"],
])("%j of a %s column is read back from its text", (value, type) => {
  for (const language of ["en", "pl", "pt-BR"])
    expect(parseCell(editText(value, type, language), type, language)).toEqual({ value });
});

test("cells show dates in words and long texts from their beginning", () => {
  expect(shownText("2026-01-15", "date", "en")).toBe("Jan 15, 2026");
  expect(shownText("not a date", "date", "en")).toBe("not a date");
  expect(shownText("x".repeat(9000), "text", "en")).toHaveLength(300);
});
