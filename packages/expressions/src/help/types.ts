import type { AnyNode, BinaryExpression, CallExpression, MemberExpression } from "acorn";
import { globalDoc, memberDoc, methodDoc, methodDocs } from "../docs/docs.ts";
import type { Kind } from "../values/kinds.ts";

/** What a value is, as far as the text of an expression tells; undefined where it does not. */
type Told = Kind | undefined;

/** What the documentation calls the types of results. */
const documented: Readonly<Record<string, Kind>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  object: "object",
  DateTime: "datetime",
  Date: "date",
  Duration: "duration",
  Interval: "interval",
  Set: "set",
  Map: "map",
  bigint: "bigint",
  function: "function",
  RegExp: "regexp",
  undefined: "undefined",
};

/** The type that a signature ends with: `trim(): string`. */
function resultOf(signature: string | undefined): Told {
  const type = signature === undefined ? undefined : /: ([^:]+)$/.exec(signature)?.[1];
  if (type === undefined) return undefined;
  if (type.endsWith("[]")) return "array";
  return Object.hasOwn(documented, type) ? documented[type] : undefined;
}

/** The kind of the value of code, by its syntax and by what is documented of names and methods. */
export function typeOf(node: AnyNode): Told {
  switch (node.type) {
    case "Literal":
      return typeOfLiteral(node.value);
    case "TemplateLiteral":
      return "string";
    case "ArrayExpression":
      return "array";
    case "ObjectExpression":
      return "object";
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return "function";
    case "UnaryExpression":
      return typeOfUnary(node.operator);
    case "UpdateExpression":
      return "number";
    case "BinaryExpression":
      return typeOfBinary(node);
    case "LogicalExpression":
      return same(typeOf(node.left), typeOf(node.right));
    case "ConditionalExpression":
      return same(typeOf(node.consequent), typeOf(node.alternate));
    case "AssignmentExpression":
      return node.operator === "=" ? typeOf(node.right) : undefined;
    case "SequenceExpression":
      return node.expressions.length === 0 ? undefined : typeOf(node.expressions.at(-1) as AnyNode);
    case "ChainExpression":
      return undefined;
    case "Identifier":
      return node.name === "undefined" ? "undefined" : resultOf(globalDoc(node.name)?.signature);
    case "NewExpression":
      return node.callee.type === "Identifier" ? resultOf(globalDoc(node.callee.name)?.signature) : undefined;
    case "CallExpression":
      return typeOfCall(node);
    case "MemberExpression":
      return typeOfMember(node);
    default:
      return undefined;
  }
}

function same(one: Told, other: Told): Told {
  return one === other ? one : undefined;
}

function typeOfLiteral(value: unknown): Told {
  if (value === null) return "null";
  if (value instanceof RegExp) return "regexp";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" || type === "bigint" ? type : undefined;
}

function typeOfUnary(operator: string): Told {
  switch (operator) {
    case "!":
    case "delete":
      return "boolean";
    case "typeof":
      return "string";
    case "void":
      return "undefined";
    default:
      return "number";
  }
}

const asText: ReadonlySet<Told> = new Set(["string", "array", "object", "datetime", "date"]);
const asNumber: ReadonlySet<Told> = new Set(["number", "boolean", "null"]);

function typeOfBinary({ operator, left, right }: BinaryExpression): Told {
  if (/^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(operator)) return "boolean";
  const [one, other] = [typeOf(left), typeOf(right)];
  if (operator !== "+") return one === "bigint" ? "bigint" : "number";
  if (asText.has(one) || asText.has(other)) return "string";
  return asNumber.has(one) && asNumber.has(other) ? "number" : undefined;
}

function typeOfCall({ callee }: CallExpression): Told {
  if (callee.type === "Identifier") return resultOf(globalDoc(callee.name)?.signature);
  if (callee.type !== "MemberExpression" || callee.object.type === "Super") return undefined;
  const name = keyOf(callee);
  if (name === undefined || callee.optional) return undefined;
  const { object } = callee;
  if (object.type === "Identifier") {
    const member = memberDoc(object.name, name);
    if (member !== undefined) return resultOf(member.signature);
  }
  const receiver = typeOf(object);
  return receiver === undefined ? typeOfAny(name) : resultOf(methodDoc(receiver, name)?.signature);
}

/** What a method gives when every kind of value that has it gives the same. */
function typeOfAny(name: string): Told {
  const kinds = Object.keys(methodDocs) as Kind[];
  const signatures = kinds.flatMap((kind) => methodDoc(kind, name)?.signature ?? []);
  const [first, ...others] = new Set(signatures.map(resultOf));
  return others.length === 0 ? first : undefined;
}

function typeOfMember(node: MemberExpression): Told {
  const name = keyOf(node);
  if (name === undefined || node.optional || node.object.type === "Super") return undefined;
  if (name === "length" && ["string", "array"].includes(typeOf(node.object) ?? "")) return "number";
  return node.object.type === "Identifier"
    ? resultOf(memberDoc(node.object.name, name)?.signature)
    : undefined;
}

function keyOf({ computed, property }: MemberExpression): string | undefined {
  return !computed && property.type === "Identifier" ? property.name : undefined;
}
