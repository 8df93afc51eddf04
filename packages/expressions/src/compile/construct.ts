import type { NewExpression } from "acorn";
import { located } from "../errors.ts";
import type { Code } from "../run/run.ts";
import { membersOf } from "../values/functions.ts";
import { compileArgs } from "./calls.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { describe } from "./members.ts";

/** `new Date(…)` and the few other types that can be made. */
export function compileNew(node: NewExpression, compiler: Compiler): Code {
  const { callee } = node;
  const target = compiler.expression(callee);
  const args = compileArgs(node.arguments, compiler);
  const name = describe(callee);
  return (scope) => {
    const construct = membersOf(target(scope))?.construct;
    if (construct === undefined) throw refuse(node, `\`new ${name}\` is not available in expressions`);
    const values = args(scope);
    try {
      return construct(values, scope.run);
    } catch (error) {
      throw located(error, node, name);
    }
  };
}
