import type { ConditionRow } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isMissing, toBoolean, toInstant, toList, toNumber, toObject, toText } from "./convert.ts";
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
export function holds({ combine, conditions, ...how }: ConditionSet): boolean {
  const one = (row: ConditionRow, index: number) => rowHolds(row, index, how);
  return combine === "all" ? conditions.every(one) : conditions.some(one);
}

type How = Pick<ConditionSet, "ignoreCase" | "flow">;
type Compared = "number" | "date" | "truth" | "list" | "length" | "object";
/** Reads one side of a condition as the type that its operator compares. */
interface Sides {
  text(value: unknown): string;
  read<T>(what: Compared, value: unknown, convert: (value: unknown) => T | undefined): T;
  readonly how: How;
}
type Test = (left: unknown, right: unknown, sides: Sides) => boolean;

function rowHolds(row: ConditionRow, index: number, how: How): boolean {
  const test = tests.get(row.operator);
  const number = index + 1;
  if (test === undefined) throw fatal("comparison-unknown", { number, operator: row.operator });
  return test(row.left, row.right, {
    how,
    text: (value) => (how.ignoreCase ? toText(value).toLowerCase() : toText(value)),
    read(what, value, convert) {
      const converted = convert(value);
      if (converted !== undefined) return converted;
      throw fatal(`comparison-${what}`, { number, value: toText(value).slice(0, 80) });
    },
  });
}

function text(compare: (left: string, right: string) => boolean): Test {
  return (left, right, { text }) => compare(text(left), text(right));
}

/** A comparison with nothing is never true: no total is neither above nor below 100. */
function number(compare: (left: number, right: number) => boolean): Test {
  return (left, right, { read }) => {
    if (isBlank(left) || isBlank(right)) return false;
    return compare(read("number", left, toNumber), read("number", right, toNumber));
  };
}

function date(compare: (left: number, right: number) => boolean): Test {
  return (left, right, { read, how }) => {
    if (isBlank(left) || isBlank(right)) return false;
    const instant = (value: unknown) => toInstant(value, how.flow.timezone);
    return compare(read("date", left, instant), read("date", right, instant));
  };
}

function truth(compare: (left: boolean, right: boolean) => boolean): Test {
  return (left, right, { read }) => compare(read("truth", left, toBoolean), read("truth", right, toBoolean));
}

function length(compare: (length: number, right: number) => boolean): Test {
  return (left, right, { read }) => {
    if (isBlank(right)) return false;
    return compare(read("list", left, toList).length, read("length", right, toNumber));
  };
}

/** `7` and `"7"` are the same entry, as forms give texts. */
const listContains: Test = (left, right, { read, text }) =>
  read("list", left, toList).some(
    (entry) => entry === right || (!isMissing(entry) && !isMissing(right) && text(entry) === text(right)),
  );

const matches: Test = (left, right, { how }) => matchesPattern(toText(right), toText(left), how.ignoreCase);

function not(test: Test): Test {
  return (left, right, sides) => !test(left, right, sides);
}

function isBlank(value: unknown): boolean {
  return isMissing(value) || (typeof value === "string" && value.trim() === "");
}

const sameNumber = number((left, right) => left === right);
const equalNumbers: Test = (left, right, sides) =>
  (isBlank(left) && isBlank(right)) || sameNumber(left, right, sides);
const exists: Test = (left) => !isMissing(left);
const emptyText: Test = (left, _right, { text }) => text(left) === "";
const emptyList: Test = (left, _right, { read }) => read("list", left, toList).length === 0;
const emptyObject: Test = (left, _right, { read }) =>
  Object.keys(read("object", left, toObject)).length === 0;
const isTrue: Test = (left, _right, { read }) => read("truth", left, toBoolean);

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
]);
