import type { AnyNode, ChainExpression, MemberExpression } from "acorn";
import { readMember } from "../access/members.ts";
import { located } from "../errors.ts";
import type { Code, Scope } from "../run/run.ts";
import { isReservedKey } from "../values/keys.ts";
import { isPlainObject } from "../values/plain.ts";
import { toKey } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { describe, emptyError } from "./empty.ts";

/** What a chain gives from the `?.` on whose left is empty; the whole chain then is undefined. */
export const ended: unique symbol = Symbol("ended");

/** Names that plain objects inherit; a field read must not find those. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function compileChain(node: ChainExpression, compiler: Compiler): Code {
  const chain = compiler.expression(node.expression);
  return (scope) => {
    const value = chain(scope);
    return value === ended ? undefined : value;
  };
}

/** The key of a member, as a text known now or as code. */
export type Key = { readonly text: string } | { readonly code: Code };

export function keyOf(node: MemberExpression, compiler: Compiler): Key {
  const { property } = node;
  if (property.type === "PrivateIdentifier")
    throw refuse(property, "syntax-unavailable", { syntax: "private names" });
  if (!node.computed && property.type === "Identifier") return { text: checked(property.name, property) };
  if (
    property.type === "Literal" &&
    (typeof property.value === "string" || typeof property.value === "number")
  ) {
    return { text: checked(String(property.value), property) };
  }
  return { code: compiler.expression(property) };
}

function checked(key: string, node: AnyNode): string {
  if (isReservedKey(key)) throw refuse(node, "name-reserved", { name: key });
  return key;
}

export function compileMember(node: MemberExpression, compiler: Compiler): Code {
  if (node.object.type === "Super") throw refuse(node, "name-unavailable", { name: "super" });
  const object = compiler.expression(node.object);
  const key = keyOf(node, compiler);
  const name = describe(node.object);
  const miss: Miss = { node, name, optional: node.optional };
  if ("code" in key) return computedMember(object, key.code, miss);
  if (inherited.has(key.text)) return checkedMember(object, key.text, miss);
  const named = namedMember(object, key.text, miss);
  return isItemData(node.object, compiler) ? itemMember(key.text, named) : named;
}

interface Miss {
  readonly node: MemberExpression;
  readonly name: string;
  readonly optional: boolean;
}

function namedMember(object: Code, key: string, miss: Miss): Code {
  return (scope) => {
    const value = object(scope);
    if (isPlainObject(value)) {
      // Not an inherited name, so what is found here is the object's own.
      const field = value[key];
      if (typeof field !== "function") return field;
    }
    return readLink(value, key, miss, scope);
  };
}

/** `$json`, unless a variable of the author has taken that name. */
function isItemData(node: AnyNode, compiler: Compiler): boolean {
  return node.type === "Identifier" && node.name === "$json" && compiler.names.find(node.name) === undefined;
}

/** A field of the current item, the most frequent of all reads, without a closure for `$json` in between. */
function itemMember(key: string, general: Code): Code {
  return (scope) => {
    const { run } = scope;
    const { json } = run.context.item;
    if (!run.ownsData && isPlainObject(json)) {
      const field = json[key];
      if (typeof field !== "function") return field;
    }
    return general(scope);
  };
}

function checkedMember(object: Code, key: string, miss: Miss): Code {
  return (scope) => readLink(object(scope), key, miss, scope);
}

function computedMember(object: Code, key: Code, miss: Miss): Code {
  return (scope) => {
    const value = object(scope);
    if (value === ended || ((value === null || value === undefined) && miss.optional)) return ended;
    const name = key(scope);
    if (typeof name === "number" && Array.isArray(value)) {
      const element: unknown = Object.hasOwn(value, name) ? value[name] : undefined;
      if (typeof element !== "function") return element;
    }
    return readLink(value, toKey(name, scope.run), miss, scope);
  };
}

function readLink(value: unknown, key: string, miss: Miss, scope: Scope): unknown {
  if (value === null || value === undefined) {
    if (miss.optional) return ended;
    throw emptyError(miss.node, miss.name, `.${key}`, scope.run);
  }
  if (value === ended) return ended;
  try {
    return readMember(value, key, scope.run);
  } catch (error) {
    throw located(error, miss.node, key);
  }
}
