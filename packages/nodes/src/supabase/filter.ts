import type { ParamsOf } from "@weft/sdk";
import type { filterParams } from "./params.ts";

type Given = ParamsOf<typeof filterParams>;
type Condition = Given["conditions"][number];

/**
 * The part of a question that says which rows are meant (docs.postgrest.org/en/stable/references/api/tables_views.html).
 * Nothing where no condition is given.
 */
export function filterQuery({
  by,
  match,
  conditions,
  question,
}: Given): Readonly<Record<string, readonly string[]>> {
  if (by === "question") return grouped([...new URLSearchParams(question.trim().replace(/^\?/, ""))]);
  if (match === "any" && conditions.length > 1) return { or: [`(${conditions.map(within).join(",")})`] };
  return grouped(conditions.map((one) => [one.column.trim(), `${one.is}.${valueOf(one, false)}`] as const));
}

function grouped(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) (all[name] ??= []).push(value);
  return { ...all };
}

function within(one: Condition): string {
  return `${one.column.trim()}.${one.is}.${valueOf(one, true)}`;
}

function valueOf({ is, value }: Condition, quotes: boolean): string {
  const asked = is.replace(/^not\./, "");
  if (asked === "in") return `(${listIn(value).map(quoted).join(",")})`;
  if (asked === "is") return value.trim().toLowerCase();
  return quotes && /[,.:()"\\\s]/.test(value) ? quoted(value) : value;
}

function listIn(value: string): readonly string[] {
  const inner = value.trim().replace(/^\(([^]*)\)$/, "$1");
  return inner.split(",").map((part) => part.trim().replace(/^"([^]*)"$/, "$1"));
}

function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}
