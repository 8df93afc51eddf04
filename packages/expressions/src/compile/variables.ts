import type { Identifier } from "acorn";
import type { ExpressionError } from "../errors.ts";
import { findGlobal, globalNames, isDeniedName } from "../globals/table.ts";
import { didYouMean } from "../help/suggest.ts";
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
  return refuse(node, `\`${node.name}\` is used before it has a value`, "declare it earlier", "unknown-name");
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
  if (isDeniedName(node.name)) return refuse(node, `\`${node.name}\` is not available in expressions`);
  const hint =
    didYouMean(node.name, globalNames()) ?? "texts need quotes; fields of the item are read with $json.";
  return refuse(node, `There is no variable \`${node.name}\``, hint, "unknown-name");
}

/** Stores into a variable. `declares`: gives it its first value, so constants are fine. */
export function compileStore(
  node: Identifier,
  compiler: Compiler,
  declares: boolean,
): (scope: Scope, value: unknown) => void {
  const variable = compiler.names.find(node.name);
  if (variable === undefined) {
    throw refuse(
      node,
      `\`${node.name}\` cannot be changed`,
      "only own variables can be: let x = …",
      "flow-data",
    );
  }
  if (variable.constant && !declares)
    throw refuse(node, `\`${node.name}\` is a constant`, "declare it with let", "wrong-value");
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
