import type { Problem } from "@weft/flow";
import type { Path } from "../data/schema.ts";

/** The problem that is told at a parameter: one that points to it, or, for a value that is not a row, into it. */
export function problemAt(problems: readonly Problem[], path: Path): Problem | undefined {
  const pointer = `/params/${path.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
  return problems.find((problem) => problem.pointer.endsWith(pointer) && isWithin(problem.pointer, pointer));
}

/** `/nodes/3/params/url`, not `/nodes/3/params/headers/0/params/url`. */
function isWithin(pointer: string, wanted: string): boolean {
  return /^\/nodes\/\d+$/u.test(pointer.slice(0, -wanted.length));
}
