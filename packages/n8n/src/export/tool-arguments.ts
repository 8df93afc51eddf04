import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { schemaOfRows } from "./ai-parts.ts";
import { jsonIn } from "./vendor.ts";

/** What the model says to a tool, as rows of fields. */
export function argumentsOf(row: JsonObject): readonly JsonObject[] {
  if (row["takes"] !== "schema") return listOf(row["arguments"]).filter(isObject);
  const schema = objectOf(jsonIn(row["schema"]));
  const required = new Set(listOf(schema["required"]));
  return Object.entries(objectOf(schema["properties"])).map(([name, given]) => {
    const { type, description } = objectOf(given);
    return { name, type, description, optional: !required.has(name) };
  });
}

/** The same as a JSON schema. */
export function schemaOf(row: JsonObject): JsonObject {
  if (row["takes"] !== "schema") return schemaOfRows(argumentsOf(row));
  return objectOf(jsonIn(row["schema"]));
}

/** The parameters of a tool, with a question to the model where an argument stood. */
export function filledByModel(value: unknown, rows: readonly JsonObject[]): unknown {
  if (typeof value === "string") return isExpression(value) ? filledText(value, rows) : value;
  if (Array.isArray(value)) return listOf(value).map((part) => filledByModel(part, rows));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filledByModel(part, rows)]));
}

const types: Readonly<Record<string, string>> = {
  number: "number",
  integer: "number",
  boolean: "boolean",
  strings: "json",
  numbers: "json",
  any: "json",
  array: "json",
  object: "json",
};

function filledText(text: string, rows: readonly JsonObject[]): string {
  return text.replaceAll(
    /\$json(?:\.([\p{ID_Start}$_][\p{ID_Continue}$]*)|\["([^"\\]+)"\])/gu,
    (found, plain?: string, quoted?: string) => {
      const row = rows.find(({ name }) => name === (plain ?? quoted));
      if (!row) return found;
      const parts = [row["name"], row["description"] ?? "", types[textOf(row["type"])] ?? "string"];
      return `$fromAI(${parts.map((part) => JSON.stringify(part)).join(", ")})`;
    },
  );
}

/** Whether an expression still reads the item. */
export function readsMore(value: unknown): boolean {
  if (typeof value === "string") return isExpression(value) && /\$json\b/.test(value);
  if (Array.isArray(value)) return listOf(value).some(readsMore);
  return isObject(value) && Object.values(value).some(readsMore);
}
