import { expect, test } from "vitest";
import { ownSample } from "../index.ts";

test("a node's own sample stands in the parameter that its type names", () => {
  const type = { sampleParam: "sample" };
  expect(ownSample({ params: { sample: { a: 1 } } }, type)).toEqual([{ a: 1 }]);
  expect(ownSample({ params: { sample: [{ a: 1 }, 2, { b: 2 }] } }, type)).toEqual([{ a: 1 }, { b: 2 }]);
  expect(ownSample({ params: { sample: { a: 1 } } }, {})).toBeUndefined();
  for (const sample of [undefined, null, [], "={{ 1 }}"])
    expect(ownSample({ params: { sample } }, type)).toBeUndefined();
});
