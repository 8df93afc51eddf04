import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each([
  [3, { fields: { values: [{ name: "n", type: "numberValue", numberValue: "" }] } }],
  [3.4, { assignments: { assignments: [{ name: "n", type: "number", value: " " }] } }],
])("Edit Fields %d makes the number 0 of an empty text", (version, parameters) => {
  expect(one("set", version, { ...parameters, options: {} })).toMatchObject({
    status: "exact",
    params: { fields: [{ name: "n", type: "number", value: 0 }] },
  });
});

test("an empty text that is to be one stays", () => {
  const assignments = { assignments: [{ name: "s", type: "string", value: "" }] };
  expect(one("set", 3.4, { assignments, options: {} })).toMatchObject({
    params: { fields: [{ name: "s", type: "string", value: "" }] },
  });
});
