import type { Identifier } from "acorn";
import type { ExpressionError } from "../errors.ts";
import { findGlobal, globalNames, isDeniedName } from "../globals/table.ts";
import { nearest } from "../help/suggest.ts";
import { unset, type Code, type Scope } from "../run/run.ts";
import { refuse, type Compiler } from "./compiler.ts";
import type { Variable } from "./names.ts";

/** The scope that is `depth` levels up; it exists by construction. */
export function scopeAt(scope: Scope, depth: number): Scope {
  let current = scope;
  for (let level = depth; level > 0 && current.parent !== undefined; level -= 1) current = current.parent;
  return current;
}

export function compileIdentifier(node: Identifier, compiler: Compiler): Code {
  const variable = compiler.names.find(node.name);
  return variable === undefined ? compileGlobal(node) : compileVariable(variable, node, compiler);
}

function compileVariable(variable: Variable, node: Identifier, compiler: Compiler): Code {
  const { index } = variable;
  const depth = compiler.depthOf(variable);
  const read = (value: unknown): unknown => {
    if (value === unset) throw unsetError(node);
    return value;
  };
  if (depth === 0) return (scope) => read(scope.vars[index]);
  if (depth === 1) return (scope) => read(scope.parent?.vars[index]);
  return (scope) => read(scopeAt(scope, depth).vars[index]);
}

function unsetError(node: Identifier): ExpressionError {
  return refuse(node, "used-too-early", { name: node.name });
}

function compileGlobal(node: Identifier): Code {
  const { name } = node;
  if (name === "undefined") return () => undefined;
  const found = findGlobal(name);
  if (found === undefined) {
    return () => {
      throw unknownName(node);
    };
  }
  return (scope) => found.read(scope.run);
}

/** The error for a name that is neither a variable nor a global. */
export function unknownName(node: Identifier): ExpressionError {
  const { name } = node;
  if (isDeniedName(name)) return refuse(node, "name-unavailable", { name });
  const similar = nearest(name, globalNames());
  return similar === undefined
    ? refuse(node, "unknown-name", { name })
    : refuse(node, "unknown-name-similar", { name, similar });
}

/** Stores into a variable. `declares`: gives it its first value, so constants are fine. */
export function compileStore(
  node: Identifier,
  compiler: Compiler,
  declares: boolean,
): (scope: Scope, value: unknown) => void {
  const variable = compiler.names.find(node.name);
  if (variable === undefined) {
    throw refuse(node, "name-not-own", { name: node.name });
  }
  if (variable.constant && !declares) throw refuse(node, "constant", { name: node.name });
  const { index } = variable;
  const depth = compiler.depthOf(variable);
  if (depth === 0) {
    return (scope, value) => {
      scope.vars[index] = value;
    };
  }
  return (scope, value) => {
    scopeAt(scope, depth).vars[index] = value;
  };
}
