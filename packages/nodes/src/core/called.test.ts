import { runCalled } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import type { Input } from "./called-inputs.ts";
import { coreCalled } from "./called.ts";

function accepted(given: object, inputs: readonly (Partial<Input> & { name: string })[]) {
  return runCalled(coreCalled, {
    items: [{ json: { ...given }, from: 3 }],
    params: {
      accepts: "inputs",
      inputs: inputs.map((input) => ({ type: "any", required: true, default: "", ...input })),
    },
    caller: "ex_9",
    timezone: "Europe/Warsaw",
  });
}

test("whatever it is sent, as it is", () => {
  const items = [{ json: { anything: [1] } }];
  expect(runCalled(coreCalled, { items })).toEqual(items);
});

test.for([
  ["text", 12, "12"],
  ["text", "", ""],
  ["number", " 12.5 ", 12.5],
  ["boolean", "TRUE", true],
  ["boolean", 0, false],
  ["date", "2026-03-01T09:00", "2026-03-01T08:00:00.000Z"],
  ["json", '{"a":[1]}', { a: [1] }],
  ["json", [1], [1]],
  ["any", "x", "x"],
] as const)("%s: %j becomes %j", ([type, given, expected]) => {
  expect(accepted({ in: given, other: 1 }, [{ name: "in", type }])).toEqual([{ json: { in: expected } }]);
});

test.for([
  ["number", "a lot", "input-number"],
  ["boolean", "perhaps", "input-boolean"],
  ["date", "soon", "input-date"],
  ["json", "{", "input-json"],
] as const)("%s: %j is refused, with its name and the caller", ([type, value, code]) => {
  expect(() => accepted({ in: value }, [{ name: "in", type }])).toThrow(
    expect.objectContaining({
      code,
      details: expect.objectContaining({ values: { name: "in", item: 1, caller: "ex_9", value } }) as object,
    }) as Error,
  );
});

test("what is left out is an error, its default, or nothing", () => {
  const missing = { name: "in", type: "number" } as const;
  expect(() => accepted({ in: "" }, [missing])).toThrow("The input “in” is missing in item 1.");
  expect(() => accepted(Object.create({ in: 1 }) as object, [missing])).toThrow("is missing");
  expect(accepted({}, [{ ...missing, required: false, default: "7" }])).toEqual([{ json: { in: 7 } }]);
  expect(accepted({}, [{ ...missing, required: false }])).toEqual([{ json: { in: null } }]);
  const params = { accepts: "inputs", inputs: [{ ...missing, required: true, default: "" }] } as const;
  expect(() => runCalled(coreCalled, { items: [{}], params })).toThrow(
    expect.objectContaining({ code: "input-missing-here" }) as Error,
  );
});
