/**
 * How much one evaluation may use. All of them end in an ExpressionError, never in a slow or dead process: the costliest
 * expressions known (src/budgets/bombs.ts) are stopped after about 120 ms on a machine of 2024, well within 250 ms on a slow one.
 */
export const limits = {
  /** Characters of one expression text. */
  textLength: 100_000,
  /** Calls, loop rounds and visited values of one evaluation; long strings and arrays cost in proportion. */
  steps: 500_000,
  /** Characters of any string that an expression makes. */
  stringLength: 10_000_000,
  /** Elements of any array that an expression makes. */
  arrayLength: 1_000_000,
  /** Functions that call functions. */
  callDepth: 400,
  /** Levels of nested data that are walked (results, JSON, comparisons). */
  dataDepth: 200,
  /** Moves of the regular expression matcher within one evaluation. */
  regexSteps: 1_500_000,
  /** Characters of one regular expression. */
  regexLength: 5_000,
} as const;

/** Characters of a string that cost one step. */
export const charactersPerStep = 256;

/** Characters of code in a loop or function that cost one step more each time they run. */
const codePerStep = 32;

/** What calls cost that take far longer than a step: about a step for each quarter of a microsecond. */
export const callSteps = {
  /** One operation of Luxon. */
  date: 20,
  /** A text read as a date, a regular expression made. */
  parse: 80,
  /** Anything that makes a formatter of Intl. */
  locale: 200,
} as const;

/** What one round of a loop or one call of a function costs, by the length of its code. */
export function weightOf(code: { readonly start: number; readonly end: number }): number {
  return 1 + Math.floor((code.end - code.start) / codePerStep);
}

/** Elements of an array that cost one step when a native method passes over them. */
export const elementsPerStep = 8;
