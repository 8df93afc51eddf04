import type {
  BinaryExpression,
  BinaryOperator,
  ConditionalExpression,
  LogicalExpression,
  UnaryExpression,
} from "acorn";
import { hasMember } from "../access/members.ts";
import { fault, located } from "../errors.ts";
import { findGlobal } from "../globals/table.ts";
import type { Code, Run } from "../run/run.ts";
import { membersOf } from "../values/functions.ts";
import { toKey, toNumber, toPrimitive } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { compileDelete } from "./stores.ts";

type Operation = (left: unknown, right: unknown, run: Run) => unknown;

// After `toPrimitive` JavaScript's own operators do the rest; the casts only tell the checker so.
type Arithmetic = number;

function arithmetic(compute: (left: Arithmetic, right: Arithmetic) => unknown): Operation {
  return (left, right, run) => {
    if (typeof left === "number" && typeof right === "number") return compute(left, right);
    const first = toPrimitive(left, run, "number");
    return compute(first as Arithmetic, toPrimitive(right, run, "number") as Arithmetic);
  };
}

function add(left: unknown, right: unknown, run: Run): unknown {
  if (typeof left === "number" && typeof right === "number") return left + right;
  const first = toPrimitive(left, run);
  const second = toPrimitive(right, run);
  const sum: unknown = (first as string) + (second as string);
  if (typeof sum === "string" && sum.length > 1000) run.spendText(sum.length);
  return sum;
}

function power(left: Arithmetic, right: Arithmetic): unknown {
  if (typeof left === "bigint") throw fault("big-integer-operator", { operator: "**" });
  return left ** right;
}

function shiftLeft(left: Arithmetic, right: Arithmetic): unknown {
  if (typeof left === "bigint") throw fault("big-integer-operator", { operator: "<<" });
  return left << right;
}

function multiply(left: Arithmetic, right: Arithmetic): unknown {
  const product: unknown = left * right;
  if (typeof product === "bigint" && BigInt.asIntN(100_000, product) !== product) {
    throw fault("number-too-large");
  }
  return product;
}

/* oxlint-disable eqeqeq -- this is JavaScript's == itself */
function looselyEqual(left: unknown, right: unknown, run: Run): boolean {
  if (left === right) return true;
  if (left == null || right == null) return left == right;
  const objects = Number(isReference(left)) + Number(isReference(right));
  if (objects === 2) return false;
  if (objects === 0) return left == right;
  return toPrimitive(left, run) == toPrimitive(right, run);
}
/* oxlint-enable eqeqeq */

function isReference(value: unknown): boolean {
  return typeof value === "object" || typeof value === "function";
}

function isIn(left: unknown, right: unknown, run: Run): boolean {
  return hasMember(right, toKey(left, run));
}

function isInstance(left: unknown, right: unknown): boolean {
  const test = membersOf(right)?.isInstance;
  if (test === undefined) throw fault("instanceof-needs-type");
  return test(left);
}

export const operations: Readonly<Record<BinaryOperator, Operation>> = {
  "+": add,
  "-": arithmetic((left, right) => left - right),
  "*": arithmetic(multiply),
  "/": arithmetic((left, right) => left / right),
  "%": arithmetic((left, right) => left % right),
  "**": arithmetic(power),
  "<": arithmetic((left, right) => left < right),
  "<=": arithmetic((left, right) => left <= right),
  ">": arithmetic((left, right) => left > right),
  ">=": arithmetic((left, right) => left >= right),
  "&": arithmetic((left, right) => left & right),
  "|": arithmetic((left, right) => left | right),
  "^": arithmetic((left, right) => left ^ right),
  "<<": arithmetic(shiftLeft),
  ">>": arithmetic((left, right) => left >> right),
  ">>>": arithmetic((left, right) => left >>> right),
  "==": looselyEqual,
  "!=": (left, right, run) => !looselyEqual(left, right, run),
  "===": (left, right) => left === right,
  "!==": (left, right) => left !== right,
  in: isIn,
  instanceof: isInstance,
};

export function compileBinary(node: BinaryExpression, compiler: Compiler): Code {
  if (node.left.type === "PrivateIdentifier")
    throw refuse(node, "syntax-unavailable", { syntax: "private names" });
  const left = compiler.expression(node.left);
  const right = compiler.expression(node.right);
  const operation = operations[node.operator];
  const general = (first: unknown, second: unknown, run: Run): unknown => {
    try {
      return operation(first, second, run);
    } catch (error) {
      throw located(error, node, node.operator);
    }
  };
  return (
    fastBinary(node.operator, { left, right, general }) ??
    ((scope) => general(left(scope), right(scope), scope.run))
  );
}

interface Operands {
  readonly left: Code;
  readonly right: Code;
  readonly general: Operation;
}

/** The operators of most expressions, with a short way for numbers. */
function fastBinary(operator: BinaryOperator, { left, right, general }: Operands): Code | undefined {
  switch (operator) {
    case "===":
      return (scope) => left(scope) === right(scope);
    case "!==":
      return (scope) => left(scope) !== right(scope);
    case "+":
      return (scope) => {
        const first = left(scope);
        const second = right(scope);
        return typeof first === "number" && typeof second === "number"
          ? first + second
          : general(first, second, scope.run);
      };
    case "-":
      return (scope) => {
        const first = left(scope);
        const second = right(scope);
        return typeof first === "number" && typeof second === "number"
          ? first - second
          : general(first, second, scope.run);
      };
    case "*":
      return (scope) => {
        const first = left(scope);
        const second = right(scope);
        return typeof first === "number" && typeof second === "number"
          ? first * second
          : general(first, second, scope.run);
      };
    default:
      return undefined;
  }
}

export function compileLogical(node: LogicalExpression, compiler: Compiler): Code {
  const left = compiler.expression(node.left);
  const right = compiler.expression(node.right);
  switch (node.operator) {
    case "&&":
      return (scope) => left(scope) && right(scope);
    case "||":
      return (scope) => left(scope) || right(scope);
    case "??":
      return (scope) => left(scope) ?? right(scope);
  }
}

export function compileConditional(node: ConditionalExpression, compiler: Compiler): Code {
  const test = compiler.expression(node.test);
  const yes = compiler.expression(node.consequent);
  const no = compiler.expression(node.alternate);
  return (scope) => (test(scope) ? yes(scope) : no(scope));
}

export function compileUnary(node: UnaryExpression, compiler: Compiler): Code {
  const { operator, argument } = node;
  if (operator === "typeof" && argument.type === "Identifier" && isUnknown(argument.name, compiler))
    return () => "undefined";
  if (operator === "delete") return compileDelete(node, compiler);
  const value = compiler.expression(argument);
  switch (operator) {
    case "!":
      return (scope) => !value(scope);
    case "typeof":
      return (scope) => typeof value(scope);
    case "void":
      return (scope) => (value(scope), undefined);
    case "-":
      return (scope) => -(toPrimitive(value(scope), scope.run, "number") as Arithmetic);
    case "+":
      return (scope) => toNumber(value(scope), scope.run);
    case "~":
      return (scope) => ~(toPrimitive(value(scope), scope.run, "number") as Arithmetic);
  }
}

function isUnknown(name: string, compiler: Compiler): boolean {
  return name !== "undefined" && compiler.names.find(name) === undefined && findGlobal(name) === undefined;
}
