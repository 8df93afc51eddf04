import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test("after signing in people come to the page they wanted", () => {
  expect(safeNext("/flows/abc?tab=1")).toBe("/flows/abc?tab=1");
});

test("another site is never gone to", () => {
  for (const trick of ["https://evil.test", "//evil.test", "/\\evil.test", "javascript:alert(1)", "", null]) {
    expect(safeNext(trick)).toBe("/flows");
  }
});
