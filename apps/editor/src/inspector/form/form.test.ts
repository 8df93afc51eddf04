import { problem } from "@weft/flow";
import { expect, test } from "vitest";
import { readPins } from "../pins.ts";
import { unitOf } from "./duration.ts";
import { isRequired, isSet } from "./empty.ts";
import { fittingOperator } from "./operators.ts";
import { problemAt } from "./problem-at.ts";
import { moved } from "./row-list.tsx";

const operators = [
  { id: "string.equals" },
  { id: "number.equals" },
  { id: "number.greater" },
  { id: "boolean.true" },
  { id: "dateTime.after" },
];

test("a condition takes the operators of what it compares", () => {
  expect(fittingOperator(12, "string.equals", operators)).toBe("number.equals");
  expect(fittingOperator(12, "number.greater", operators)).toBe("number.greater");
  expect(fittingOperator("174.97", "string.equals", operators)).toBe("number.equals");
  expect(fittingOperator("1042", "string.equals", operators)).toBe("string.equals");
  expect(fittingOperator(true, "string.equals", operators)).toBe("boolean.true");
  expect(fittingOperator("2026-01-15T09:30:00Z", "string.equals", operators)).toBe("dateTime.after");
  expect(fittingOperator({}, "string.equals", operators)).toBe("string.equals");
});

test("a span is shown in the largest unit that fits", () => {
  expect([undefined, 500, 30_000, 90_000, 7_200_000, 172_800_000].map(unitOf)).toEqual([
    "seconds",
    "milliseconds",
    "seconds",
    "seconds",
    "hours",
    "days",
  ]);
});

test("a problem is told at its own field", () => {
  const values = { label: "Address", name: "ERP" };
  const url = problem("param.missing", { path: ["nodes", 3, "params", "url"] }, values);
  const row = problem("param.missing", { path: ["nodes", 3, "params", "headers", 0, "name"] }, values);
  expect(problemAt([url, row], ["url"])).toBe(url);
  expect(problemAt([url, row], ["headers", 0, "name"])).toBe(row);
  expect(problemAt([url, row], ["name"])).toBeUndefined();
});

test("required is what has neither a default nor leave to be empty", () => {
  expect(isRequired({ kind: "text", label: "" })).toBe(true);
  expect(isRequired({ kind: "text", label: "", default: "" })).toBe(false);
  expect(isRequired({ kind: "text", label: "", optional: true })).toBe(false);
  expect([0, false, "", [], null].map(isSet)).toEqual([true, true, false, false, false]);
});

test("rows change places", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a"], 5, 0)).toEqual(["a"]);
});

test("pins are objects", () => {
  expect(readPins('[{"a":1},{"b":2}]')).toEqual({ items: [{ json: { a: 1 } }, { json: { b: 2 } }] });
  expect(readPins('{"a":1}')).toEqual({ items: [{ json: { a: 1 } }] });
  expect(readPins("[1]")).toEqual({ fault: "notObjects" });
  expect(readPins("[]")).toEqual({ fault: "notObjects" });
  expect(readPins("{")).toEqual({ fault: "notJson" });
});
