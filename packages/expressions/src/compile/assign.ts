import type { AssignmentExpression, BinaryOperator, Expression, Pattern, UpdateExpression } from "acorn";
import { located } from "../errors.ts";
import type { Code, Scope } from "../run/run.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { operations } from "./operators.ts";
import { compilePattern } from "./patterns.ts";
import { compileCompound, compileUpdate, memberPlace, type Place } from "./stores.ts";
import { compileIdentifier, compileStore } from "./variables.ts";

export function compileAssignment(node: AssignmentExpression, compiler: Compiler): Code {
  const right = compiler.expression(node.right);
  if (node.operator === "=") {
    const store = compilePattern(node.left, compiler, false);
    return (scope) => {
      const value = right(scope);
      store(scope, value);
      return value;
    };
  }
  const operator = node.operator.slice(0, -1);
  const place = placeOf(node.left, compiler);
  if (operator === "&&" || operator === "||" || operator === "??")
    return compileCompound(node, place, right, latter);
  const operation = operations[operator as BinaryOperator];
  return compileCompound(node, place, right, (before, value, scope) => {
    try {
      return operation(before, value, scope.run);
    } catch (error) {
      throw located(error, node, node.operator);
    }
  });
}

function latter(_before: unknown, value: unknown): unknown {
  return value;
}

export function compileIncrement(node: UpdateExpression, compiler: Compiler): Code {
  return compileUpdate(node, placeOf(node.argument, compiler));
}

function placeOf(node: Pattern | Expression, compiler: Compiler): Place {
  if (node.type === "MemberExpression") return memberPlace(node, compiler);
  if (node.type !== "Identifier") throw refuse(node, "not-assignable");
  const read = compileIdentifier(node, compiler);
  const store = compileStore(node, compiler, false);
  return {
    field: undefined,
    read: (scope: Scope) => read(scope),
    write: (scope, _field, value) => store(scope, value),
  };
}
