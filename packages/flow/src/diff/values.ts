type Path = readonly (string | number)[];

/** One value that differs; `undefined` where there is none. */
export interface ValueChange {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
  /** An expression or code that only names another node by its new name. */
  readonly follows?: true;
}

/**
 * What differs between two values of JSON, as deep as both have the same shape. Rows that were put into a list or taken from
 * it are one change each; the place of a row is the one it has now, or had if it is gone.
 */
export function changedValues(before: unknown, after: unknown, path: Path = []): readonly ValueChange[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return changedRows(before, after, path);
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changedValues(own(before, key), own(after, key), [...path, key]));
  }
  return [{ path, before, after }];
}

export const sameValue = (a: unknown, b: unknown): boolean => changedValues(a, b).length === 0;

/** What begins and ends alike stays; between, rows are compared in turn. */
function changedRows(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): readonly ValueChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameValue(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && sameValue(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, i) => i).flatMap((i) =>
    changedValues(old[i], fresh[i], [...path, start + i]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
