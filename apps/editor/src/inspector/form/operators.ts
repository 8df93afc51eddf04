import type { ConditionOperator } from "@weft/sdk";
import { kindOf, looksLikeAmount } from "../data/schema.ts";

/** The part before the dot: what is compared. */
export function typeOfOperator(id: string): string {
  return id.split(".")[0] ?? "";
}

/** By type, in the order in which they are given. */
export function groupedOperators(
  operators: readonly ConditionOperator[],
): ReadonlyMap<string, readonly ConditionOperator[]> {
  return Map.groupBy(operators, ({ id }) => typeOfOperator(id));
}

const types = {
  text: "string",
  number: "number",
  boolean: "boolean",
  list: "array",
  object: "object",
  empty: "any",
} as const;
const isoDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/u;

/** The operator for a value of this sort: the chosen one where it fits, else the same question, else the first, of its type. */
export function fittingOperator(
  example: unknown,
  chosen: string,
  operators: readonly ConditionOperator[],
): string {
  const type = typeOfExample(example);
  if (typeOfOperator(chosen) === type || type === "any") return chosen;
  const own = operators.filter(({ id }) => typeOfOperator(id) === type);
  const same = own.find(({ id }) => id.split(".")[1] === chosen.split(".")[1]);
  return (same ?? own[0])?.id ?? chosen;
}

function typeOfExample(example: unknown): string {
  if (typeof example === "string" && isoDate.test(example)) return "dateTime";
  return looksLikeAmount(example) ? "number" : types[kindOf(example)];
}
