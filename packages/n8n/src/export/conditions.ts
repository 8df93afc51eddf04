import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { operators } from "../convert/conditions.ts";
import { withinBraces } from "../convert/single.ts";
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

/** What n8n compares by no operator of its own, as an expression that is true or not. */
function testOf(operator: string, left: unknown, right: unknown): string | undefined {
  switch (operator) {
    case "any.equals":
      return `={{ (${codeOf(left)}) === (${codeOf(right)}) }}`;
    case "any.notEquals":
      return `={{ (${codeOf(left)}) !== (${codeOf(right)}) }}`;
    case "any.empty":
      return `={{ ${emptiness(codeOf(left))} }}`;
    case "any.notEmpty":
      return `={{ !(${emptiness(codeOf(left))}) }}`;
    default:
      return undefined;
  }
}

function emptiness(code: string): string {
  return `[undefined, null, ""].includes(${code}) || (typeof (${code}) === "object" && Object.keys(${code}).length === 0)`;
}

function codeOf(value: unknown): string {
  if (!isExpression(value)) return JSON.stringify(value ?? null);
  const inner = withinBraces(value);
  if (inner === undefined)
    throw new NoCounterpart("n8n compares exactly only what is given by one expression or written out");
  return inner;
}

/** Conditions as If 2.2, Filter 2.2 and Switch 3.2 hold them. Weft compares loosely: `"5"` is the number 5. */
export function filterOf(params: JsonObject, ignoreCase: boolean): JsonObject {
  const conditions = rowsOf(params, "conditions").map(({ left, operator, right }, i) => {
    const exact = testOf(textOf(operator), left, right);
    const found = exact === undefined ? byOperator.get(textOf(operator)) : "boolean.true";
    if (found === undefined) throw new NoCounterpart(`n8n has no comparison “${textOf(operator)}”`);
    const [type, operation] = found.split(".");
    const single = unary.test(found);
    return {
      id: `condition-${i + 1}`,
      leftValue: exact ?? left ?? "",
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
