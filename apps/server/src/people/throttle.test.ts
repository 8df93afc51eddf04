import { expect, test } from "vitest";
import { createThrottle } from "./throttle.ts";

test("a key is let through as often as the rule says, and again in the next window", () => {
  let now = 0;
  const throttle = createThrottle({ tries: 2, windowMs: 1000 }, { now: () => now });
  expect([throttle.attempt("a"), throttle.attempt("a"), throttle.attempt("a")]).toEqual([0, 0, 1000]);
  now = 400;
  expect(throttle.attempt("a")).toBe(600);
  expect(throttle.attempt("b")).toBe(0);
  now = 1000;
  expect(throttle.attempt("a")).toBe(0);
  throttle.forget("a");
  expect([throttle.attempt("a"), throttle.attempt("a"), throttle.attempt("a")]).toEqual([0, 0, 1000]);
});

test("memory stays bounded: beyond many keys the oldest is forgotten first", () => {
  const throttle = createThrottle({ tries: 1, windowMs: 1000 }, { now: () => 0 });
  throttle.attempt("first");
  throttle.attempt("second");
  for (let index = 0; index < 19_998; index++) throttle.attempt(`key ${index}`);
  expect(throttle.attempt("first")).toBe(1000);
  throttle.attempt("one too many");
  expect(throttle.attempt("second")).toBe(1000);
  expect(throttle.attempt("first")).toBe(0);
});
