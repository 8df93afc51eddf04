import { expect, test } from "vitest";
import { fromBlockText, toBlockText } from "./block-text.ts";

test.each([
  [[["a", "b"]]],
  [[["a"], ["b"]]],
  [
    [
      ["", ""],
      ["x", ""],
    ],
  ],
  [[['he said "no"', '"quoted"', "two\nlines", "a\tb", "cr\r\nlf"]]],
  [[["łódź", "ção", "{}", "1,5"]]],
])("%j comes back as it was copied", (rows) => {
  expect(fromBlockText(toBlockText(rows))).toEqual(rows);
});

test("what spreadsheets put there is read: line breaks of Windows and one at the end", () => {
  expect(fromBlockText("a\tb\r\nc\td\r\n")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(fromBlockText("a\n\nb\n")).toEqual([["a"], [""], ["b"]]);
  expect(fromBlockText("a\t")).toEqual([["a", ""]]);
  expect(fromBlockText("")).toEqual([[""]]);
});

test("a quote that begins no quoted cell is only a character", () => {
  expect(fromBlockText('"open\tb')).toEqual([['"open', "b"]]);
  expect(fromBlockText('5" pipe\t"6" pipe')).toEqual([['5" pipe', '"6" pipe']]);
});
