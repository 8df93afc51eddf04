import type { JsonObject } from "@weft/sdk";
import { toText } from "../conditions/convert.ts";
import { identity } from "./identity.ts";

export interface Group {
  /** What its items have in common, one value for each column; `undefined` where they lack it. */
  readonly values: readonly unknown[];
  /** Indices of its items. */
  readonly members: readonly number[];
}

interface Grouping {
  /** The values to group by; without any, all items are one group. */
  readonly columns: readonly (readonly unknown[])[];
  /** Items for whose values it holds are in no group. */
  readonly skip?: ((value: unknown) => boolean) | undefined;
  /** `5` and `"5"` are one group. */
  readonly asTexts: boolean;
}

type Level = Map<unknown, Level | MutableGroup>;
interface MutableGroup {
  readonly values: readonly unknown[];
  readonly members: number[];
}

/** In the order of their first items; those that share the value of a column stand together, as in n8n. */
export function groupsOf(length: number, { columns, skip, asTexts }: Grouping): readonly Group[] {
  if (columns.length === 0) return [{ values: [], members: Array.from({ length }, (_, at) => at) }];
  const root: Level = new Map();
  const last = columns.length - 1;
  for (let at = 0; at < length; at += 1) {
    if (skip && columns.some((column) => skip(column[at]))) continue;
    let level = root;
    for (let depth = 0; depth < last; depth += 1)
      level = levelBelow(level, keyOf(columns[depth]?.[at], asTexts));
    const key = keyOf(columns[last]?.[at], asTexts);
    let group = level.get(key) as MutableGroup | undefined;
    if (group === undefined) {
      group = { values: columns.map((column) => column[at]), members: [] };
      level.set(key, group);
    }
    group.members.push(at);
  }
  return [...inside(root, last)];
}

function* inside(level: Level, depth: number): Generator<Group> {
  for (const below of level.values()) {
    if (depth === 0) yield below as Group;
    else yield* inside(below as Level, depth - 1);
  }
}

function levelBelow(level: Level, key: unknown): Level {
  const known = level.get(key) as Level | undefined;
  if (known) return known;
  const made: Level = new Map();
  level.set(key, made);
  return made;
}

function keyOf(value: unknown, asTexts: boolean): unknown {
  return asTexts ? nameOfGroup(value) : identity(value ?? null);
}

/** A value to group by as a text. */
export function nameOfGroup(value: unknown): string {
  return value === undefined || value === null ? "null" : toText(value);
}

/** One object with the groups by their values, those of the second column inside those of the first. */
export function nested(
  groups: readonly Group[],
  summary: (group: Group) => JsonObject,
  depth = 0,
): JsonObject {
  const [first] = groups;
  if (first === undefined) return {};
  if (depth === first.values.length) return summary(first);
  const parts = Map.groupBy(groups, ({ values }) => nameOfGroup(values[depth]));
  return Object.fromEntries(
    Array.from(parts, ([name, inside]) => [name, nested(inside, summary, depth + 1)]),
  );
}
