import { isBlank, toNumber, toText } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import { identity } from "./identity.ts";

export interface Aggregation {
  readonly how: "append" | "average" | "concatenate" | "count" | "countUnique" | "max" | "min" | "sum";
  readonly field: string;
  readonly includeEmpty: boolean;
  readonly separator: "comma" | "commaSpace" | "line" | "space" | "nothing" | "other";
  readonly customSeparator: string;
}

interface Given {
  /** One for each item; without them, the items themselves are counted. */
  readonly values: readonly unknown[] | undefined;
  /** What becomes of texts and truths where numbers are asked for. */
  readonly others: "read" | "leaveOut";
}

type Aggregate = (members: readonly number[]) => unknown;

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Works out one result over the items whose indices it is given. */
export function aggregate(row: Aggregation, { values, others }: Given): Aggregate {
  if (values === undefined) return (members) => members.length;
  const all = row.includeEmpty ? () => true : (at: number) => !isEmpty(values[at]);
  const present = (members: readonly number[]) => members.filter(all).map((at) => values[at]);
  const numbers = (members: readonly number[]) => numbersOf(members, { values, others, name: row.field });
  switch (row.how) {
    case "count":
      return (members) => present(members).length;
    case "countUnique":
      return (members) => new Set(present(members).map(identity)).size;
    case "append":
      return (members) => present(members).map((value) => value ?? null);
    case "concatenate":
      return (members) => present(members).map(toText).join(separatorOf(row));
    case "sum":
      return (members) => total(numbers(members));
    case "average":
      return (members) => mean(numbers(members));
    case "min":
      return (members) => extreme(present(members), { sign: -1, others });
    case "max":
      return (members) => extreme(present(members), { sign: 1, others });
  }
}

function numbersOf(
  members: readonly number[],
  { values, others, name }: { values: readonly unknown[]; others: Given["others"]; name: string },
): readonly number[] {
  const numbers: number[] = [];
  for (const at of members) {
    const value = values[at];
    if (typeof value === "number") numbers.push(value);
    else if (others === "read" && !isBlank(value)) {
      const number = toNumber(value);
      if (number === undefined)
        throw fatal("summary-number", { name, item: at + 1, value: toText(value).slice(0, 80) });
      numbers.push(number);
    }
  }
  return numbers;
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** `null` of nothing: there is no average then. */
function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : total(numbers) / numbers.length;
}

/** Numbers by value; values that are not all numbers as they are, which is how ISO dates are in order. */
function extreme(
  values: readonly unknown[],
  { sign, others }: { sign: 1 | -1; others: Given["others"] },
): unknown {
  const numbers = others === "read" ? values.map(toNumber) : [];
  const compared = numbers.includes(undefined) || numbers.length === 0 ? values : numbers;
  let best: unknown = null;
  for (const value of compared) {
    const [low, high] = sign === 1 ? [best, value] : [value, best];
    if (best === null || (low as number) < (high as number)) best = value;
  }
  return best;
}

const separators = { comma: ",", commaSpace: ", ", line: "\n", space: " ", nothing: "" };

function separatorOf({ separator, customSeparator }: Aggregation): string {
  return separator === "other" ? customSeparator : separators[separator];
}
