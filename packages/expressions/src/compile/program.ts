import type { Expression } from "acorn";
import type { ExpressionContext } from "../context.ts";
import { ExpressionError, Fault, isSwallowed, located } from "../errors.ts";
import { told } from "../errors/told.ts";
import { usesOf, type Uses } from "../help/uses.ts";
import { limits } from "../limits.ts";
import { Run, Scope, type Code } from "../run/run.ts";
import { isExpression, splitSegments, type Segment } from "../text/segments.ts";
import { toJson, toPlainData } from "../values/json.ts";
import { toText } from "../values/text.ts";
import { newCompiler } from "./expression.ts";
import { changesItsData } from "./ownership.ts";
import { parseCode } from "./parse.ts";

export interface CompiledExpression {
  readonly text: string;
  /** Throws ExpressionError only. */
  evaluate(context: ExpressionContext): unknown;
  /** What the expression reads, as far as its text tells. */
  readonly uses: Uses;
}

interface Part {
  readonly segment: Segment;
  readonly tree: Expression | undefined;
  readonly code: Code;
  readonly size: number;
}

/** Compiles an expression text with its leading "=". Throws ExpressionError with the position of the mistake. */
export function compileExpression(text: string): CompiledExpression {
  if (!isExpression(text)) {
    throw new ExpressionError(told("no-equals-sign"), { start: 0 });
  }
  if (text.length > limits.textLength) {
    throw new ExpressionError(told("expression-too-long"), { start: limits.textLength });
  }
  try {
    const program = programOf(text);
    const evaluate = evaluatorOf(program);
    return { text, uses: usesOf(program.trees), evaluate };
  } catch (error) {
    throw located(error, { start: 0, end: text.length });
  }
}

/** An expression text in compiled pieces. */
interface Program {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly trees: readonly Expression[];
  readonly ownsData: boolean;
}

function programOf(text: string): Program {
  const parts = splitSegments(text).map((segment) => compilePart(text, segment));
  const trees = parts.flatMap((part) => (part.tree === undefined ? [] : [part.tree]));
  return { text, parts, trees, ownsData: trees.some(changesItsData) };
}

/** The value of a text with one piece of code, as the expression language sees it; for completions. */
export function evaluateRaw(text: string, context: ExpressionContext): unknown {
  const [part] = splitSegments(text).map((segment) => compilePart(text, segment));
  return part?.code(new Scope(new Run(context, true, evaluateNested), undefined, part.size));
}

/** Compiling takes about a step for each character and these many besides. */
const compileSteps = 100;

/** An expression inside an expression: it may use what the outer one has left, and no more. */
function evaluateNested(text: string, context: ExpressionContext, outer: Run): unknown {
  outer.enter(compileSteps + text.length);
  try {
    const program = programOf(text);
    const run = new Run(context, program.ownsData, evaluateNested);
    run.takeBudgets(outer);
    try {
      return evaluateProgram(program, run);
    } finally {
      outer.takeBudgets(run);
    }
  } catch (error) {
    // Its place is one in the inner text, which the person does not see.
    if (!(error instanceof ExpressionError)) throw error;
    const { code, text: id, values, message, hint } = error;
    throw new Fault({ code, text: id, values, message, hint });
  } finally {
    outer.depth -= 1;
  }
}

function compilePart(text: string, segment: Segment): Part {
  if (segment.type === "text") return { segment, tree: undefined, code: () => segment.value, size: 0 };
  const tree = parseCode(text, segment.start, segment.end);
  if (tree === undefined) return { segment, tree, code: () => undefined, size: 0 };
  const compiler = newCompiler();
  const code = compiler.expression(tree);
  return { segment, tree, code, size: compiler.names.shape.size };
}

function evaluatorOf(program: Program): (context: ExpressionContext) => unknown {
  const { parts, ownsData } = program;
  const [only] = parts;
  if (only === undefined) return () => "";
  if (parts.length === 1) {
    return (context) => evaluateValue(only, new Run(context, ownsData, evaluateNested));
  }
  return (context) => evaluateText(program, new Run(context, ownsData, evaluateNested));
}

function evaluateProgram(program: Program, run: Run): unknown {
  const [only] = program.parts;
  if (only === undefined) return "";
  return program.parts.length === 1 ? evaluateValue(only, run) : evaluateText(program, run);
}

function evaluateText({ text, parts }: Program, run: Run): string {
  let result = "";
  for (const part of parts)
    result += part.segment.type === "text" ? part.segment.value : textOf(evaluateValue(part, run), run, part);
  try {
    if (result.length > 1000) run.spendText(result.length);
  } catch (error) {
    throw located(error, { start: 0, end: text.length });
  }
  return result;
}

function evaluateValue({ code, size, segment }: Part, run: Run): unknown {
  try {
    const value = code(new Scope(run, undefined, size));
    return isPlain(value) ? value : toPlainData(value, run);
  } catch (error) {
    if (run.context.lenient === true && isSwallowed(error)) return undefined;
    throw located(error, segment);
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    value === undefined
  );
}

/** A value among text: nothing for an empty one, commas between the elements of a simple list, else JSON. */
function textOf(value: unknown, run: Run, { segment }: Part): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  const isSimple = typeof value !== "object" || (Array.isArray(value) && !value.some(isObject));
  if (isSimple) return toText(value, run);
  try {
    return toJson(value, run) ?? "";
  } catch (error) {
    throw located(error, segment);
  }
}
