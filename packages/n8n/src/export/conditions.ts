import type { JsonObject } from "@weft/sdk";
import { operators } from "../convert/conditions.ts";
import { textOf } from "../workflow.ts";
import { NoCounterpart, rowsOf } from "./exporter.ts";

const byOperator = new Map(
  Object.entries(operators)
    .toReversed()
    .map(([n8n, weft]) => [weft, n8n] as const),
);
byOperator.set("any.exists", "string.exists");
byOperator.set("any.notExists", "string.notExists");

const unary = /\.(true|false|empty|notEmpty|exists|notExists)$/;

/** Conditions as If 2.2, Filter 2.2 and Switch 3.2 hold them. Weft compares loosely: `"5"` is the number 5. */
export function filterOf(params: JsonObject, ignoreCase: boolean): JsonObject {
  const conditions = rowsOf(params, "conditions").map(({ left, operator, right }, i) => {
    const found = byOperator.get(textOf(operator));
    if (found === undefined) throw new NoCounterpart(`n8n has no comparison “${textOf(operator)}”`);
    const [type, operation] = found.split(".");
    const single = unary.test(found);
    return {
      id: `condition-${i + 1}`,
      leftValue: left ?? "",
      rightValue: single ? "" : (right ?? ""),
      operator: { type, operation, ...(single && { singleValue: true }) },
    };
  });
  return {
    options: { caseSensitive: !ignoreCase, leftValue: "", typeValidation: "loose", version: 2 },
    conditions,
    combinator: params["combine"] === "any" ? "or" : "and",
  };
}
