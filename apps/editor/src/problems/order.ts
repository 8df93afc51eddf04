import type { Problem } from "@weft/flow";

/** What stops publishing first; among equals as they were found, which is along the flow. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems.filter(stops), ...problems.filter((one) => !stops(one))];
}

export function stops({ severity }: Problem): boolean {
  return severity === "error";
}

/** Tells a problem from others as long as its node stays where it is in the flow; one expression may have several of a kind. */
export function keyOf({ code, pointer, message }: Problem): string {
  return `${code} ${pointer} ${message}`;
}

/** The problem that was gone to, and its place in the list then. */
export interface Visited {
  readonly key: string;
  readonly index: number;
}

/** The next problem or the one before, round and round. One that has been mended gave its place to the one after it. */
export function stepFrom(
  all: readonly Problem[],
  from: Visited | undefined,
  by: 1 | -1,
): Problem | undefined {
  if (!from) return all.at(by === 1 ? 0 : -1);
  const at = all[from.index];
  const index = at && keyOf(at) === from.key ? from.index : all.findIndex((one) => keyOf(one) === from.key);
  const next = index >= 0 ? index + by : by === 1 ? from.index : from.index - 1;
  return all.at(next % all.length);
}
