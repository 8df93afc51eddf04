import { emptyContext } from "../context.ts";
import { evaluateExpression } from "../evaluate.ts";

const context = emptyContext({
  timezone: "Europe/Warsaw",
  now: () => Date.UTC(2024, 2, 30, 11),
  item: { json: { list: [3, 1, 2], text: "x" } },
});

/** The value of code at noon on 30 March 2024 in Warsaw. */
export function value(code: string): unknown {
  return evaluateExpression(`={{ ${code} }}`, context);
}

/** The message that code fails with. */
export function failure(code: string): string {
  try {
    value(code);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error(`${code} does not fail`);
}
