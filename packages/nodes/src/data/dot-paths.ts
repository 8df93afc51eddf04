import type { JsonObject } from "@weft/sdk";
import { parsePath, pathReader, setPath, splitNames, unsetPath, wholeName } from "../paths.ts";

/** The parameter that says how the node reads the names of fields. */
export const dotPathsParam = {
  kind: "boolean",
  label: "Dots reach into objects",
  help: "Switch off when your field names themselves have dots in them.",
  default: true,
  advanced: true,
} as const;

/** Reads a name as that parameter says. Throws `Fatal` for names that are not allowed. */
export function fieldPath(name: string, dotPaths: boolean): ReturnType<typeof parsePath> {
  return dotPaths ? parsePath(name) : wholeName(name);
}

/** A field by its name, in items that may or may not have it. */
export interface Field {
  readonly name: string;
  /** A field that has the whole name, dots and all, goes before the one inside an object, as in n8n. */
  read(json: JsonObject): unknown;
  remove(json: JsonObject): JsonObject;
  /** `json` with the value under this name. */
  write(json: JsonObject, value: unknown): JsonObject;
}

/** Throws `Fatal` for names that are not allowed. */
export function fieldOf(name: string, dotPaths: boolean): Field {
  const path = fieldPath(name, dotPaths);
  const inside = pathReader(path);
  const write = (json: JsonObject, value: unknown) => setPath(json, path, value);
  if (path.length === 1 && path[0] === name)
    return { name, read: inside, remove: (json) => unsetPath(json, path), write };
  return {
    name,
    read: (json) => (Object.hasOwn(json, name) ? json[name] : inside(json)),
    remove: (json) => unsetPath(json, Object.hasOwn(json, name) ? [name] : path),
    write,
  };
}

/** The fields of a text such as `name, customer.email`. Throws `Fatal` for names that are not allowed. */
export function fieldsOf(names: string, dotPaths: boolean): readonly Field[] {
  return splitNames(names).map((name) => fieldOf(name, dotPaths));
}

/** Only these fields. */
export function pick(json: JsonObject, fields: readonly Field[]): JsonObject {
  return fields.reduce<JsonObject>((kept, { read, write }) => {
    const value = read(json);
    return value === undefined ? kept : write(kept, value);
  }, {});
}

/** All but these fields. */
export function omit(json: JsonObject, fields: readonly Field[]): JsonObject {
  return fields.reduce((rest, { remove }) => remove(rest), json);
}
