import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isFilled, limitOf, listIn } from "./vendor.ts";

/** As many as there never are are all of them. */
export function mostOf({ most = 50 }: JsonObject): JsonObject {
  return limitOf(most, (count) => !isFilled(count) || (typeof count === "number" && count >= 1_000_000));
}

/** A list; what an expression gives may be one already, which is how the import writes it. */
export function namesIn(names: unknown): unknown {
  if (!isExpression(names)) return listIn(names);
  const [, list] = /^=\{\{ \[([^]*)\]\.flat\(\)\.join\(","\) \}\}$/.exec(names) ?? [];
  if (list !== undefined) return `={{ ${list} }}`;
  // Commas within an expression divide nothing.
  const parts = names.slice(1).match(/(?:\{\{[^]*?\}\}|[^,])+/g) ?? [];
  const found = parts.map((part) => part.trim()).filter((part) => part !== "");
  return found.map((name) => (name.includes("{{") ? `=${name}` : name));
}
