import { compileExpression, type CompiledExpression } from "./compile/program.ts";
import type { ExpressionContext } from "./context.ts";

const mostKept = 500;

/** Compiled expressions, the least recently used first. */
const kept = new Map<string, CompiledExpression>();

function compiled(text: string): CompiledExpression {
  const known = kept.get(text);
  if (known !== undefined) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const fresh = compileExpression(text);
  kept.set(text, fresh);
  if (kept.size > mostKept) {
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      break;
    }
  }
  return fresh;
}

/** Compiles, with a memory for the texts used last, and evaluates. Throws ExpressionError only. */
export function evaluateExpression(text: string, context: ExpressionContext): unknown {
  return compiled(text).evaluate(context);
}
