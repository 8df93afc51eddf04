import type {
  BlockStatement,
  FunctionDeclaration,
  IfStatement,
  ModuleDeclaration,
  Statement,
  SwitchStatement,
  ThrowStatement,
  TryStatement,
  VariableDeclaration,
} from "acorn";
import { ExpressionError, Fault, isBudgetError, isOurError, UserThrow } from "../errors.ts";
import { signals, unset, type Run, type Scope, type Signal, type Step } from "../run/run.ts";
import { errorValue, failureBehind } from "../values/errors.ts";
import { toJson } from "../values/json.ts";
import { toText } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { compileForIn, compileForOf, compileForStatement, compileWhile } from "./loops.ts";
import { Names } from "./names.ts";
import { compilePattern } from "./patterns.ts";
import { compileStore } from "./variables.ts";
import { namesOfPattern } from "./walk.ts";

const { next } = signals;

export function compileStatement(node: Statement, compiler: Compiler): Step {
  switch (node.type) {
    case "ExpressionStatement": {
      const code = compiler.expression(node.expression);
      return (scope) => (code(scope), next);
    }
    case "BlockStatement":
      return compileBlock(node, compiler);
    case "VariableDeclaration":
      return compileDeclaration(node, compiler);
    case "FunctionDeclaration":
    case "EmptyStatement":
      return () => next;
    case "IfStatement":
      return compileIf(node, compiler);
    case "ReturnStatement": {
      const code = node.argument == null ? () => undefined : compiler.expression(node.argument);
      return (scope) => {
        scope.run.returned = code(scope);
        return signals.return;
      };
    }
    case "ForStatement":
      return compileForStatement(node, compiler);
    case "ForOfStatement":
      return compileForOf(node, compiler);
    case "ForInStatement":
      return compileForIn(node, compiler);
    case "WhileStatement":
    case "DoWhileStatement":
      return compileWhile(node, compiler);
    default:
      return compileRarer(node, compiler);
  }
}

function compileRarer(node: Statement, compiler: Compiler): Step {
  switch (node.type) {
    case "BreakStatement":
      if (node.label != null) throw refuse(node, "syntax-unavailable", { syntax: "labels" });
      return () => signals.break;
    case "ContinueStatement":
      if (node.label != null) throw refuse(node, "syntax-unavailable", { syntax: "labels" });
      return () => signals.continue;
    case "SwitchStatement":
      return compileSwitch(node, compiler);
    case "ThrowStatement":
      return compileThrow(node, compiler);
    case "TryStatement":
      return compileTry(node, compiler);
    default:
      throw refuse(node, "syntax-unavailable", { syntax: "this kind of statement" });
  }
}

function compileBlock(node: BlockStatement, compiler: Compiler): Step {
  return compileBody(node.body, compiler.within(new Names(compiler.names.shape, compiler.names)));
}

/** The statements of a block whose names are already the compiler's; functions are there from the start. */
export function compileBody(nodes: readonly (Statement | ModuleDeclaration)[], compiler: Compiler): Step {
  const statements = nodes as readonly Statement[];
  const fresh = declareAll(statements, compiler);
  const functions = statements
    .filter((node): node is FunctionDeclaration => node.type === "FunctionDeclaration")
    .map((node) => ({
      make: compiler.parts.function(node, compiler),
      store: compileStore(node.id, compiler, true),
    }));
  const steps = statements.map((node) => compiler.statement(node));
  return (scope) => {
    for (const index of fresh) scope.vars[index] = unset;
    for (const { make, store } of functions) store(scope, make(scope));
    for (const step of steps) {
      const signal = step(scope);
      if (signal !== next) return signal;
    }
    return next;
  };
}

/** Declares what `let`, `const` and `function` declare in a block; gives the places of the first two. */
function declareAll(statements: readonly Statement[], compiler: Compiler): readonly number[] {
  const fresh: number[] = [];
  for (const node of statements) {
    if (node.type === "FunctionDeclaration") compiler.names.declare(node.id.name);
    if (node.type !== "VariableDeclaration" || node.kind === "var") continue;
    for (const declaration of node.declarations) {
      for (const name of namesOfPattern(declaration.id)) {
        fresh.push(compiler.names.declare(name, node.kind === "const").index);
      }
    }
  }
  return fresh;
}

function compileDeclaration(node: VariableDeclaration, compiler: Compiler): Step {
  if (node.kind === "using" || node.kind === "await using")
    throw refuse(node, "name-unavailable", { name: "using" });
  const parts = node.declarations.flatMap((declaration) => {
    if (declaration.init == null && node.kind === "var") return [];
    const value = declaration.init == null ? () => undefined : compiler.expression(declaration.init);
    return [{ value, store: compilePattern(declaration.id, compiler, true) }];
  });
  return (scope) => {
    for (const { value, store } of parts) store(scope, value(scope));
    return next;
  };
}

