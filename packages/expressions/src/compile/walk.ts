import type { AnyNode } from "acorn";

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes directly below a node of the syntax tree. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

export function isFunctionNode(node: AnyNode): boolean {
  return (
    node.type === "ArrowFunctionExpression" ||
    node.type === "FunctionExpression" ||
    node.type === "FunctionDeclaration"
  );
}

/** Whether a node or anything below it holds; `enter` says where to look further. */
export function someNode(
  node: AnyNode,
  holds: (node: AnyNode) => boolean,
  enter: (node: AnyNode) => boolean = () => true,
): boolean {
  if (holds(node)) return true;
  return enter(node) && childrenOf(node).some((child) => someNode(child, holds, enter));
}

/** Visits a node and everything below it. */
export function visit(
  node: AnyNode,
  look: (node: AnyNode, parent: AnyNode | undefined) => void,
  parent?: AnyNode,
): void {
  look(node, parent);
  for (const child of childrenOf(node)) visit(child, look, node);
}

/** The names that a binding pattern declares. */
export function namesOfPattern(node: AnyNode): readonly string[] {
  switch (node.type) {
    case "Identifier":
      return [node.name];
    case "ObjectPattern":
      return node.properties.flatMap((part) => namesOfPattern(part.type === "Property" ? part.value : part));
    case "ArrayPattern":
      return node.elements.flatMap((part) => (part === null ? [] : namesOfPattern(part)));
    case "RestElement":
      return namesOfPattern(node.argument);
    case "AssignmentPattern":
      return namesOfPattern(node.left);
    default:
      return [];
  }
}

/** Names declared by `var` in a function body, wherever they stand in it. */
export function varNames(node: AnyNode): readonly string[] {
  if (isFunctionNode(node)) return [];
  const own = node.type === "VariableDeclaration" && node.kind === "var" ? node.declarations : [];
  return [
    ...own.flatMap((declaration) => namesOfPattern(declaration.id)),
    ...childrenOf(node).flatMap(varNames),
  ];
}

/** `a` of `a`, `a.b`, `a().b[0]`: the expression at the very left of a chain. */
export function rootOf(node: AnyNode): AnyNode {
  switch (node.type) {
    case "MemberExpression":
      return rootOf(node.object);
    case "CallExpression":
      return rootOf(node.callee);
    case "ChainExpression":
    case "ParenthesizedExpression":
      return rootOf(node.expression);
    default:
      return node;
  }
}
