import type {
  ArrayExpression,
  Literal,
  ObjectExpression,
  Property,
  SpreadElement,
  TemplateLiteral,
} from "acorn";
import { located } from "../errors.ts";
import { makeRegex } from "../regex/exec.ts";
import type { Code, Scope } from "../run/run.ts";
import { fieldsOf } from "../values/iterate.ts";
import { isReservedKey, reservedKeyFault } from "../values/keys.ts";
import { toKey, toText } from "../values/text.ts";
import { compileSpreadArgs } from "./calls.ts";
import { refuse, type Compiler } from "./compiler.ts";

export function compileLiteral(node: Literal): Code {
  if (node.regex !== undefined) return compileRegexLiteral(node, node.regex);
  const { value } = node;
  if (node.bigint !== undefined && value === null) throw refuse(node, "bad-number");
  return () => value;
}

function compileRegexLiteral(node: Literal, { pattern, flags }: { pattern: string; flags: string }): Code {
  try {
    const regex = makeRegex(pattern, flags);
    // A regex with memory of where it stopped must be new each time; any other can be shared.
    if (!regex.global && !regex.sticky) return () => regex;
    return () => new RegExp(regex);
  } catch (error) {
    throw located(error, node);
  }
}

export function compileTemplate(node: TemplateLiteral, compiler: Compiler): Code {
  const codes = node.expressions.map((part) => compiler.expression(part));
  const texts = node.quasis.map((quasi) => quasi.value.cooked ?? "");
  return (scope) => {
    let result = texts[0] ?? "";
    try {
      for (let index = 0; index < codes.length; index += 1) {
        result += toText(codes[index]?.(scope), scope.run) + (texts[index + 1] ?? "");
      }
      if (result.length > 1000) scope.run.spendText(result.length);
    } catch (error) {
      throw located(error, node);
    }
    return result;
  };
}

export function compileArray(node: ArrayExpression, compiler: Compiler): Code {
  if (node.elements.some((element) => element === null || element.type === "SpreadElement")) {
    return compileSpreadArgs(node.elements, compiler);
  }
  const codes = node.elements.map((element) =>
    element === null ? () => undefined : compiler.expression(plain(element)),
  );
  return (scope) => codes.map((code) => code(scope));
}

function plain<T extends { type: string }>(node: T): Exclude<T, SpreadElement> {
  return node as Exclude<T, SpreadElement>;
}

type Fill = (object: Record<string, unknown>, scope: Scope) => void;

export function compileObject(node: ObjectExpression, compiler: Compiler): Code {
  const fills = node.properties.map((part) =>
    part.type === "SpreadElement" ? compileSpread(part, compiler) : compileProperty(part, compiler),
  );
  return (scope) => {
    const object: Record<string, unknown> = {};
    for (const fill of fills) fill(object, scope);
    return object;
  };
}

function compileSpread(node: SpreadElement, compiler: Compiler): Fill {
  const source = compiler.expression(node.argument);
  return (object, scope) => {
    try {
      for (const [key, value] of fieldsOf(source(scope), scope.run)) object[key] = value;
    } catch (error) {
      throw located(error, node);
    }
  };
}

function compileProperty(node: Property, compiler: Compiler): Fill {
  if (node.kind !== "init") throw refuse(node, "syntax-unavailable", { syntax: "getters and setters" });
  const value = compiler.expression(node.value);
  const key = propertyName(node);
  if (key === undefined) return compileComputedProperty(node, value, compiler);
  if (isReservedKey(key)) throw refuse(node, "name-reserved", { name: key });
  return (object, scope) => {
    object[key] = value(scope);
  };
}

/** The name of a field when it is known now. */
export function propertyName(node: { key: Property["key"]; computed: boolean }): string | undefined {
  if (node.computed) return node.key.type === "Literal" ? String(node.key.value) : undefined;
  if (node.key.type === "Identifier") return node.key.name;
  return node.key.type === "Literal" ? String(node.key.value) : undefined;
}

function compileComputedProperty(node: Property, value: Code, compiler: Compiler): Fill {
  const name = compiler.expression(node.key);
  return (object, scope) => {
    try {
      const key = toKey(name(scope), scope.run);
      if (isReservedKey(key)) throw reservedKeyFault(key);
      object[key] = value(scope);
    } catch (error) {
      throw located(error, node);
    }
  };
}
