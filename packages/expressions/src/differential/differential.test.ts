import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyContext, ExpressionError, evaluateExpression } from "../index.ts";
import { data, expression } from "./generated.ts";

type Outcome = { readonly value: unknown } | { readonly failed: true };

function ours(code: string): Outcome {
  try {
    return { value: evaluateExpression(`={{ ${code} }}`, emptyContext({ item: { json: data } })) };
  } catch (error) {
    if (error instanceof ExpressionError && error.code !== "internal") return { failed: true };
    throw error;
  }
}

const sandbox = createContext({ $json: undefined });

/** The same code by V8, in a context without our globals; only generated code comes here. */
function theirs(code: string): Outcome {
  try {
    sandbox["$json"] = structuredClone(data);
    const value: unknown = runInContext(`(${code})`, sandbox);
    return typeof value === "function" ? { failed: true } : { value };
  } catch {
    return { failed: true };
  }
}

/** Values as text that tells -0, NaN and undefined apart; realms do not matter. */
function shown(outcome: Outcome): string {
  if ("failed" in outcome) return "fails";
  return (
    JSON.stringify(outcome.value, (_key, value: unknown) => {
      if (value === undefined) return "<undefined>";
      if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
        return `<${Object.is(value, -0) ? "-0" : value}>`;
      return value;
    }) ?? "<undefined>"
  );
}

const runs = Number(process.env["EXPRESSION_RUNS"] ?? 3000);

test("generated expressions give what V8 gives, or fail where it fails", () => {
  fc.assert(
    fc.property(expression, (code) => {
      expect(shown(ours(code)), code).toBe(shown(theirs(code)));
    }),
    { numRuns: runs },
  );
}, 120_000);
