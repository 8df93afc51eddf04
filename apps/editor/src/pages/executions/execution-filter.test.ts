import { expect, test } from "vitest";
import { noFilter, toQuery } from "./execution-filter.ts";

test("an untouched filter asks for everything", () => {
  expect(toQuery(noFilter, 1_000)).toEqual({});
});

test("every part of the filter reaches the server", () => {
  const filter = { q: "1042", flow: "f_1", status: "failed", mode: "production", time: "hour" };
  expect(toQuery(filter, 10_000_000)).toEqual({
    search: "1042",
    flow: "f_1",
    status: "failed",
    mode: "production",
    from: 6_400_000,
  });
});

test("an address that was tampered with cannot ask for what does not exist", () => {
  expect(toQuery({ ...noFilter, status: "exploded", mode: "x", time: "constructor" }, 0)).toEqual({});
});
