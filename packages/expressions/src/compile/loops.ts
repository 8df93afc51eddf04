import type {
  AnyNode,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  VariableDeclaration,
  WhileStatement,
} from "acorn";
import { located } from "../errors.ts";
import { weightOf } from "../limits.ts";
import { Scope, signals, type Code, type Signal, type Step } from "../run/run.ts";
import { elementsOf, fieldsOf } from "../values/iterate.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { Names, Shape } from "./names.ts";
import { compilePattern, type Store } from "./patterns.ts";
import { isFunctionNode, namesOfPattern, someNode } from "./walk.ts";

const { next } = signals;

/** The variables of a loop; each round has a scope of its own when a function inside could remember it. */
interface LoopScope {
  readonly compiler: Compiler;
  readonly shape: Shape | undefined;
}

function loopScope(node: AnyNode, declared: VariableDeclaration | undefined, compiler: Compiler): LoopScope {
  const own = declared !== undefined && declared.kind !== "var" && someNode(node, isFunctionNode);
  const shape = own ? new Shape(compiler.names.shape) : undefined;
  const names = new Names(shape ?? compiler.names.shape, compiler.names);
  if (declared !== undefined && declared.kind !== "var") {
    for (const part of declared.declarations) {
      for (const name of namesOfPattern(part.id)) names.declare(name, declared.kind === "const");
    }
  }
  return { compiler: compiler.within(names), shape };
}

function roundScope(scope: Scope, shape: Shape | undefined): Scope {
  return shape === undefined ? scope : new Scope(scope.run, scope, shape.size);
}

/** Whether a round ended the loop; `return` goes on outwards, `break` ends here. */
function endOf(signal: Signal): Signal | undefined {
  if (signal === signals.return) return signal;
  return signal === signals.break ? next : undefined;
}

export function compileForStatement(node: ForStatement, compiler: Compiler): Step {
  const declared = node.init?.type === "VariableDeclaration" ? node.init : undefined;
  const { compiler: inner, shape } = loopScope(node, declared, compiler);
  const start = startOf(node, inner);
  const test: Code = node.test == null ? () => true : inner.expression(node.test);
  const update: Code = node.update == null ? () => undefined : inner.expression(node.update);
  const body = inner.statement(node.body);
  const weight = weightOf(node);
  return (scope) => {
    let round = roundScope(scope, shape);
    start(round);
    while (test(round)) {
      scope.run.spend(weight);
      const end = endOf(body(round));
      if (end !== undefined) return end;
      round = copiedRound(round, scope, shape);
      update(round);
    }
    return next;
  };
}

function startOf(node: ForStatement, compiler: Compiler): (scope: Scope) => unknown {
  if (node.init == null) return () => undefined;
  return node.init.type === "VariableDeclaration"
    ? compiler.statement(node.init)
    : compiler.expression(node.init);
}

function copiedRound(round: Scope, scope: Scope, shape: Shape | undefined): Scope {
  if (shape === undefined) return round;
  const copy = new Scope(scope.run, scope, shape.size);
  for (const [index, value] of round.vars.entries()) copy.vars[index] = value;
  return copy;
}

export function compileForOf(node: ForOfStatement, compiler: Compiler): Step {
  if (node.await) throw refuse(node, "name-unavailable", { name: "for await" });
  return compileEach(node, compiler, (value, scope) => elementsOf(value, scope.run));
}

export function compileForIn(node: ForInStatement, compiler: Compiler): Step {
  return compileEach(node, compiler, (value, scope) => fieldsOf(value, scope.run).map(([key]) => key));
}

function compileEach(
  node: ForOfStatement | ForInStatement,
  compiler: Compiler,
  listOf: (value: unknown, scope: Scope) => readonly unknown[],
): Step {
  const declared = node.left.type === "VariableDeclaration" ? node.left : undefined;
  const source = compiler.expression(node.right);
  const { compiler: inner, shape } = loopScope(node, declared, compiler);
  const store = eachStore(node, inner);
  const body = inner.statement(node.body);
  const weight = weightOf(node);
  return (scope) => {
    const list = listAt(listOf, source(scope), scope, node);
    // A list may grow while it is walked, so its length is asked for each time.
    for (let index = 0; index < list.length; index += 1) {
      scope.run.spend(weight);
      const round = roundScope(scope, shape);
      store(round, list[index]);
      const end = endOf(body(round));
      if (end !== undefined) return end;
    }
    return next;
  };
}

function listAt(
  listOf: (value: unknown, scope: Scope) => readonly unknown[],
  value: unknown,
  scope: Scope,
  node: ForOfStatement | ForInStatement,
): readonly unknown[] {
  try {
    return listOf(value, scope);
  } catch (error) {
    throw located(error, node.right);
  }
}

function eachStore(node: ForOfStatement | ForInStatement, compiler: Compiler): Store {
  if (node.left.type !== "VariableDeclaration") return compilePattern(node.left, compiler, false);
  const [declaration] = node.left.declarations;
  if (declaration === undefined) throw refuse(node.left, "unreadable");
  return compilePattern(declaration.id, compiler, true);
}

export function compileWhile(node: WhileStatement | DoWhileStatement, compiler: Compiler): Step {
  const test = compiler.expression(node.test);
  const body = compiler.statement(node.body);
  const weight = weightOf(node);
  const bodyFirst = node.type === "DoWhileStatement";
  return (scope) => {
    let first = bodyFirst;
    while (first || test(scope)) {
      first = false;
      scope.run.spend(weight);
      const end = endOf(body(scope));
      if (end !== undefined) return end;
    }
    return next;
  };
}
