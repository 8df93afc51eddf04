import type { AnyNode, Expression, FunctionDeclaration, Statement } from "acorn";
import { ExpressionError } from "../errors.ts";
import type { ErrorTextId, TextArgs } from "../errors/texts.ts";
import { told } from "../errors/told.ts";
import type { Code, Step } from "../run/run.ts";
import { Names, Shape, type Variable } from "./names.ts";

/** The compilers of each kind of node; handed in so that their files need not import each other. */
export interface Parts {
  expression(node: Expression, compiler: Compiler): Code;
  statement(node: Statement, compiler: Compiler): Step;
  function(node: FunctionDeclaration, compiler: Compiler): Code;
}

/** The place in the code that is being compiled: which names are visible there, and how to compile what is below. */
export class Compiler {
  readonly parts: Parts;
  readonly names: Names;

  constructor(parts: Parts, names: Names = new Names(new Shape(undefined))) {
    this.parts = parts;
    this.names = names;
  }

  within(names: Names): Compiler {
    return new Compiler(this.parts, names);
  }

  expression(node: Expression): Code {
    return this.parts.expression(node, this);
  }

  statement(node: Statement): Step {
    return this.parts.statement(node, this);
  }

  /** How many scopes up a variable lives. */
  depthOf(variable: Variable): number {
    let depth = 0;
    let shape: Shape | undefined = this.names.shape;
    while (shape !== undefined && shape !== variable.shape) {
      depth += 1;
      shape = shape.parent;
    }
    return depth;
  }
}

/** The error of a text at a node of the syntax tree. */
export function refuse<Id extends ErrorTextId>(
  node: AnyNode,
  text: Id,
  ...values: TextArgs<Id>
): ExpressionError {
  return new ExpressionError(told(text, ...values), node);
}
