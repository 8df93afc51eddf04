import type { JsonObject } from "@weft/sdk";
import { isObject } from "../paths.ts";

/** A definition that names itself ends here. */
const deepest = 40;

/** What does not fit a JSON schema, in words for the model; nothing where all fits. Covers what models are held to. */
export function misfit(value: unknown, schema: JsonObject): string | undefined {
  return check(value, schema, { at: "", root: schema, depth: 0 });
}

interface Place {
  readonly at: string;
  readonly root: JsonObject;
  readonly depth: number;
}

type Check = (value: unknown, schema: JsonObject, place: Place) => string | undefined;

const check: Check = (value, given, place) => {
  if (place.depth > deepest) return undefined;
  const schema = resolved(given, place.root);
  if (value === null && schema["nullable"] === true) return undefined;
  for (const rule of rules) {
    const problem = rule(value, schema, place);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

function resolved(schema: JsonObject, root: JsonObject): JsonObject {
  const { $ref } = schema;
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return schema;
  let found: unknown = root;
  for (const step of $ref.slice(2).split("/"))
    found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  return isObject(found) ? found : schema;
}

const ofType: Check = (value, { type }, { at }) => {
  const types = [type].flat().filter((one) => typeof one === "string");
  return types.length === 0 || types.some((one) => isOfType(value, one))
    ? undefined
    : `${named(at)} must be of the type ${types.join(" or ")}`;
};

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

const amongValues: Check = (value, schema, { at }) => {
  const values = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (!Array.isArray(values)) return undefined;
  const text = JSON.stringify(value);
  return values.some((one) => JSON.stringify(one) === text)
    ? undefined
    : `${named(at)} must be one of ${JSON.stringify(values).slice(0, 300)}`;
};

const withinBounds: Check = (value, schema, { at }) => {
  const size = typeof value === "number" ? value : typeof value === "string" ? value.length : undefined;
  const [low, high] =
    typeof value === "number" ? ["minimum", "maximum"] : (["minLength", "maxLength"] as const);
  const listed = Array.isArray(value) ? value.length : undefined;
  const outside =
    isOutside(size, schema[low], schema[high]) ?? isOutside(listed, schema["minItems"], schema["maxItems"]);
  return outside && `${named(at)} must be ${outside}`;
};

function isOutside(size: number | undefined, low: unknown, high: unknown): string | undefined {
  if (size === undefined) return undefined;
  if (typeof low === "number" && size < low) return `at least ${low}`;
  return typeof high === "number" && size > high ? `at most ${high}` : undefined;
}

const withFields: Check = (value, schema, place) => {
  if (!isObject(value)) return undefined;
  const { properties, required, additionalProperties } = schema;
  const known = isObject(properties) ? properties : {};
  const wanted = [required].flat().filter((name) => typeof name === "string");
  const missing = wanted.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${named(below(place.at, missing))} is missing`;
  for (const [name, one] of Object.entries(value)) {
    const own = Object.hasOwn(known, name) ? known[name] : additionalProperties;
    const at = below(place.at, name);
    if (own === false) return `${named(at)} is not asked for`;
    const problem = isObject(own) ? check(one, own, { ...place, at, depth: place.depth + 1 }) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const withEntries: Check = (value, { items }, place) => {
  if (!Array.isArray(value) || !isObject(items)) return undefined;
  for (const [index, one] of value.entries()) {
    const problem = check(one, items, { ...place, at: `${place.at}[${index}]`, depth: place.depth + 1 });
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const asCombined: Check = (value, schema, place) => {
  const inner = { ...place, depth: place.depth + 1 };
  const problemsOf = (key: string) =>
    [schema[key]]
      .flat()
      .filter(isObject)
      .map((one) => check(value, one, inner));
  const every = problemsOf("allOf").find((problem) => problem !== undefined);
  if (every !== undefined) return every;
  for (const key of ["anyOf", "oneOf"]) {
    const problems = problemsOf(key);
    if (problems.length > 0 && problems.every((problem) => problem !== undefined)) return problems[0];
  }
  return undefined;
};

const rules: readonly Check[] = [ofType, amongValues, withinBounds, withFields, withEntries, asCombined];

function below(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}

function named(at: string): string {
  return at === "" ? "the answer" : `“${at}”`;
}