function compileIf(node: IfStatement, compiler: Compiler): Step {
  const test = compiler.expression(node.test);
  const yes = compiler.statement(node.consequent);
  const no = node.alternate == null ? () => next : compiler.statement(node.alternate);
  return (scope) => (test(scope) ? yes(scope) : no(scope));
}

function compileSwitch(node: SwitchStatement, compiler: Compiler): Step {
  const subject = compiler.expression(node.discriminant);
  const inner = compiler.within(new Names(compiler.names.shape, compiler.names));
  const fresh = declareAll(
    node.cases.flatMap((part) => part.consequent),
    inner,
  );
  const tests = node.cases.map((part) => (part.test == null ? undefined : inner.expression(part.test)));
  const bodies = node.cases.map((part) => part.consequent.map((statement) => inner.statement(statement)));
  const fallback = node.cases.findIndex((part) => part.test == null);
  return (scope) => {
    const value = subject(scope);
    for (const index of fresh) scope.vars[index] = unset;
    const chosen = tests.findIndex((test) => test !== undefined && test(scope) === value);
    const start = chosen >= 0 ? chosen : fallback;
    if (start < 0) return next;
    for (const step of bodies.slice(start).flat()) {
      const signal = step(scope);
      if (signal === signals.break) return next;
      if (signal !== next) return signal;
    }
    return next;
  };
}

function compileThrow(node: ThrowStatement, compiler: Compiler): Step {
  const value = compiler.expression(node.argument);
  return (scope) => {
    const thrown = value(scope);
    const failure = failureBehind(thrown);
    // `catch` took it as an Error.
    if (failure !== undefined) throw failure as Error;
    throw new UserThrow(thrown, messageOf(thrown, scope.run), node);
  };
}

/** The message of an error, a text as it is, anything else as JSON. */
function messageOf(thrown: unknown, run: Run): string {
  if (typeof thrown !== "object" || thrown === null) return toText(thrown, run);
  return "message" in thrown ? toText(thrown.message, run) : (toJson(thrown, run) ?? "");
}

function compileTry(node: TryStatement, compiler: Compiler): Step {
  const block = compiler.statement(node.block);
  const handler = node.handler == null ? undefined : compileCatch(node.handler, compiler);
  const finalizer = node.finalizer == null ? undefined : compiler.statement(node.finalizer);
  return (scope) => {
    const { depth } = scope.run;
    const { signal, error, failed } = attempt(block, scope, depth);
    let end: Attempt = { signal, error, failed };
    if (failed && handler !== undefined) end = attempt((inner) => handler(inner, error), scope, depth);
    if (finalizer !== undefined) {
      const { returned } = scope.run;
      const last = finalizer(scope);
      if (last !== next) return last;
      scope.run.returned = returned;
    }
    // What is thrown again was thrown as an Error below.
    if (end.failed) throw end.error as Error;
    return end.signal;
  };
}

interface Attempt {
  readonly signal: Signal;
  readonly failed: boolean;
  readonly error: unknown;
}

/** Runs a step and keeps what it throws, unless a budget is used up: that ends the whole expression. */
function attempt(step: Step, scope: Scope, depth: number): Attempt {
  try {
    return { signal: step(scope), failed: false, error: undefined };
  } catch (error) {
    if (isBudgetError(error) || !isOurError(error)) throw error;
    scope.run.depth = depth;
    return { signal: next, failed: true, error };
  }
}

function compileCatch(
  node: NonNullable<TryStatement["handler"]>,
  compiler: Compiler,
): (scope: Scope, error: unknown) => Signal {
  const inner = compiler.within(new Names(compiler.names.shape, compiler.names));
  for (const name of node.param == null ? [] : namesOfPattern(node.param)) inner.names.declare(name);
  const store = node.param == null ? undefined : compilePattern(node.param, inner, true);
  const body = inner.statement(node.body);
  return (scope, error) => {
    store?.(scope, caught(error));
    return body(scope);
  };
}

/** JavaScript's names for failures that have another name here. */
const errorNames: Readonly<Record<string, string>> = {
  "unknown-name": "ReferenceError",
  "bad-data": "SyntaxError",
  "read-of-empty": "TypeError",
  "not-a-function": "TypeError",
  "unknown-method": "TypeError",
};

/** What `catch (error)` gives: the thrown value, or name and message of a failure. */
function caught(error: unknown): unknown {
  if (error instanceof UserThrow) return error.value;
  if (!(error instanceof ExpressionError) && !(error instanceof Fault)) return errorValue("Error", "");
  return errorValue(errorNames[error.code] ?? "Error", error.message, error);
}
