import type { AnyNode } from "acorn";
import type { ExpressionError } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { refuse } from "./compiler.ts";

const complex = "(…)";

/** What people call the value of an expression: the last name in it. */
export function describe(node: AnyNode): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "MemberExpression": {
      const { property } = node;
      if (!node.computed) return describe(property);
      if (property.type !== "Literal") return `${describe(node.object)}[…]`;
      return typeof property.value === "string"
        ? property.value
        : `${describe(node.object)}[${String(property.value)}]`;
    }
    case "CallExpression":
      return `${describe(node.callee)}(…)`;
    case "ChainExpression":
    case "ParenthesizedExpression":
      return describe(node.expression);
    default:
      return complex;
  }
}

/** "`customer` is empty on item 3, so `.email` cannot be read", with the node that is to be checked. */
export function emptyError(node: AnyNode, name: string, member: string, run: Run): ExpressionError {
  const { items, itemIndex, prevNode } = run.context;
  const from = nodeRead(node) ?? prevNode?.name;
  const values = { name, member };
  if (items.length <= 1) {
    return from === undefined
      ? refuse(node, "empty-read", values)
      : refuse(node, "empty-read-node", { ...values, node: from });
  }
  const item = itemIndex + 1;
  return from === undefined
    ? refuse(node, "empty-read-item", { ...values, item })
    : refuse(node, "empty-read-item-node", { ...values, item, node: from });
}

/** The name in `$('Name')` or `$node["Name"]` that a chain begins with. */
function nodeRead(node: AnyNode): string | undefined {
  switch (node.type) {
    case "MemberExpression":
      return isNamed(node.object, "$node") ? textOf(node.property) : nodeRead(node.object);
    case "CallExpression":
      return isNamed(node.callee, "$") ? textOf(node.arguments[0]) : nodeRead(node.callee);
    case "ChainExpression":
    case "ParenthesizedExpression":
      return nodeRead(node.expression);
    default:
      return undefined;
  }
}

function isNamed(node: AnyNode, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === "Identifier") return node.name;
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
