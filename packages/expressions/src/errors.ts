/** Every way an expression can fail, and who can mend it. Messages are made where the names are known. */
export const errorTable = {
  syntax: { meaning: "The text is not a complete expression", actor: "author" },
  "not-allowed": { meaning: "The syntax, name or property is not available in expressions", actor: "author" },
  "unknown-name": { meaning: "No variable or function has this name", actor: "author" },
  "unknown-node": { meaning: "The flow has no node of this name", actor: "author" },
  "unknown-method": { meaning: "This kind of value has no such method", actor: "author" },
  "not-executed": { meaning: "The node that is read has not run", actor: "author" },
  "lineage-broken": { meaning: "It cannot be told which item led to this one", actor: "author" },
  "read-of-empty": { meaning: "A property or method of an empty value is read", actor: "author" },
  "not-a-function": { meaning: "Something that is not a function is called", actor: "author" },
  "needs-call": { meaning: "The result is a function: its brackets are missing", actor: "author" },
  "wrong-value": { meaning: "A value has the wrong type or range for what is done with it", actor: "author" },
  "bad-data": { meaning: "A text could not be read as data", actor: "author" },
  "flow-data": { meaning: "An expression tries to change the flow's data", actor: "author" },
  thrown: { meaning: "The expression throws an error itself", actor: "author" },
  "too-long": { meaning: "The expression needs too many steps", actor: "author" },
  "too-large": { meaning: "A text, list or object grows too large", actor: "author" },
  "too-deep": { meaning: "Functions or data are nested too deeply", actor: "author" },
  "regex-too-slow": { meaning: "A regular expression takes too long on this text", actor: "author" },
  internal: { meaning: "The expression engine failed", actor: "us" },
} as const satisfies Record<string, { meaning: string; actor: "author" | "us" }>;

export type ErrorCode = keyof typeof errorTable;

/** A range of the expression text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What every expression failure is: a message for people, and the place in the text that it is about. */
export class ExpressionError extends Error {
  readonly code: string;
  /** Offset in the expression text, its leading "=" included. */
  readonly position: number;
  readonly end?: number;
  /** How to mend it. */
  readonly hint?: string;

  constructor(details: { code: ErrorCode; message: string; position: number; end?: number; hint?: string }) {
    super(details.message);
    this.name = "ExpressionError";
    this.code = details.code;
    this.position = details.position;
    if (details.end !== undefined) this.end = details.end;
    if (details.hint !== undefined) this.hint = details.hint;
  }
}

/** A failure below the syntax tree, which does not know its place yet; `located` gives it one. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** What `throw` in an expression throws; `catch` in the same expression gets the value back. */
export class UserThrow extends ExpressionError {
  readonly value: unknown;

  constructor(value: unknown, message: string, range: Range) {
    super({ code: "thrown", message, position: range.start, end: range.end });
    this.value = value;
  }
}

const budgetCodes: ReadonlySet<string> = new Set(["too-long", "too-large", "too-deep", "regex-too-slow"]);

/** Whether an error means that a budget is used up; such an error cannot be caught inside an expression. */
export function isBudgetError(error: unknown): boolean {
  return (error instanceof ExpressionError || error instanceof Fault) && budgetCodes.has(error.code);
}

/** Whether an error was made for people; anything else is a failure of the host. */
export function isOurError(error: unknown): boolean {
  return error instanceof ExpressionError || error instanceof Fault;
}

/** The context that the host supplies throws without knowing the text; such an error is at its very start. */
function isPlaced(error: ExpressionError): boolean {
  return error.position > 0 || error.end !== undefined;
}

function placed({ code, message, hint }: ExpressionError, range: Range): ExpressionError {
  const at = { code: code as ErrorCode, message, position: range.start, end: range.end };
  return new ExpressionError(hint === undefined ? at : { ...at, hint });
}

/** Turns whatever was thrown into an ExpressionError at `range`. `doing` names the method or operation. */
export function located(error: unknown, range: Range, doing?: string): ExpressionError {
  if (error instanceof ExpressionError) return isPlaced(error) ? error : placed(error, range);
  const at = { position: range.start, end: range.end };
  if (error instanceof Fault) {
    const { code, message, hint } = error;
    return new ExpressionError(
      hint === undefined ? { code, message, ...at } : { code, message, hint, ...at },
    );
  }
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new ExpressionError({ code: "too-deep", message: "The expression is nested too deeply", ...at });
  }
  if (error instanceof Error) {
    return new ExpressionError({
      code: "wrong-value",
      message:
        doing === undefined
          ? "These values cannot be used together"
          : `\`${doing}\` cannot work with these values`,
      hint: "check the type and range of each value",
      ...at,
    });
  }
  return new ExpressionError({ code: "internal", message: "The expression could not be evaluated", ...at });
}
