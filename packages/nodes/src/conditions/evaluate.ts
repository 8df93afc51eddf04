import type { ConditionRow } from "@weft/sdk";
import { contentOf } from "../data/identity.ts";
import { fatal } from "../errors.ts";
import { isBlank, isMissing, toBoolean, toInstant, toList, toNumber, toObject, toText } from "./convert.ts";
import { matchesPattern } from "./pattern.ts";

export interface ConditionSet {
  readonly combine: "all" | "any";
  readonly conditions: readonly ConditionRow[];
  /** Upper and lower case count as the same in texts and lists. */
  readonly ignoreCase: boolean;
  /** Its zone is that of dates that are written without an offset. */
  readonly flow: { readonly timezone: string };
}

/** Whether an item passes. Throws `Fatal`, naming the condition, when two values cannot be compared. */
export function holds(set: ConditionSet): boolean {
  const all = set.combine === "all";
  for (const [index, row] of set.conditions.entries()) if (rowHolds(row, index + 1, set) !== all) return !all;
  return all;
}

type How = Pick<ConditionSet, "ignoreCase" | "flow">;
type Compared = "number" | "date" | "truth" | "list" | "length" | "object";
type Test = (left: unknown, right: unknown, sides: Sides) => boolean;

/** Reads the sides of a condition as the type that its operator compares. */
class Sides {
  readonly how: How;
  /** Of the condition, for messages. */
  readonly #number: number;

  constructor(how: How, number: number) {
    this.how = how;
    this.#number = number;
  }

  text(value: unknown): string {
    return this.how.ignoreCase ? toText(value).toLowerCase() : toText(value);
  }

  read<T>(what: Compared, value: unknown, convert: (value: unknown) => T | undefined): T {
    const converted = convert(value);
    if (converted !== undefined) return converted;
    throw fatal(`comparison-${what}`, { number: this.#number, value: toText(value).slice(0, 80) });
  }
}

function rowHolds(row: ConditionRow, number: number, how: How): boolean {
  const test = tests.get(row.operator);
  if (test === undefined) throw fatal("comparison-unknown", { number, operator: row.operator });
  return test(row.left, row.right, new Sides(how, number));
}

function text(compare: (left: string, right: string) => boolean): Test {
  return (left, right, sides) => compare(sides.text(left), sides.text(right));
}

/** A comparison with nothing is never true: no total is neither above nor below 100. */
function number(compare: (left: number, right: number) => boolean): Test {
  return (left, right, sides) => {
    if (isBlank(left) || isBlank(right)) return false;
    return compare(sides.read("number", left, toNumber), sides.read("number", right, toNumber));
  };
}

function date(compare: (left: number, right: number) => boolean): Test {
  return (left, right, sides) => {
    if (isBlank(left) || isBlank(right)) return false;
    const instant = (value: unknown) => toInstant(value, sides.how.flow.timezone);
    return compare(sides.read("date", left, instant), sides.read("date", right, instant));
  };
}

function truth(compare: (left: boolean, right: boolean) => boolean): Test {
  return (left, right, sides) =>
    compare(sides.read("truth", left, toBoolean), sides.read("truth", right, toBoolean));
}

function length(compare: (length: number, right: number) => boolean): Test {
  return (left, right, sides) => {
    if (isBlank(right)) return false;
    return compare(sides.read("list", left, toList).length, sides.read("length", right, toNumber));
  };
}

/** `7` and `"7"` are the same entry, as forms give texts. */
const listContains: Test = (left, right, sides) =>
  sides
    .read("list", left, toList)
    .some(
      (entry) =>
        entry === right ||
        (!isMissing(entry) && !isMissing(right) && sides.text(entry) === sides.text(right)),
    );

const matches: Test = (left, right, sides) =>
  matchesPattern(toText(right), toText(left), sides.how.ignoreCase);

function not(test: Test): Test {
  return (left, right, sides) => !test(left, right, sides);
}

const sameNumber = number((left, right) => left === right);
const equalNumbers: Test = (left, right, sides) =>
  (isBlank(left) && isBlank(right)) || sameNumber(left, right, sides);
const exists: Test = (left) => !isMissing(left);
const emptyText: Test = (left, _right, sides) => sides.text(left) === "";
const emptyList: Test = (left, _right, sides) => sides.read("list", left, toList).length === 0;
const emptyObject: Test = (left, _right, sides) =>
  Object.keys(sides.read("object", left, toObject)).length === 0;
/** A text is no number, whatever it says; nothing is only nothing. */
const sameValue: Test = (left, right, sides) =>
  isMissing(left) || isMissing(right)
    ? isMissing(left) && isMissing(right)
    : contentOf(left, (text) => sides.text(text)) === contentOf(right, (text) => sides.text(text));
const emptyValue: Test = (left) =>
  isMissing(left) || left === "" || (typeof left === "object" && Object.keys(left ?? {}).length === 0);
const isTrue: Test = (left, _right, sides) => sides.read("truth", left, toBoolean);

const tests: ReadonlyMap<string, Test> = new Map([
  ["string.equals", text((left, right) => left === right)],
  ["string.notEquals", text((left, right) => left !== right)],
  ["string.contains", text((left, right) => left.includes(right))],
  ["string.notContains", text((left, right) => !left.includes(right))],
  ["string.startsWith", text((left, right) => left.startsWith(right))],
  ["string.notStartsWith", text((left, right) => !left.startsWith(right))],
  ["string.endsWith", text((left, right) => left.endsWith(right))],
  ["string.notEndsWith", text((left, right) => !left.endsWith(right))],
  ["string.matches", matches],
  ["string.notMatches", not(matches)],
  ["string.empty", emptyText],
  ["string.notEmpty", not(emptyText)],
  ["number.equals", equalNumbers],
  ["number.notEquals", not(equalNumbers)],
  ["number.greater", number((left, right) => left > right)],
  ["number.greaterOrEqual", number((left, right) => left >= right)],
  ["number.less", number((left, right) => left < right)],
  ["number.lessOrEqual", number((left, right) => left <= right)],
  ["dateTime.equals", date((left, right) => left === right)],
  ["dateTime.notEquals", date((left, right) => left !== right)],
  ["dateTime.after", date((left, right) => left > right)],
  ["dateTime.before", date((left, right) => left < right)],
  ["dateTime.afterOrEqual", date((left, right) => left >= right)],
  ["dateTime.beforeOrEqual", date((left, right) => left <= right)],
  ["boolean.true", isTrue],
  ["boolean.false", not(isTrue)],
  ["boolean.equals", truth((left, right) => left === right)],
  ["boolean.notEquals", truth((left, right) => left !== right)],
  ["array.contains", listContains],
  ["array.notContains", not(listContains)],
  ["array.lengthEquals", length((size, right) => size === right)],
  ["array.lengthGreater", length((size, right) => size > right)],
  ["array.lengthLess", length((size, right) => size < right)],
  ["array.empty", emptyList],
  ["array.notEmpty", not(emptyList)],
  ["object.empty", emptyObject],
  ["object.notEmpty", not(emptyObject)],
  ["any.exists", exists],
  ["any.notExists", not(exists)],
  ["any.equals", sameValue],
  ["any.notEquals", not(sameValue)],
  ["any.empty", emptyValue],
  ["any.notEmpty", not(emptyValue)],
]);
