import { problemTexts } from "./problem-texts.ts";
import type { ProblemCode } from "./problem-texts.ts";

/** One thing that is wrong with a flow file or stops it from being published. */
export interface Problem {
  /** Stable name of the kind of problem; the editor translates by it. */
  readonly code: ProblemCode;
  /** `error` stops publishing; `warning` does not. */
  readonly severity: "error" | "warning";
  /** RFC 6901 JSON pointer into the file. */
  readonly pointer: string;
  readonly node?: { readonly id: string; readonly name: string };
  readonly edge?: string;
  /** What is wrong, in English. */
  readonly message: string;
  /** How to mend it, in English. */
  readonly remedy: string;
  /** What the sentences are filled with, in any language. */
  readonly values: Readonly<Record<string, string | number>>;
}

interface Where {
  readonly path: readonly (string | number)[];
  readonly node?: { readonly id: string; readonly name: string } | undefined;
  readonly edge?: string;
}

export function problem(code: ProblemCode, where: Where, values: Problem["values"] = {}): Problem {
  const text = problemTexts[code];
  return {
    code,
    severity: text.severity,
    pointer: jsonPointer(where.path),
    ...(where.node && { node: { id: where.node.id, name: where.node.name } }),
    ...(where.edge !== undefined && { edge: where.edge }),
    message: fill(text.message, values),
    remedy: fill(text.remedy, values),
    values,
  };
}

/** RFC 6901. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === "error");
}

function fill(text: string, values: Problem["values"]): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}
