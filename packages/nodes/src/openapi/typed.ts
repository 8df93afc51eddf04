import type { ApiCall, ScalarType } from "./call-shape.ts";
import { isObject } from "./styles.ts";

type Types = NonNullable<ApiCall["types"]>;

/** Gives texts the types that the document wants, where they say one: a form and an expression often give "42" for 42. */
export function typed(value: unknown, types: Types | undefined, path: string): unknown {
  if (types === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => typed(one, types, path));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, typed(one, types, `${path}/${key}`)]),
    );
  return typeof value === "string" && Object.hasOwn(types, path) ? scalar(value, types[path]) : value;
}

function scalar(text: string, type: ScalarType | undefined): unknown {
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  const number = Number(text);
  // What a number cannot hold exactly stays the text that it is.
  return text.trim() !== "" && Number.isFinite(number) && String(number) === text.trim() ? number : text;
}
