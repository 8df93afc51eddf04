import { expect, test } from "vitest";
import { value } from "./harness.ts";

test.each<[string, unknown]>([
  ["[true.toNumber(), false.toInt(), true.toFloat(), true.toBoolean()]", [1, 0, 1, true]],
  ["[true.toString(), false.toString()]", ["true", "false"]],
  ["[true.toDateTime(), true.isEmpty(), true.isNotEmpty()]", [undefined, false, true]],
  // n8n's documentation says that no boolean is empty; n8n itself calls false empty, and flows depend on it.
  ["[false.isEmpty(), false.isNotEmpty()]", [true, false]],
])("true and false: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});
