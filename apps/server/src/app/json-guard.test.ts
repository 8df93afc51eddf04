import { expect, test } from "vitest";
import { guardJson, parseJson } from "./json-guard.ts";

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const message = (text: string): string | undefined => {
  const parsed = parseJson(text);
  return parsed.ok ? undefined : parsed.message;
};

test("what is JSON comes through as it is", () => {
  const text = '{"a":[1,2,{"b":"x\\"[[[{{{"}],"c":null}';
  expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

test.each(["__proto__", "constructor", "prototype"])(
  "the reserved key %s is refused at every depth",
  (key) => {
    expect(message(`{"${key}":1}`)).toContain(`"${key}"`);
    expect(message(`[{"a":[{"${key}":{}}]}]`)).toContain(`"${key}"`);
    expect(message(`{"a":{"\\u005f${key.slice(1)}":1}}`) === undefined).toBe(!key.startsWith("_"));
    expect(guardJson(JSON.parse(`{"a":{"${key}":1}}`)).ok).toBe(false);
  },
);

test("depth is counted outside strings and limited", () => {
  expect(parseJson(nested(100)).ok).toBe(true);
  expect(message(nested(101))).toContain("100 levels");
  expect(message(nested(200_000))).toContain("100 levels");
  expect(parseJson(JSON.stringify({ text: nested(1000), quoted: '\\"[[', slash: "\\\\" })).ok).toBe(true);
});

test("keys are limited over the whole document", () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ a: 1 }));
  expect(parseJson(JSON.stringify(rows(10_000))).ok).toBe(true);
  expect(message(JSON.stringify(rows(10_001)))).toContain("10000 keys");
});

test("values are limited over the whole document, before anything is built of it", () => {
  expect(parseJson(`[${"1,".repeat(99_997)}1]`).ok).toBe(true);
  expect(message(`[${"1,".repeat(100_000)}1]`)).toContain("100000 values");
  expect(message(`[${"{},".repeat(5_000_000)}{}]`)).toContain("100000 values");
  expect(message(`${"[".repeat(50)}${"0,".repeat(5_000_000)}`)).toContain("100000 values");
  expect(parseJson(JSON.stringify({ text: ",".repeat(1_000_000) })).ok).toBe(true);
});

test.each([
  ["", "empty", 0],
  ['{"a":1', "line 1, column 7", 6],
  ['{\n  "a": nope\n}', "line 2, column 8", 9],
  ["{'a':1}", "line 1, column 2", 1],
])("%j is refused with the position where it breaks", (text, says, position) => {
  const parsed = parseJson(text);
  expect(parsed).toMatchObject({ ok: false, position });
  expect(message(text)).toContain(says);
});
