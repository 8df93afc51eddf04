import type { AnyNode, CallExpression, Expression, MemberExpression, SpreadElement } from "acorn";
import { callMethod, hasMethod, runMethod } from "../access/invoke.ts";
import { located } from "../errors.ts";
import { findGlobal } from "../globals/table.ts";
import type { Method } from "../methods/method.ts";
import { addedMethodFor, methodFor } from "../methods/tables.ts";
import type { Code, Run, Scope } from "../run/run.ts";
import { isOwnFunction } from "../values/functions.ts";
import { elementsOf } from "../values/iterate.ts";
import { toKey } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { describe, emptyError } from "./empty.ts";
import { ended, keyOf } from "./members.ts";
import { unknownName } from "./variables.ts";

/** Evaluates arguments to a list. */
export type Args = (scope: Scope) => readonly unknown[];

const none: readonly unknown[] = [];

export function compileArgs(nodes: readonly (Expression | SpreadElement)[], compiler: Compiler): Args {
  if (nodes.some((node) => node.type === "SpreadElement")) return compileSpreadArgs(nodes, compiler);
  const codes = (nodes as readonly Expression[]).map((node) => compiler.expression(node));
  const [first, second] = codes;
  if (first === undefined) return () => none;
  if (second === undefined) return (scope) => [first(scope)];
  if (codes.length === 2) return (scope) => [first(scope), second(scope)];
  return (scope) => codes.map((code) => code(scope));
}

/** The elements of a list or of call arguments, `...` included. */
export function compileSpreadArgs(
  nodes: readonly (Expression | SpreadElement | null)[],
  compiler: Compiler,
): Args {
  const parts = nodes.map((node) => {
    if (node === null) return { spread: undefined, code: undefined };
    if (node.type !== "SpreadElement") return { spread: undefined, code: compiler.expression(node) };
    return { spread: node, code: compiler.expression(node.argument) };
  });
  return (scope) => {
    const list: unknown[] = [];
    for (const { spread, code } of parts) {
      if (code === undefined) list.length += 1;
      else if (spread === undefined) list.push(code(scope));
      else spreadInto(list, code(scope), spread, scope.run);
    }
    return list;
  };
}

function spreadInto(list: unknown[], value: unknown, node: AnyNode, run: Run): void {
  try {
    const elements = elementsOf(value, run);
    run.spendArray(list.length + elements.length);
    for (const element of elements) list.push(element);
  } catch (error) {
    throw located(error, node, "...");
  }
}

export function compileCall(node: CallExpression, compiler: Compiler): Code {
  const { callee } = node;
  if (callee.type === "Super") throw refuse(node, "name-unavailable", { name: "super" });
  if (callee.type === "Identifier" && compiler.names.find(callee.name) === undefined) {
    return compileGlobalCall(node, callee.name, compiler);
  }
  if (callee.type === "MemberExpression") return compileMethodCall(node, callee, compiler);
  const target = compiler.expression(callee);
  const args = compileArgs(node.arguments, compiler);
  const name = describe(callee);
  return (scope) => {
    const called = target(scope);
    if (called === ended || (called == null && node.optional)) return ended;
    if (!isOwnFunction(called)) {
      throw refuse(callee, "not-a-function", { name });
    }
    return attempt(() => called(...args(scope)), node, name);
  };
}

function attempt(call: () => unknown, node: AnyNode, name: string): unknown {
  try {
    return call();
  } catch (error) {
    throw located(error, node, name);
  }
}

function compileGlobalCall(node: CallExpression, name: string, compiler: Compiler): Code {
  const found = findGlobal(name);
  if (found === undefined || (found.call === undefined && found.lazyCall === undefined)) {
    return compileBadGlobalCall(node, name);
  }
  if (found.lazyCall !== undefined && node.arguments.every((argument) => argument.type !== "SpreadElement")) {
    return found.lazyCall(node.arguments.map((argument) => compiler.expression(argument)));
  }
  const call = found.call ?? (() => undefined);
  const args = compileArgs(node.arguments, compiler);
  return (scope) => {
    const values = args(scope);
    try {
      return call(values, scope.run);
    } catch (error) {
      throw located(error, node, name);
    }
  };
}

function compileBadGlobalCall(node: CallExpression, name: string): Code {
  const { callee } = node;
  return () => {
    const exists = name === "undefined" || findGlobal(name) !== undefined;
    if (callee.type === "Identifier" && !exists) throw unknownName(callee);
    throw refuse(callee, "not-a-function", { name });
  };
}

function compileMethodCall(node: CallExpression, callee: MemberExpression, compiler: Compiler): Code {
  if (callee.object.type === "Super") throw refuse(callee, "name-unavailable", { name: "super" });
  const site: MethodSite = {
    node,
    callee,
    receiver: compiler.expression(callee.object),
    args: compileArgs(node.arguments, compiler),
    name: describe(callee.object),
  };
  const key = keyOf(callee, compiler);
  return "text" in key ? namedCall(site, key.text) : computedCall(site, key.code);
}

interface MethodSite {
  readonly node: CallExpression;
  readonly callee: MemberExpression;
  readonly receiver: Code;
  readonly args: Args;
  readonly name: string;
}

/** The method is looked up once for texts and lists, by far the most frequent receivers. */
function namedCall(site: MethodSite, key: string): Code {
  const { receiver, args, node } = site;
  const ofText = addedMethodFor("date", key) === undefined ? methodFor("string", key) : undefined;
  const ofList = methodFor("array", key);
  return (scope) => {
    const value = receiver(scope);
    if (typeof value === "string" && ofText !== undefined)
      return runAt(ofText, value, args(scope), { node, key, scope });
    if (ofList !== undefined && Array.isArray(value) && !Object.hasOwn(value, key)) {
      return runAt(ofList, value, args(scope), { node, key, scope });
    }
    if (value === ended) return ended;
    return callAt(site, value, key, scope);
  };
}

function runAt(
  method: Method<unknown>,
  receiver: unknown,
  args: readonly unknown[],
  at: { node: AnyNode; key: string; scope: Scope },
): unknown {
  try {
    return runMethod(method, receiver, args, at.scope.run);
  } catch (error) {
    throw located(error, at.node, at.key);
  }
}

function computedCall(site: MethodSite, key: Code): Code {
  return (scope) => {
    const value = site.receiver(scope);
    if (value === ended || (value == null && site.callee.optional)) return ended;
    return callAt(site, value, toKey(key(scope), scope.run), scope);
  };
}

function callAt(site: MethodSite, value: unknown, key: string, scope: Scope): unknown {
  const { run } = scope;
  if (value === null || value === undefined) {
    if (site.callee.optional) return ended;
    if (methodFor("undefined", key) === undefined) throw emptyError(site.callee, site.name, `.${key}()`, run);
  }
  if (site.node.optional && !hasMethod(value, key)) return ended;
  const args = site.args(scope);
  try {
    return callMethod(value, key, args, run);
  } catch (error) {
    throw located(error, site.node, key);
  }
}
