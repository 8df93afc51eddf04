import { createContext, runInContext } from "node:vm";
import { data } from "./generated.ts";
import { shown, type FailureKind, type Outcome } from "./outcome.ts";

// The other side of the comparison, as a process of its own: evaluates each code that it is sent with V8, in a context
// without anything of Node, and answers with the outcome.

const sandbox = createContext(Object.create(null) as object);

process.on("message", (code: string) => process.send?.(evaluate(code)));

function evaluate(code: string): Outcome {
  try {
    Reflect.set(sandbox, "$json", structuredClone(data));
    const value: unknown = runInContext(`"use strict";(${code})`, sandbox, { timeout: 1000 });
    return holdsFunction(value) ? { fails: "function" } : { value: shown(value) };
  } catch (error) {
    return { fails: kindOf(error) };
  }
}

/** Results of expressions are data, in which functions have no place at any depth. */
function holdsFunction(value: unknown): boolean {
  let found = typeof value === "function";
  JSON.stringify(value, (_key, inner: unknown) => {
    found ||= typeof inner === "function";
    return inner;
  });
  return found;
}

/** By the words of V8, the only sign that tells these apart. */
function kindOf(error: unknown): FailureKind {
  if (!isError(error)) return "thrown";
  const { name, message } = error;
  if (/timed out/.test(message)) return "budget";
  if (name === "Error") return "thrown";
  if (name === "ReferenceError") return "name";
  if (name === "SyntaxError" || name === "URIError") return "data";
  if (/^Cannot (read|set) propert|^Cannot destructure|undefined or null to object/.test(message))
    return "empty";
  return /call stack/.test(message) ? "budget" : "value";
}

function isError(error: unknown): error is { readonly name: string; readonly message: string } {
  return typeof error === "object" && error !== null && "name" in error && "message" in error;
}
