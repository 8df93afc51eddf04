import { fatal } from "../errors.ts";
import type { Builder } from "./statements.ts";
import type { conditionParams } from "./params.ts";
import type { ParamsOf } from "@weft/sdk";

export type Where = Pick<ParamsOf<typeof conditionParams>, "conditions" | "combine">;
type Row = Where["conditions"][number];

const comparisons = {
  equals: "=",
  notEquals: "<>",
  greater: ">",
  greaterOrEqual: ">=",
  less: "<",
  lessOrEqual: "<=",
  like: "LIKE",
  notLike: "NOT LIKE",
} as const;

/** The conditions as ` WHERE …`, or nothing where there are none. */
export function whereOf(builder: Builder, { conditions, combine }: Where): string {
  if (conditions.length === 0) return "";
  const parts = conditions.map((row) => conditionOf(builder, row));
  return ` WHERE ${parts.join(combine === "all" ? " AND " : " OR ")}`;
}

function conditionOf(builder: Builder, { column, is, value }: Row): string {
  const name = builder.name(column);
  switch (is) {
    case "empty":
      return `${name} IS NULL`;
    case "notEmpty":
      return `${name} IS NOT NULL`;
    case "oneOf":
      return `${name} IN (${listOf(value, column)
        .map((one) => builder.bind(one))
        .join(", ")})`;
    case "contains":
      return containing(builder, name, `%${value.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    case "like":
    case "notLike":
      return `${asText(builder, name)} ${comparisons[is]} ${builder.bind(value)}${escaping(builder)}`;
    default:
      return `${name} ${comparisons[is]} ${builder.bind(value)}`;
  }
}

/** Upper and lower case count the same. */
function containing(builder: Builder, name: string, pattern: string): string {
  const { kind } = builder.dialect;
  if (kind === "postgres") return `${asText(builder, name)} ILIKE ${builder.bind(pattern)}`;
  const lower = kind === "sqlite" ? "weft_lower" : "LOWER";
  return `${lower}(${name}) LIKE ${lower}(${builder.bind(pattern)})${escaping(builder)}`;
}

/** The others take a backslash in a pattern as such by themselves. */
function escaping({ dialect }: Builder): string {
  return dialect.kind === "sqlite" ? String.raw` ESCAPE '\'` : "";
}

/** Patterns are for texts; numbers and dates are compared as they are written. */
function asText({ dialect }: Builder, name: string): string {
  return dialect.kind === "postgres" ? `${name}::text` : name;
}

/** A list that an expression gave is JSON by now; what a person writes has commas. */
function listOf(value: string, column: string): readonly unknown[] {
  const list = value.trimStart().startsWith("[") ? parsed(value) : value.split(",").map((one) => one.trim());
  if (!Array.isArray(list) || list.length === 0) throw fatal("sql-list-empty", { column });
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
