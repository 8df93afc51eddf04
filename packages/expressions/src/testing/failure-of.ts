import type { ExpressionContext } from "../context.ts";
import { ExpressionError } from "../errors.ts";
import { evaluateExpression } from "../evaluate.ts";

/** What an expression text fails with; fails itself when it does not. */
export function failureOf(text: string, context: ExpressionContext): ExpressionError {
  try {
    evaluateExpression(text, context);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} does not fail`);
}
