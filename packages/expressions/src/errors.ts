import type { ErrorCode } from "./errors/codes.ts";
import type { ErrorTextId, ErrorValues, TextArgs } from "./errors/texts.ts";
import { tellWith, told, type Told } from "./errors/told.ts";

/** A range of the expression text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What every expression failure is: a message for people, and the place in the text that it is about. */
export class ExpressionError extends Error {
  readonly code: ErrorCode;
  /** Which of `errorTexts` message and hint are, to translate them by. */
  readonly text: ErrorTextId;
  /** What message and hint are filled with. */
  readonly values: ErrorValues;
  /** Offset in the expression text, its leading "=" included. */
  readonly position: number;
  readonly end?: number;
  /** How to mend it. */
  readonly hint?: string;

  constructor({ code, text, values, message, hint }: Told, range: { start: number; end?: number }) {
    super(message);
    this.name = "ExpressionError";
    this.code = code;
    this.text = text;
    this.values = values;
    this.position = range.start;
    if (range.end !== undefined) this.end = range.end;
    if (hint !== undefined) this.hint = hint;
  }
}

/** A failure below the syntax tree, which does not know its place yet; `located` gives it one. */
export class Fault extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.message);
    this.told = told;
  }

  get code(): ErrorCode {
    return this.told.code;
  }
}

/** What to throw where the place in the text is not known. */
export function fault<Id extends ErrorTextId>(text: Id, ...values: TextArgs<Id>): Fault {
  return new Fault(told(text, ...values));
}

/** What a host throws from its `ExpressionContext`; the reader of the context gives it its place in the text. */
export function expressionError<Id extends ErrorTextId>(text: Id, ...values: TextArgs<Id>): ExpressionError {
  return new ExpressionError(told(text, ...values), { start: 0 });
}

/** What `throw` in an expression throws; `catch` in the same expression gets the value back. */
export class UserThrow extends ExpressionError {
  readonly value: unknown;

  constructor(value: unknown, message: string, range: Range) {
    super(tellWith("thrown", { message }), range);
    this.value = value;
  }
}

const budgetCodes: ReadonlySet<string> = new Set(["too-long", "too-large", "too-deep", "regex-too-slow"]);

/** Whether an error means that a budget is used up; such an error cannot be caught inside an expression. */
export function isBudgetError(error: unknown): boolean {
  return (error instanceof ExpressionError || error instanceof Fault) && budgetCodes.has(error.code);
}

const swallowedCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "read-of-empty",
  "not-a-function",
  "unknown-method",
  "unknown-name",
  "wrong-value",
  "bad-data",
  "thrown",
]);

/** Whether n8n gives an empty value instead of this error: what its JavaScript throws is dropped there. */
export function isSwallowed(error: unknown): boolean {
  return (error instanceof ExpressionError || error instanceof Fault) && swallowedCodes.has(error.code);
}

/** Whether an error was made for people; anything else is a failure of the host. */
export function isOurError(error: unknown): boolean {
  return error instanceof ExpressionError || error instanceof Fault;
}

/** The context that the host supplies throws without knowing the text; such an error is at its very start. */
function isPlaced(error: ExpressionError): boolean {
  return error.position > 0 || error.end !== undefined;
}

/** Turns whatever was thrown into an ExpressionError at `range`. `doing` names the method or operation. */
export function located(error: unknown, range: Range, doing?: string): ExpressionError {
  if (error instanceof ExpressionError) {
    if (isPlaced(error)) return error;
    const { code, text, values, message, hint } = error;
    return new ExpressionError({ code, text, values, message, hint }, range);
  }
  return new ExpressionError(error instanceof Fault ? error.told : toldOfHost(error, doing), range);
}

/** What the host's own methods throw is a word of their maker's, which would be no help. */
function toldOfHost(error: unknown, doing: string | undefined): Told {
  if (error instanceof RangeError && /call stack/i.test(error.message)) return told("expression-nested");
  if (!(error instanceof Error)) return told("internal");
  return doing === undefined ? told("values-unfit") : told("values-unfit-method", { method: doing });
}
