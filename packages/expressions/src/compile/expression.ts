import type { Expression, SequenceExpression } from "acorn";
import type { ExpressionError } from "../errors.ts";
import type { Code } from "../run/run.ts";
import { compileAssignment, compileIncrement } from "./assign.ts";
import { compileCall } from "./calls.ts";
import { Compiler, refuse, type Parts } from "./compiler.ts";
import { compileNew } from "./construct.ts";
import { compileFunction } from "./functions.ts";
import { compileArray, compileLiteral, compileObject, compileTemplate } from "./literals.ts";
import { compileChain, compileMember } from "./members.ts";
import { compileBinary, compileConditional, compileLogical, compileUnary } from "./operators.ts";
import { compileStatement } from "./statements.ts";
import { compileIdentifier } from "./variables.ts";

/** The allow-list: every node of the syntax tree that an expression may have, and what it becomes. */
function compileExpressionNode(node: Expression, compiler: Compiler): Code {
  switch (node.type) {
    case "Identifier":
      return compileIdentifier(node, compiler);
    case "Literal":
      return compileLiteral(node);
    case "TemplateLiteral":
      return compileTemplate(node, compiler);
    case "MemberExpression":
      return compileMember(node, compiler);
    case "ChainExpression":
      return compileChain(node, compiler);
    case "CallExpression":
      return compileCall(node, compiler);
    case "ArrayExpression":
      return compileArray(node, compiler);
    case "ObjectExpression":
      return compileObject(node, compiler);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return compileFunction(node, compiler);
    case "UnaryExpression":
      return compileUnary(node, compiler);
    case "BinaryExpression":
      return compileBinary(node, compiler);
    case "LogicalExpression":
      return compileLogical(node, compiler);
    case "ConditionalExpression":
      return compileConditional(node, compiler);
    case "AssignmentExpression":
      return compileAssignment(node, compiler);
    case "UpdateExpression":
      return compileIncrement(node, compiler);
    case "NewExpression":
      return compileNew(node, compiler);
    case "SequenceExpression":
      return compileSequence(node, compiler);
    case "ParenthesizedExpression":
      return compiler.expression(node.expression);
    default:
      throw refusal(node);
  }
}

const refusedNames = {
  ThisExpression: "this",
  MetaProperty: "new.target",
  AwaitExpression: "await",
  YieldExpression: "yield",
  ImportExpression: "import",
} as const;

const refusedSyntax = { TaggedTemplateExpression: "tagged templates", ClassExpression: "classes" } as const;

type Refused = keyof typeof refusedNames | keyof typeof refusedSyntax;

function refusal(node: Extract<Expression, { type: Refused }>): ExpressionError {
  return node.type === "TaggedTemplateExpression" || node.type === "ClassExpression"
    ? refuse(node, "syntax-unavailable", { syntax: refusedSyntax[node.type] })
    : refuse(node, "name-unavailable", { name: refusedNames[node.type] });
}

function compileSequence(node: SequenceExpression, compiler: Compiler): Code {
  const codes = node.expressions.map((part) => compiler.expression(part));
  const last = codes.pop() ?? (() => undefined);
  return (scope) => {
    for (const code of codes) code(scope);
    return last(scope);
  };
}

const parts: Parts = {
  expression: compileExpressionNode,
  statement: compileStatement,
  function: compileFunction,
};

/** A compiler for a whole expression. */
export function newCompiler(): Compiler {
  return new Compiler(parts);
}
