import type { AnyNode, CallExpression, MemberExpression } from "acorn";
import { findGlobal } from "../globals/table.ts";
import { childrenOf, isFunctionNode, namesOfPattern, visit } from "../compile/walk.ts";

/** A place in an expression text that names something; the range covers the name as it is written, quotes included. */
export interface NameUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What an expression reads, as far as its text tells. */
export interface Uses {
  readonly nodes: readonly NameUse[];
  /** Paths of fields of the current item: "customer.email", "tags.0". */
  readonly fields: readonly string[];
  readonly globals: readonly string[];
  /** Names that mean nothing here: neither variables nor globals. `typeof` may ask for such. */
  readonly unknown: readonly NameUse[];
}

export function usesOf(trees: readonly AnyNode[]): Uses {
  const nodes: NameUse[] = [];
  const fields = new Set<string>();
  const globals = new Set<string>();
  const unknown: NameUse[] = [];
  for (const tree of trees) {
    const own = declaredNames(tree);
    collectFields(tree, fields);
    visit(tree, (node, parent) => {
      const use = nodeUseOf(node);
      if (use !== undefined) nodes.push(use);
      if (
        node.type === "Identifier" &&
        isReference(node, parent) &&
        !own.has(node.name) &&
        node.name !== "undefined"
      ) {
        globals.add(node.name);
        if (findGlobal(node.name) === undefined && !isAskedFor(parent))
          unknown.push(rangeOf(node, node.name));
      }
    });
  }
  return { nodes, fields: [...fields], globals: [...globals], unknown };
}

/** Names that the expression declares anywhere; good enough to tell its own variables from globals. */
function declaredNames(tree: AnyNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "VariableDeclarator") for (const name of namesOfPattern(node.id)) names.add(name);
    if (node.type === "CatchClause" && node.param != null)
      for (const name of namesOfPattern(node.param)) names.add(name);
    if (!isFunctionNode(node) || !("params" in node)) return;
    for (const param of node.params) for (const name of namesOfPattern(param)) names.add(name);
    if ("id" in node && node.id?.type === "Identifier") names.add(node.id.name);
  });
  return names;
}

function isAskedFor(parent: AnyNode | undefined): boolean {
  return parent?.type === "UnaryExpression" && parent.operator === "typeof";
}

function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === "MemberExpression") return parent.object === node || parent.computed;
  if (parent?.type === "Property") return parent.value === node || parent.computed;
  return true;
}

const nodeFunctions: ReadonlySet<string> = new Set(["$", "$items"]);

/** The node that `$("Name")`, `$node["Name"]`, `$node.Name` or `$items("Name")` names. */
function nodeUseOf(node: AnyNode): NameUse | undefined {
  if (node.type === "CallExpression") return calledName(node);
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier" || node.object.name !== "$node") {
    return undefined;
  }
  if (!node.computed && node.property.type === "Identifier")
    return rangeOf(node.property, node.property.name);
  return node.computed ? literalName(node.property) : undefined;
}

function calledName(node: CallExpression): NameUse | undefined {
  const [argument] = node.arguments;
  const isNodeCall = node.callee.type === "Identifier" && nodeFunctions.has(node.callee.name);
  return isNodeCall && argument !== undefined ? literalName(argument) : undefined;
}

function literalName(node: AnyNode): NameUse | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return rangeOf(node, node.value);
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) {
    return rangeOf(node, node.quasis[0]?.value.cooked ?? "");
  }
  return undefined;
}

function rangeOf(node: AnyNode, name: string): NameUse {
  return { name, start: node.start, end: node.end };
}

/** The longest paths below the current item's data; the name of a called method is not a field. */
function collectFields(node: AnyNode, fields: Set<string>): void {
  if (node.type === "CallExpression" && node.callee.type === "MemberExpression") {
    collectFields(node.callee.object, fields);
    if (node.callee.computed) collectFields(node.callee.property, fields);
    for (const argument of node.arguments) collectFields(argument, fields);
    return;
  }
  const path = node.type === "MemberExpression" ? pathBelowItem(node) : undefined;
  if (path === undefined) {
    for (const child of childrenOf(node)) collectFields(child, fields);
  } else if (path.length > 0) {
    fields.add(path.join("."));
  }
}

function staticKey(node: MemberExpression): string | undefined {
  const { property } = node;
  if (!node.computed && property.type === "Identifier") return property.name;
  if (property.type === "Literal" && ["string", "number"].includes(typeof property.value))
    return String(property.value);
  return undefined;
}

function pathBelowItem(node: AnyNode): readonly string[] | undefined {
  if (node.type === "ChainExpression") return pathBelowItem(node.expression);
  if (node.type === "Identifier") return node.name === "$json" || node.name === "$data" ? [] : undefined;
  if (node.type !== "MemberExpression") return undefined;
  const key = staticKey(node);
  if (isInputItemJson(node)) return [];
  const before = pathBelowItem(node.object);
  return key === undefined || before === undefined ? undefined : [...before, key];
}

/** `$input.item.json` */
function isInputItemJson(node: MemberExpression): boolean {
  if (staticKey(node) !== "json" || node.object.type !== "MemberExpression") return false;
  const item = node.object;
  return staticKey(item) === "item" && item.object.type === "Identifier" && item.object.name === "$input";
}
