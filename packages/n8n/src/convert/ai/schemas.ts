import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, textOf } from "../../workflow.ts";
import { Unsupported } from "../converter.ts";

/** A JSON text, or what it was already. */
export function jsonIn(given: unknown): JsonObject {
  const json = typeof given === "string" ? parsed(given) : given;
  if (!isObject(json)) throw new Unsupported("Its JSON schema cannot be read");
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The schema that an example fits. */
export function exampleSchema(given: unknown): JsonObject {
  if (textOf(given).startsWith("="))
    throw new Unsupported("Its example of JSON is worked out by an expression");
  const example = typeof given === "string" ? parsed(given) : given;
  if (!isObject(example) && !Array.isArray(example))
    throw new Unsupported("Its example of JSON cannot be read");
  return schemaOf(example);
}

function schemaOf(value: unknown): JsonObject {
  if (Array.isArray(value)) {
    const [first] = listOf(value);
    return { type: "array", ...(first !== undefined && { items: schemaOf(first) }) };
  }
  if (isObject(value)) {
    const names = Object.keys(value);
    return {
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, schemaOf(value[name])])),
      required: names,
      additionalProperties: false,
    };
  }
  return value === null ? {} : { type: typeof value };
}
