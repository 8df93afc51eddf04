import type { ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, Pattern } from "acorn";
import { weightOf } from "../limits.ts";
import { Scope, signals, unset, type Code, type Step } from "../run/run.ts";
import { ownFunction, type Callable } from "../values/functions.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { Names, Shape } from "./names.ts";
import { compilePattern, type Store } from "./patterns.ts";
import { compileBody } from "./statements.ts";
import { namesOfPattern, varNames } from "./walk.ts";

type FunctionNode = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

interface Made {
  readonly shape: Shape;
  readonly store: Store | undefined;
  readonly body: Code;
  readonly weight: number;
}

/** A function of the author: JavaScript closures over our scopes, each call counted. */
export function compileFunction(node: FunctionNode, compiler: Compiler): Code {
  if (node.async) throw refuse(node, "syntax-unavailable", { syntax: "async functions" });
  if (node.generator) throw refuse(node, "syntax-unavailable", { syntax: "generator functions" });
  const shape = new Shape(compiler.names.shape);
  const names = new Names(shape, compiler.names);
  const inner = compiler.within(names);
  for (const param of node.params) for (const name of namesOfPattern(param)) names.declare(name);
  const itself =
    node.type === "FunctionExpression" && node.id != null ? names.declare(node.id.name) : undefined;
  const store = paramsStore(node.params, inner);
  const body = node.body.type === "BlockStatement" ? blockBody(inner, node) : inner.expression(node.body);
  const made: Made = { shape, store, body, weight: weightOf(node) };
  const single = node.params.length === 1 && node.params[0]?.type === "Identifier" && itself === undefined;
  if (single) return (scope) => ownFunction(oneParameter(made, scope));
  const plain = node.params.length === 2 && node.params.every((param) => param.type === "Identifier");
  if (plain && itself === undefined) return (scope) => ownFunction(twoParameters(made, scope));
  return (scope) => {
    const callable: Callable = (...args) => {
      const called = enter(made, scope);
      if (itself !== undefined) called.vars[itself.index] = callable;
      made.store?.(called, args);
      return leave(made, called);
    };
    return ownFunction(callable);
  };
}

function enter({ shape, weight }: Made, scope: Scope): Scope {
  scope.run.enter(weight);
  return new Scope(scope.run, scope, shape.size);
}

function leave({ body }: Made, scope: Scope): unknown {
  const result = body(scope);
  scope.run.depth -= 1;
  return result;
}

function oneParameter(made: Made, scope: Scope): Callable {
  return (value) => {
    const called = enter(made, scope);
    called.vars[0] = value;
    return leave(made, called);
  };
}

function twoParameters(made: Made, scope: Scope): Callable {
  return (first, second) => {
    const called = enter(made, scope);
    called.vars[0] = first;
    called.vars[1] = second;
    return leave(made, called);
  };
}

/** Hands the arguments of a call to the parameters. */
function paramsStore(params: readonly Pattern[], compiler: Compiler): Store | undefined {
  if (params.length === 0) return undefined;
  const stores = params.map((param) => ({
    store: compilePattern(param, compiler, true),
    rest: param.type === "RestElement",
  }));
  return (scope, args) => {
    const list = args as readonly unknown[];
    for (const [index, { store, rest }] of stores.entries())
      store(scope, rest ? list.slice(index) : list[index]);
  };
}

function blockBody(compiler: Compiler, node: FunctionNode): Code {
  if (node.body.type !== "BlockStatement") throw refuse(node, "unreadable");
  const variables = node.body.body.flatMap(varNames).map((name) => compiler.names.declare(name).index);
  const body: Step = compileBody(node.body.body, compiler);
  return (scope) => {
    for (const index of variables) if (scope.vars[index] === unset) scope.vars[index] = undefined;
    if (body(scope) !== signals.return) return undefined;
    const { returned } = scope.run;
    scope.run.returned = undefined;
    return returned;
  };
}
