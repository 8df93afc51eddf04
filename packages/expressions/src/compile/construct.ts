import type { NewExpression } from "acorn";
import { located } from "../errors.ts";
import type { Code } from "../run/run.ts";
import { membersOf } from "../values/functions.ts";
import { compileArgs } from "./calls.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { describe } from "./empty.ts";

/** `new Date(…)` and the few other types that can be made. */
export function compileNew(node: NewExpression, compiler: Compiler): Code {
  const { callee } = node;
  const target = compiler.expression(callee);
  const args = compileArgs(node.arguments, compiler);
  const name = describe(callee);
  return (scope) => {
    const construct = membersOf(target(scope))?.construct;
    if (construct === undefined) throw refuse(node, "name-unavailable", { name: `new ${name}` });
    const values = args(scope);
    try {
      return construct(values, scope.run);
    } catch (error) {
      throw located(error, node, name);
    }
  };
}
