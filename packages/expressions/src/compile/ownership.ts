import type { AnyNode, CallExpression } from "acorn";
import { changingMethods } from "../methods/tables.ts";
import { childrenOf, rootOf } from "./walk.ts";

/** Methods whose list is new, so that changing it changes nothing that somebody else sees. */
const makesList: ReadonlySet<string> = new Set([
  "map",
  "filter",
  "slice",
  "split",
  "concat",
  "flat",
  "flatMap",
  "keys",
  "values",
  "entries",
  "toSorted",
  "toReversed",
  "toSpliced",
  "match",
  "matchAll",
  "from",
  "all",
  "unique",
  "compact",
  "chunk",
  "pluck",
]);

/**
 * Whether the expression changes values that it can see afterwards: it assigns to fields, or calls `push` and its like
 * on something that a variable holds. Such an expression works on copies of what it reads from the flow.
 */
export function changesItsData(node: AnyNode): boolean {
  return changesHere(node) || childrenOf(node).some(changesItsData);
}

function changesHere(node: AnyNode): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left.type !== "Identifier";
    case "UpdateExpression":
      return node.argument.type !== "Identifier";
    case "UnaryExpression":
      return node.operator === "delete";
    case "CallExpression":
      return changesReceiver(node);
    default:
      return false;
  }
}

function changesReceiver(node: CallExpression): boolean {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false;
  if (!changingMethods.has(callee.property.name)) return false;
  const receiver = callee.object;
  if (receiver.type === "ArrayExpression" || receiver.type === "NewExpression") return false;
  if (receiver.type === "CallExpression" && receiver.callee.type === "MemberExpression") {
    const made = receiver.callee.property;
    return !(made.type === "Identifier" && makesList.has(made.name));
  }
  const root = rootOf(receiver);
  return !(root.type === "Identifier" && root.name.startsWith("$"));
}
