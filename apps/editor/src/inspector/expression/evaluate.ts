import { evaluateExpression, ExpressionError } from "@weft/expressions";
import type { ExpressionContext } from "@weft/expressions";
import type { ToldError } from "../../i18n/run-error-words.ts";
import { exampleOf, kindOf } from "../data/schema.ts";
import type { ValueKind } from "../data/schema.ts";

export type Result =
  | { readonly ok: true; readonly text: string; readonly kind: ValueKind }
  | { readonly ok: false; readonly error: ToldError };

/** What an expression gives for the chosen item, or what is wrong with it. */
export function resultOf(text: string, context: ExpressionContext): Result {
  try {
    const value = evaluateExpression(text, context);
    return { ok: true, text: exampleOf(value), kind: kindOf(value) };
  } catch (error) {
    return { ok: false, error: error instanceof ExpressionError ? error : { message: String(error) } };
  }
}

/** Whether there is nothing to evaluate yet: empty braces or nothing at all. */
export function isUnwritten(text: string): boolean {
  return /^=\s*(\{\{\s*\}\}\s*)?$/u.test(text);
}
