import type { JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";

/** Fields that an answer has, as rows. */
export const fieldRows = {
  kind: "list",
  label: "Fields",
  help: "What the answer consists of; the model goes by names and descriptions.",
  itemLabel: "field",
  default: [],
  of: {
    name: { kind: "text", label: "Name", placeholder: "total" },
    type: {
      kind: "choice",
      label: "Type",
      options: [
        { value: "string", label: "Text" },
        { value: "number", label: "Number" },
        { value: "integer", label: "Whole number" },
        { value: "boolean", label: "True or false" },
        { value: "date", label: "Date" },
        { value: "choice", label: "One of a list" },
        { value: "strings", label: "List of texts" },
        { value: "numbers", label: "List of numbers" },
        { value: "any", label: "Anything" },
      ],
      default: "string",
    },
    values: {
      kind: "text",
      label: "Values",
      help: "To choose from, separated by commas.",
      placeholder: "low, medium, high",
      default: "",
      showWhen: { type: ["choice"] },
    },
    description: {
      kind: "text",
      label: "Description",
      placeholder: "The sum to pay, with tax",
      default: "",
    },
    optional: { kind: "boolean", label: "May be missing", default: false },
  },
} as const;

type Rows = ParamsOf<{ readonly rows: typeof fieldRows }>["rows"];

/** A field that may be missing is null then: services want every field there. */
export function schemaOfRows(rows: Rows): JsonObject {
  const named = rows.filter(({ name }) => name.trim() !== "");
  if (named.length === 0) throw fatal("ai-no-fields");
  const properties = Object.fromEntries(named.map((row) => [row.name.trim(), schemaOfRow(row)]));
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function schemaOfRow({ type, values, description, optional }: Rows[number]): JsonObject {
  const described = description.trim() === "" ? {} : { description: description.trim() };
  const typed = typedAs(type, values);
  const { type: kind } = typed;
  if (!optional || kind === undefined) return { ...typed, ...described };
  const among = Array.isArray(typed["enum"]) ? { enum: [...(typed["enum"] as unknown[]), null] } : {};
  return { ...typed, ...among, type: [kind, "null"], ...described };
}

function typedAs(type: string, values: string): JsonObject {
  switch (type) {
    case "date":
      return { type: "string", format: "date-time" };
    case "strings":
      return { type: "array", items: { type: "string" } };
    case "numbers":
      return { type: "array", items: { type: "number" } };
    case "choice": {
      const list = values.split(/[,\n]/).map((value) => value.trim());
      return { type: "string", enum: list.filter((value) => value !== "") };
    }
    case "any":
      return {};
    default:
      return { type };
  }
}

/** A schema that a person wrote, or that an expression gives. */
export function schemaGiven(given: unknown): JsonObject {
  const schema = typeof given === "string" ? parsed(given) : given;
  if (!isObject(schema)) throw fatal("ai-schema");
  return schema;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
