import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFaultPosition } from "./json-position.ts";

test.each([
  ["", 0],
  ["abc", 0],
  ['{"a":tru}', 5],
  ['{"a":}', 5],
  ["[1 2]", 3],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["[1}", 2],
  ['{"a":"x', 5],
  ["1 2", 2],
  ['{"a":[1,2', 9],
  ['"a\nb"', 0],
])("finds where %j stops being JSON", (text, position) => {
  expect(jsonFaultPosition(text)).toBe(position);
});

test("goes to the end of everything that JSON.parse takes, and never beyond", () => {
  const texts = fc.oneof(
    fc.json(),
    fc
      .tuple(fc.json(), fc.nat(40), fc.string({ maxLength: 2 }))
      .map(([json, at, junk]) => json.slice(0, at) + junk + json.slice(at)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const position = jsonFaultPosition(text);
      expect(position).toBeLessThanOrEqual(text.length);
      if (isJson(text)) expect(position).toBe(text.length);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
