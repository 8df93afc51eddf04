import type { ExpressionContext } from "../context.ts";
import { fault } from "../errors.ts";
import { charactersPerStep, limits } from "../limits.ts";
import { copyDeep } from "../values/copy.ts";

/** Evaluates a text that was found while another one is evaluated, with what is left of its budgets. */
export type EvaluateText = (text: string, context: ExpressionContext, outer: Run) => unknown;

/** One evaluation: what it may read, and what is left of its budgets. */
export class Run {
  readonly context: ExpressionContext;
  /** The expression changes values of its own: it works on copies of what it reads, made on first sight. */
  readonly ownsData: boolean;
  steps: number = limits.steps;
  regexSteps: number = limits.regexSteps;
  depth = 0;
  /** What a `return` statement hands to its function. */
  returned: unknown = undefined;
  /** Built-in functions as values: each is made once for a run, so that it equals itself. */
  builtIns: Map<object, unknown> | undefined = undefined;
  readonly #evaluateText: EvaluateText;
  #copies: Map<object, unknown> | undefined;

  constructor(context: ExpressionContext, ownsData: boolean, evaluateText: EvaluateText) {
    this.context = context;
    this.ownsData = ownsData;
    this.#evaluateText = evaluateText;
  }

  /** The value of another expression text, such as that of a parameter that this one reads. */
  evaluateText(text: string, context: ExpressionContext): unknown {
    return this.#evaluateText(text, context, this);
  }

  /** Goes on with what another run has left. */
  takeBudgets({ steps, regexSteps, depth }: Run): void {
    this.steps = steps;
    this.regexSteps = regexSteps;
    this.depth = depth;
  }

  /** Every value that comes from the flow passes here. */
  outside(value: unknown): unknown {
    if (!this.ownsData || typeof value !== "object" || value === null) return value;
    this.#copies ??= new Map();
    return copyDeep(value, this.#copies, (steps) => this.spend(steps));
  }

  spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) {
      throw fault("too-many-steps");
    }
  }

  /** Call before making a string of `length` characters. */
  spendText(length: number): void {
    if (length > limits.stringLength) {
      throw fault("text-too-large", { millions: limits.stringLength / 1e6 });
    }
    if (length >= charactersPerStep) this.spend(Math.ceil(length / charactersPerStep));
  }

  /** Call before making an array of `length` elements. */
  spendArray(length: number): void {
    if (length > limits.arrayLength) {
      throw fault("list-too-large", { millions: limits.arrayLength / 1e6 });
    }
    this.spend(1 + (length >> 3));
  }

  /** Call when a function is called. */
  enter(weight: number): void {
    this.spend(weight);
    this.depth += 1;
    if (this.depth > limits.callDepth) {
      throw fault("calls-nested");
    }
  }
}

/** Marks a variable that is declared but has no value yet. */
export const unset: unique symbol = Symbol("unset");

const noVariables: unknown[] = [];

function variables(size: number): unknown[] {
  switch (size) {
    case 0:
      return noVariables;
    case 1:
      return [unset];
    case 2:
      return [unset, unset];
    default:
      return Array.from<unknown>({ length: size }).fill(unset);
  }
}

/** The variables of one call of a function, or of one round of a loop. */
export class Scope {
  readonly run: Run;
  readonly parent: Scope | undefined;
  readonly vars: unknown[];

  constructor(run: Run, parent: Scope | undefined, size: number) {
    this.run = run;
    this.parent = parent;
    this.vars = variables(size);
  }
}

/** A compiled piece of an expression. */
export type Code = (scope: Scope) => unknown;

/** Does what a statement says and tells how it ended. */
export type Step = (scope: Scope) => Signal;

export type Signal = (typeof signals)[keyof typeof signals];

export const signals = { next: 0, break: 1, continue: 2, return: 3 } as const;
