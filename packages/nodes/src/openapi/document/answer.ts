import type { JsonObject } from "@weft/sdk";
import { itemsOf } from "@weft/sdk";
import { isRaw } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { safeExample, sampleOf } from "./sample.ts";
import { schemaOf } from "./schema.ts";

const usual =
  /^(?:data|items|results|records|value|values|entries|rows|list|objects|collection|content|hits|elements)$/i;

/**
 * Where in the answer the list is whose entries become items: its one field that holds a list, or the one that is usually
 * called so. Empty: the answer itself. Nothing: it is not a list.
 */
export function listIn(
  schema: unknown,
  { method, path }: { readonly method: string; readonly path: string },
  refs: Refs,
): string | undefined {
  if (schema === undefined) return undefined;
  const { type, properties } = schemaOf(schema, refs);
  if (type === "array") return "";
  if (method !== "GET" && !/(?:search|query|list|find)$/i.test(path)) return undefined;
  // What has an id is a record, whose lists are its own.
  if (properties.has("id") || properties.has("uuid")) return undefined;
  const lists = [...properties].filter(([, property]) => schemaOf(property, refs).type === "array");
  const names = lists.map(([name]) => name).filter((name) => name !== "errors" && name !== "warnings");
  const found = names.find((name) => usual.test(name)) ?? (names.length === 1 ? names[0] : undefined);
  return found === undefined ? undefined : /[.[\]]/.test(found) ? `["${found}"]` : found;
}

/** Items as they would come, made of the document's examples and schemas. */
export function samplesOf(
  answer: { readonly schema: unknown; readonly example: unknown },
  list: string | undefined,
  refs: Refs,
): readonly JsonObject[] {
  const example = safeExample(answer.example);
  const whole = example ?? (answer.schema === undefined ? {} : sampleOf(answer.schema, refs));
  const name = list === undefined || list === "" ? undefined : list.replace(/^\["|"\]$/g, "");
  const found = name !== undefined && isRaw(whole) ? whole[name] : whole;
  const samples = itemsOf(found).slice(0, 2);
  return samples.length === 0 ? [{}] : samples.map(({ json }) => json);
}
