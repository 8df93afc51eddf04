import { expect, test } from "vitest";
import { createSchemaCache } from "./schema-cache.ts";

test("schemas are kept for five minutes, and no more of them than there is room for", () => {
  let now = 0;
  const cache = createSchemaCache({ now: () => now }, 10);
  cache.set("a", "12345");
  cache.set("b", "1234");
  cache.set("a", "123456");
  expect([cache.get("a"), cache.get("b")]).toEqual(["123456", "1234"]);
  cache.set("c", "12345");
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([undefined, undefined, "12345"]);
  cache.set("d", "12345678901");
  expect(cache.get("d")).toBeUndefined();
  now = 5 * 60_000;
  expect(cache.get("c")).toBe("12345");
  now += 1;
  expect(cache.get("c")).toBeUndefined();
});
