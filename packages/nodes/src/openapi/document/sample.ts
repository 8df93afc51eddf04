import { isReserved } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { schemaOf } from "./schema.ts";
import type { Schema } from "./schema.ts";

const DEEPEST = 5;
const MOST_FIELDS = 40;
/** Values in one sample. */
const MOST = 250;

/** A value that a schema allows, from its examples where it has some. */
export function sampleOf(schema: unknown, refs: Refs): unknown {
  return made(schema, refs, { left: MOST }, 0);
}

/** What a document gives as an example, without what no flow may hold; nothing where it is too much to keep. */
export function safeExample(example: unknown): unknown {
  if (example === undefined) return undefined;
  const text = JSON.stringify(example, (key, value: unknown) => (isReserved(key) ? undefined : value));
  return text === undefined || text.length > 20_000 ? undefined : (JSON.parse(text) as unknown);
}

interface Budget {
  left: number;
}

function made(value: unknown, refs: Refs, budget: Budget, depth: number): unknown {
  budget.left -= 1;
  const schema = schemaOf(value, refs);
  const { raw } = schema;
  const { example, default: standIn } = raw;
  const shown = safeExample(example ?? (Array.isArray(raw["examples"]) ? raw["examples"][0] : undefined));
  if (shown !== undefined && shown !== null) return shown;
  if (schema.values) return schema.values[0];
  if (standIn !== undefined && standIn !== null) return safeExample(standIn);
  if (schema.variants.length > 0)
    return depth > DEEPEST ? {} : made(schema.variants[0], refs, budget, depth + 1);
  switch (schema.type) {
    case "object":
      return fieldsOf(schema, refs, budget, depth);
    case "array": {
      if (depth >= DEEPEST || budget.left <= 0 || schema.items === undefined) return [];
      return [made(schema.items, refs, budget, depth + 1)];
    }
    case "integer":
    case "number":
      return typeof raw["minimum"] === "number" ? raw["minimum"] : 1;
    case "boolean":
      return true;
    case "string":
      return words(schema.format);
    default:
      return {};
  }
}

function fieldsOf(schema: Schema, refs: Refs, budget: Budget, depth: number): unknown {
  if (depth >= DEEPEST) return {};
  const fields: [string, unknown][] = [];
  for (const [name, property] of schema.properties) {
    if (fields.length >= MOST_FIELDS || budget.left <= 0) break;
    if (refs.deref(property)["writeOnly"] === true) continue;
    fields.push([name, made(property, refs, budget, depth + 1)]);
  }
  return Object.fromEntries(fields);
}

const texts: Readonly<Record<string, string>> = {
  "date-time": "2026-01-31T09:30:00Z",
  date: "2026-01-31",
  time: "09:30:00",
  email: "anna@example.com",
  uuid: "3b241101-e2bb-4255-8caf-4136c566a962",
  uri: "https://example.com",
  url: "https://example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
};

function words(format: string | undefined): string {
  return (format !== undefined && Object.hasOwn(texts, format) ? texts[format] : undefined) ?? "text";
}
