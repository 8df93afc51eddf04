import { isRaw, isReserved, listOf, rawOf, textOf } from "./raw.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";

export type SchemaType = "string" | "integer" | "number" | "boolean" | "array" | "object";

/** A schema as it is meant, whatever its version and the habits of its writer. */
export interface Schema {
  /** Nothing where it may be anything. */
  readonly type: SchemaType | undefined;
  readonly format: string | undefined;
  /** Without null; nothing where every value is allowed. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
  /** Several forms that it may have, of which no one can be chosen here. */
  readonly variants: readonly unknown[];
  readonly raw: Raw;
}

/** Members of members of `allOf`, no deeper. */
const DEEPEST = 12;

interface Draft {
  type: SchemaType | undefined;
  format: string | undefined;
  values: Schema["values"];
  readonly properties: Map<string, unknown>;
  readonly required: Set<string>;
  items: unknown;
  variants: readonly unknown[];
  raw: Raw;
}

/**
 * Takes together what belongs together: `allOf` becomes one object, whether its members are closed or not; `nullable` without a
 * type, empty `enum`, types that do not exist, and a null among several forms are as if they were not there.
 */
export function schemaOf(value: unknown, refs: Refs): Schema {
  const draft: Draft = {
    type: undefined,
    format: undefined,
    values: undefined,
    properties: new Map(),
    required: new Set(),
    items: undefined,
    variants: [],
    raw: {},
  };
  takeIn(draft, value, refs, 0);
  draft.type ??= guessed(draft);
  return draft;
}

function takeIn(draft: Draft, value: unknown, refs: Refs, depth: number): void {
  const raw = refs.deref(value);
  if (depth > DEEPEST) return;
  draft.raw = { ...raw, ...draft.raw };
  draft.type ??= typeIn(raw["type"]);
  draft.format ??= textOf(raw["format"]) ?? (raw["type"] === "file" ? "binary" : undefined);
  draft.values ??= valuesIn(raw);
  for (const [name, property] of Object.entries(rawOf(raw["properties"])))
    if (!isReserved(name) && !draft.properties.has(name)) draft.properties.set(name, property);
  for (const name of listOf(raw["required"])) if (typeof name === "string") draft.required.add(name);
  draft.items ??= isRaw(raw["items"]) ? raw["items"] : undefined;
  for (const member of listOf(raw["allOf"])) takeIn(draft, member, refs, depth + 1);
  const forms = [raw["oneOf"], raw["anyOf"]].flatMap(listOf);
  if (forms.length > 0) takeForms(draft, forms, refs, depth);
}

function takeForms(draft: Draft, forms: readonly unknown[], refs: Refs, depth: number): void {
  const real = forms.filter((form) => saysSomething(refs.deref(form)));
  const [only, ...others] = real;
  if (only === undefined) return;
  if (others.length === 0) return takeIn(draft, only, refs, depth + 1);
  const scalars = real.map((form) => refs.deref(form)).map((form) => ({ form, type: scalarOf(form) }));
  const [first] = scalars;
  const types = new Set(scalars.map(({ type }) => type));
  // A text can stand for a number or a truth as well.
  if (first?.type !== undefined && !types.has(undefined) && (types.size === 1 || types.has("string"))) {
    draft.type ??= types.size === 1 ? first.type : "string";
    const values = scalars.map(({ form }) => valuesIn(form));
    if (values.every((some) => some !== undefined)) draft.values ??= [...new Set(values.flat())];
    return;
  }
  if (draft.properties.size === 0) draft.variants = real;
}

/** Not: null, an empty text that means "take it away", or only which fields go together. */
function saysSomething(form: Raw): boolean {
  if (form["type"] === "null" || form["const"] === null) return false;
  const values = listOf(form["enum"]);
  if (values.length > 0 && values.every((value) => value === "" || value === null)) return false;
  return ["type", "properties", "items", "enum", "const", "allOf", "oneOf", "anyOf", "format"].some(
    (key) => form[key] !== undefined,
  );
}

function scalarOf(form: Raw): SchemaType | undefined {
  const type = typeIn(form["type"]) ?? guessedByValues(valuesIn(form));
  return type === "object" || type === "array" ? undefined : type;
}

const others: Readonly<Record<string, SchemaType>> = {
  enum: "string",
  file: "string",
  date: "string",
  datetime: "string",
  uuid: "string",
  int: "integer",
  int32: "integer",
  int64: "integer",
  long: "integer",
  double: "number",
  float: "number",
  decimal: "number",
  bool: "boolean",
  map: "object",
  list: "array",
};

const known = new Set<string>(["string", "integer", "number", "boolean", "array", "object"]);

function typeIn(value: unknown): SchemaType | undefined {
  const types = (Array.isArray(value) ? value : [value]).filter((type) => type !== "null");
  const [first] = types;
  if (types.length > 1) {
    // A text can stand for a number, the other way round it cannot.
    if (types.includes("string") && !types.includes("object") && !types.includes("array")) return "string";
    return types.every((type) => type === "integer" || type === "number") ? "number" : undefined;
  }
  if (typeof first !== "string") return undefined;
  const name = first.toLowerCase();
  return known.has(name) ? (name as SchemaType) : Object.hasOwn(others, name) ? others[name] : undefined;
}

function valuesIn(raw: Raw): Schema["values"] {
  const given = raw["const"] === undefined ? listOf(raw["enum"]) : [raw["const"]];
  const values = given.filter(
    (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean",
  );
  return values.length === 0 ? undefined : values;
}

function guessed(draft: Draft): SchemaType | undefined {
  if (draft.properties.size > 0) return "object";
  if (draft.items !== undefined) return "array";
  if (draft.values) return guessedByValues(draft.values);
  return draft.format !== undefined && draft.variants.length === 0 ? "string" : undefined;
}

function guessedByValues(values: Schema["values"]): SchemaType | undefined {
  const type = typeof values?.[0];
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}
