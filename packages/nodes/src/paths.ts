import type { JsonObject } from "@weft/sdk";
import { fatal } from "./errors.ts";

type Step = string | number;

const reserved = new Set(["__proto__", "constructor", "prototype"]);
/** A list grows to the index that is written; more than this is a mistake, not an intention. */
const highestIndex = 10_000;
/** A dot, `[0]`, `["any text"]` or `['any text']`. Other brackets belong to the name. */
const separator = /\.|\[(\d+)\]|\["([^"]*)"\]|\['([^']*)'\]/g;

/** Reads a path such as `customer.name`, `lines[0].price` or `["odd.name"]`. Throws `Fatal` for names that are not allowed. */
export function parsePath(path: string): readonly Step[] {
  const steps: Step[] = [];
  let start = 0;
  let afterBracket = false;
  const takeName = (end: number) => {
    if (!(afterBracket && end === start)) steps.push(path.slice(start, end));
  };
  for (const match of path.matchAll(separator)) {
    const [text, index, double, single] = match;
    if (text === "." || match.index > start) takeName(match.index);
    start = match.index + text.length;
    afterBracket = text !== ".";
    if (index !== undefined) steps.push(Number(index));
    else if (afterBracket) steps.push(double ?? single ?? "");
  }
  takeName(path.length);
  for (const step of steps) checkStep(step, path);
  return steps;
}

/** A field name taken as it is, dots included. */
export function wholeName(name: string): readonly Step[] {
  checkStep(name, name);
  return [name];
}

function checkStep(step: Step, path: string): void {
  if (step === "") throw path === "" ? fatal("field-name-missing") : fatal("field-name-gap", { name: path });
  if (reserved.has(String(step))) throw fatal("field-name-reserved", { name: step });
  if (typeof step === "number" && step > highestIndex)
    throw fatal("field-index", { name: path, limit: highestIndex });
}

/** The value at a path, or `undefined`. Only own fields are seen. */
export function getPath(from: unknown, path: readonly Step[]): unknown {
  let value = from;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** As `getPath`, for many objects. */
export function pathReader(path: readonly Step[]): (from: JsonObject) => unknown {
  const [step, further] = path;
  // What every object inherits has to be told from fields of that name; other names can be asked for at once.
  if (step === undefined || further !== undefined || step in Object.prototype)
    return (from) => getPath(from, path);
  return (from) => from[step];
}

/** A copy with the value written at the path; what stands in the way is replaced, the rest is shared. */
export function setPath(into: JsonObject, path: readonly Step[], value: unknown): JsonObject {
  return write(into, path, 0, value) as JsonObject;
}

function write(into: unknown, path: readonly Step[], depth: number, value: unknown): unknown {
  const step = path[depth];
  if (step === undefined) return value;
  const list = Array.isArray(into) ? [...(into as unknown[])] : undefined;
  const index = listIndex(step, list);
  if (index !== undefined) {
    const copy = list ?? [];
    while (copy.length < index) copy.push(null);
    copy[index] = write(copy[index], path, depth + 1, value);
    return copy;
  }
  const old = isObject(into) ? into : {};
  const inner = Object.hasOwn(old, step) ? old[step] : undefined;
  return { ...old, [step]: write(inner, path, depth + 1, value) };
}

/** `[0]` makes a list; `.0` only goes into a list that is there. */
function listIndex(step: Step, list: readonly unknown[] | undefined): number | undefined {
  if (typeof step === "number") return step;
  return list !== undefined && /^\d{1,4}$/.test(step) ? Number(step) : undefined;
}

/** A copy without what is at the path. An entry of a list leaves no gap. */
export function unsetPath(from: JsonObject, path: readonly Step[]): JsonObject {
  return getPath(from, path) === undefined ? from : (remove(from, path, 0) as JsonObject);
}

function remove(from: unknown, path: readonly Step[], depth: number): unknown {
  const step = path[depth];
  if (step === undefined || typeof from !== "object" || from === null) return from;
  const last = depth === path.length - 1;
  if (Array.isArray(from)) {
    const index = Number(step);
    return last ? from.toSpliced(index, 1) : from.with(index, remove(from[index], path, depth + 1));
  }
  const { [step]: inner, ...rest } = from as Record<Step, unknown>;
  if (last) return rest;
  // Spread first, so that the fields keep their order.
  return { ...from, [step]: remove(inner, path, depth + 1) };
}

/** An object, which a list is not. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The paths of a text such as `name, customer.email`. */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
