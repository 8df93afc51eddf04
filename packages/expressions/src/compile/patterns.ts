import type { ArrayPattern, AssignmentPattern, ObjectPattern, Pattern, RestElement } from "acorn";
import { readMember } from "../access/members.ts";
import { fault, located } from "../errors.ts";
import type { Scope } from "../run/run.ts";
import { elementsOf, fieldsOf } from "../values/iterate.ts";
import { isReservedKey } from "../values/keys.ts";
import { toKey } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { propertyName } from "./literals.ts";
import { compileMemberStore } from "./stores.ts";
import { compileStore } from "./variables.ts";

/** Puts a value where a pattern says. */
export type Store = (scope: Scope, value: unknown) => void;

/** `declares`: the pattern gives its variables their first value. */
export function compilePattern(node: Pattern, compiler: Compiler, declares: boolean): Store {
  switch (node.type) {
    case "Identifier":
      return compileStore(node, compiler, declares);
    case "MemberExpression":
      return compileMemberStore(node, compiler);
    case "AssignmentPattern":
      return compileDefault(node, compiler, declares);
    case "ObjectPattern":
      return compileObjectPattern(node, compiler, declares);
    case "ArrayPattern":
      return compileArrayPattern(node, compiler, declares);
    case "RestElement":
      return compilePattern(node.argument, compiler, declares);
  }
}

function compileDefault(node: AssignmentPattern, compiler: Compiler, declares: boolean): Store {
  const store = compilePattern(node.left, compiler, declares);
  const fallback = compiler.expression(node.right);
  return (scope, value) => store(scope, value === undefined ? fallback(scope) : value);
}

function compileObjectPattern(node: ObjectPattern, compiler: Compiler, declares: boolean): Store {
  const taken: ((scope: Scope) => string)[] = [];
  const stores = node.properties.map((part): Store => {
    if (part.type === "RestElement") return compileObjectRest(part, taken, compiler, declares);
    const key = propertyName(part);
    if (key !== undefined && isReservedKey(key)) throw refuse(part, "name-reserved", { name: key });
    const name = key === undefined ? compiler.expression(part.key) : () => key;
    const keyNow = (scope: Scope): string => toKey(name(scope), scope.run);
    taken.push(keyNow);
    const store = compilePattern(part.value, compiler, declares);
    return (scope, value) => store(scope, readMember(value, keyNow(scope), scope.run));
  });
  return (scope, value) => {
    try {
      if (value === null || value === undefined) {
        throw fault("empty-taken-apart");
      }
      for (const store of stores) store(scope, value);
    } catch (error) {
      throw located(error, node);
    }
  };
}

function compileObjectRest(
  node: RestElement,
  taken: readonly ((scope: Scope) => string)[],
  compiler: Compiler,
  declares: boolean,
): Store {
  const store = compilePattern(node.argument, compiler, declares);
  return (scope, value) => {
    const names = new Set(taken.map((name) => name(scope)));
    store(scope, Object.fromEntries(fieldsOf(value, scope.run).filter(([key]) => !names.has(key))));
  };
}

function compileArrayPattern(node: ArrayPattern, compiler: Compiler, declares: boolean): Store {
  const stores = node.elements.map((part) =>
    part === null ? null : compilePattern(part, compiler, declares),
  );
  const rest = node.elements.at(-1)?.type === "RestElement" ? node.elements.length - 1 : -1;
  return (scope, value) => {
    try {
      const elements = elementsOf(value, scope.run);
      for (const [index, store] of stores.entries()) {
        store?.(scope, index === rest ? elements.slice(index) : elements[index]);
      }
    } catch (error) {
      throw located(error, node);
    }
  };
}
