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

test("a number that an expression gives is 0 where it gives an empty text", () => {
  const row = { name: "n", type: "number", value: "={{ $json.amount }}" };
  expect(one("set", 3.4, { assignments: { assignments: [row] }, options: {} })).toMatchObject({
    status: "exact",
    params: { fields: [row], emptyAsZero: true },
  });
});

test.each([
  [3.2, {}, "never"],
  [3.2, { includeBinary: true }, "always"],
  [3.4, {}, undefined],
  [3.4, { stripBinary: true }, "never"],
])("Edit Fields %d hands files on as it does there with %o", (version, options, files) => {
  expect(one("set", version, { options }).params?.["files"]).toBe(files);
});

test("what is kept of an object comes out under the last part of its name", () => {
  const more = { includeOtherFields: true, include: "selected", includeFields: "id, customer.address.city" };
  expect(one("set", 3.4, { ...more, options: {} }).params).toMatchObject({
    keep: "selected",
    names: "id",
    fields: [{ name: "city", type: "any", value: "={{ $json.customer.address.city }}" }],
  });
  expect(one("set", 3.4, { ...more, options: { dotNotation: false } }).params).toMatchObject({
    names: "id, customer.address.city",
  });
});
