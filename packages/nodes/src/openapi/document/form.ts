import type { ChoiceOption, Param, Params } from "@weft/sdk";
import type { ScalarType } from "../call-shape.ts";
import { plainText } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { sampleOf } from "./sample.ts";
import { schemaOf } from "./schema.ts";
import type { Schema } from "./schema.ts";

/** A form for values, and what is needed to send them. */
export interface Form {
  readonly params: Params;
  /** By their path with `/`. */
  readonly types: Readonly<Record<string, ScalarType>>;
  /** What must be sent and can only be one thing. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly key: string;
  readonly schema: unknown;
  readonly required: boolean;
  readonly description?: unknown;
  readonly example?: unknown;
  /** A file of the item. */
  readonly file?: boolean;
}

const DEEPEST = 3;
/** Fields of one form with all that is nested in it; the rest is written as JSON. */
const MOST_FIELDS = 200;
/** So many can be looked over; of more, those that are not required are folded away but for the first. */
const AT_A_GLANCE = 8;
const MOST_CHOICES = 200;

interface Drawing {
  readonly refs: Refs;
  readonly types: Record<string, ScalarType>;
  left: number;
}

export function formOf(asked: readonly Asked[], refs: Refs): Form {
  const drawing: Drawing = { refs, types: {}, left: MOST_FIELDS };
  const params = fieldsOf(asked, drawing, { depth: 0, path: "" });
  const fixed = asked.flatMap(({ key, schema, required }) => {
    const { values, raw } = schemaOf(schema, refs);
    const only = values?.length === 1 ? values[0] : values?.find((value) => value === raw["default"]);
    return required && only !== undefined ? [[key, only] as const] : [];
  });
  return { params, types: drawing.types, values: Object.fromEntries(fixed) };
}

/** The fields of an object that are sent. */
export function askedOf(schema: Schema, refs: Refs): readonly Asked[] {
  return [...schema.properties].flatMap(([key, property]) => {
    const { readOnly } = refs.deref(property);
    return readOnly === true ? [] : [{ key, schema: property, required: schema.required.has(key) }];
  });
}

interface Place {
  readonly depth: number;
  readonly path: string;
}

function fieldsOf(asked: readonly Asked[], drawing: Drawing, { depth, path }: Place): Params {
  const sorted = asked.toSorted((a, b) => Number(b.required) - Number(a.required));
  const folds = sorted.length > AT_A_GLANCE;
  return Object.fromEntries(
    sorted.map((one, index) => {
      drawing.left -= 1;
      const param = paramOf(one, drawing, { depth, path: path === "" ? one.key : `${path}/${one.key}` });
      return [
        one.key,
        folds && !one.required && index >= AT_A_GLANCE - 2 ? { ...param, advanced: true as const } : param,
      ];
    }),
  );
}

function paramOf(one: Asked, drawing: Drawing, place: Place): Param {
  const schema = schemaOf(one.schema, drawing.refs);
  const help = plainText(one.description ?? schema.raw["description"], 240);
  const example = one.example ?? schema.raw["example"];
  const placeholder = placeholderOf(example ?? schema.raw["default"]);
  const base = {
    label: labelOf(one.key),
    ...(help !== undefined && { help }),
    ...(placeholder !== undefined && { placeholder }),
    ...(!one.required && { optional: true as const }),
  };
  if (one.file) return { ...base, kind: "file", ...(one.required && { default: "data" }) };
  note(schema, place.path, drawing.types);
  if (schema.values && schema.values.length <= MOST_CHOICES && schema.type !== "boolean")
    return choice(schema, base);
  return kindOf(schema, base, drawing, place);
}

type Base = Pick<Param, "label" | "help" | "placeholder" | "optional">;

function kindOf(schema: Schema, base: Base, drawing: Drawing, place: Place): Param {
  const { raw, format, type } = schema;
  const { left } = drawing;
  switch (type) {
    case "string":
      if (raw["placeholder"] === undefined && format === "date-time")
        return { placeholder: "2026-01-31T09:30:00Z", ...base, kind: "text" };
      if (format === "date") return { placeholder: "2026-01-31", ...base, kind: "text" };
      return { ...base, kind: "text", ...(isLong(place.path) && { multiline: true as const }) };
    case "integer":
    case "number":
      return { ...base, kind: "number", ...bounds(schema) };
    case "boolean":
      return { ...base, kind: "boolean", ...(raw["default"] === true && { default: true }) };
    case "array":
      return listOfThem(schema, base, drawing, place);
    case "object": {
      const fields = askedOf(schema, drawing.refs);
      if (fields.length === 0 || place.depth >= DEEPEST || left < fields.length) break;
      const of = fieldsOf(fields, drawing, { ...place, depth: place.depth + 1 });
      return { ...base, kind: "group", of };
    }
    case undefined:
  }
  return written(schema, base, drawing);
}

function listOfThem(schema: Schema, base: Base, drawing: Drawing, place: Place): Param {
  const { refs } = drawing;
  const entry = schemaOf(schema.items, refs);
  if (entry.values && entry.values.length <= MOST_CHOICES && entry.type === "string")
    return { ...base, kind: "choices", options: entry.values.map(String) };
  const fields = entry.type === "object" ? askedOf(entry, refs) : [];
  const fits = fields.length > 0 && place.depth < DEEPEST && drawing.left >= fields.length;
  if (!fits) return written(schema, base, drawing);
  const of = fieldsOf(fields, drawing, { ...place, depth: place.depth + 1 });
  return { ...base, kind: "list", of };
}

/** What has no form is written as JSON, after an example. */
function written(schema: Schema, base: Base, { refs }: Drawing): Param {
  const sample = JSON.stringify(sampleOf(schema.raw, refs));
  const placeholder = sample === undefined || sample === "{}" || sample.length > 300 ? undefined : sample;
  return { ...(placeholder !== undefined && { placeholder }), ...base, kind: "json" };
}

function choice({ values = [], raw }: Schema, base: Base): Param {
  const options: ChoiceOption[] = [...new Set(values.map(String))];
  const standIn = raw["default"];
  const known = values.some((value) => value === standIn) && base.optional;
  return { ...base, kind: "choice", options, ...(known && { default: String(standIn) }) };
}

function bounds({ raw, type }: Schema) {
  const { minimum, maximum } = raw;
  return {
    ...(typeof minimum === "number" && { min: minimum }),
    ...(typeof maximum === "number" && { max: maximum }),
    ...(type === "integer" && { integer: true as const }),
  };
}

function note({ type, values }: Schema, path: string, types: Record<string, ScalarType>): void {
  const counts = type === "integer" || type === "number";
  if (type === "boolean") types[path] = "boolean";
  else if (counts && (values === undefined || values.every((one) => typeof one === "number")))
    types[path] = "number";
}

function isLong(path: string): boolean {
  return /(?:^|[/_])(?:body|html|text|message|description|content|notes?|comment)$/i.test(path);
}

function placeholderOf(example: unknown): string | undefined {
  if (example === undefined || example === null || example === "") return undefined;
  const text = typeof example === "string" ? example : JSON.stringify(example);
  return text === undefined || text.length > 300 ? undefined : text;
}

/** `customer_id`, `customerId` and `customer-id` are read “Customer id”; what has signs in it stays as it is. */
export function labelOf(name: string): string {
  if (!/^[\w-]+$/.test(name)) return name;
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .trim();
  const lower = /[a-z]/.test(words)
    ? words.replaceAll(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase())
    : words;
  return lower === "" ? name : `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
}
