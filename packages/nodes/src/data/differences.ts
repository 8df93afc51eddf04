import type { Item, JsonObject } from "@weft/sdk";
import { omit, pick } from "./dot-paths.ts";
import type { Field } from "./dot-paths.ts";

export interface Comparison {
  readonly match: readonly { readonly a: Field; readonly b: Field }[];
  readonly skip: readonly Field[];
  readonly different: "both" | "a" | "b" | "mix";
  readonly prefer: "a" | "b";
  readonly except: readonly Field[];
  readonly nameA: string;
  readonly nameB: string;
  /** Equal for values that are taken as equal. */
  contentOf(value: unknown): unknown;
}

/** Nothing where the two are the same, else what tells in which fields they are and in which they are not. */
export function differenceOf(
  a: JsonObject,
  b: JsonObject,
  comparison: Comparison,
): (() => JsonObject) | undefined {
  const { skip, contentOf } = comparison;
  const [restA, restB] = aliasesLeftOut(a, b, comparison);
  const [cutA, cutB] = [omit(restA, skip), omit(restB, skip)];
  const equal = (left: unknown, right: unknown) => left === right || contentOf(left) === contentOf(right);
  const names = namesOf(cutA, cutB);
  if (names.every((name) => equal(own(cutA, name), own(cutB, name)))) return undefined;
  return () => {
    const all = namesOf(restA, restB);
    const alike = all.filter((name) => equal(own(restA, name), own(restB, name)));
    const others = all.filter((name) => !alike.includes(name));
    const left = sideBySide(others, [cutA, cutB], comparison);
    const skipped = sideBySide(others, [pick(restA, skip), pick(restB, skip)], comparison);
    return {
      keys: pick(
        a,
        comparison.match.map((row) => row.a),
      ),
      same: Object.fromEntries(alike.map((name) => [name, a[name] ?? null])),
      different: left,
      ...(Object.keys(skipped).length > 0 && { skipped }),
    };
  };
}

/** The item that stands for both, as the flow says which version it wants. */
export function versions(a: Item, b: Item, { different, prefer, except }: Comparison): Item {
  if (different === "b") return b;
  if (different !== "mix") return a;
  const [chosen, other] = prefer === "a" ? [a, b] : [b, a];
  const json = except.reduce((mixed, { read, remove, write }) => {
    const value = read(other.json);
    return value === undefined ? remove(mixed) : write(mixed, value);
  }, chosen.json);
  return { ...chosen, json };
}

/** Fields that match under two names are equal, though neither item has the other's name. */
function aliasesLeftOut(
  a: JsonObject,
  b: JsonObject,
  { match }: Comparison,
): readonly [JsonObject, JsonObject] {
  const aliases = match.filter((row) => row.a.name !== row.b.name);
  if (aliases.length === 0) return [a, b];
  return [
    omit(
      a,
      aliases.map((row) => row.a),
    ),
    omit(
      b,
      aliases.map((row) => row.b),
    ),
  ];
}

function sideBySide(
  names: readonly string[],
  [a, b]: readonly [JsonObject, JsonObject],
  { nameA, nameB }: Comparison,
): JsonObject {
  const present = names.filter((name) => own(a, name) !== undefined || own(b, name) !== undefined);
  return Object.fromEntries(
    present.map((name) => [name, { [nameA]: own(a, name) ?? null, [nameB]: own(b, name) ?? null }]),
  );
}

function namesOf(a: JsonObject, b: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function own(json: JsonObject, name: string): unknown {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}
