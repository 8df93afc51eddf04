import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { Facade } from "./facade.ts";
import { isReservedKey } from "./keys.ts";
import { kindNames, kindOf } from "./kinds.ts";
import { isPlainObject } from "./plain.ts";

/** The elements of anything that `for … of` and `...` accept. A list comes back as it is. */
export function elementsOf(value: unknown, run: Run): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") {
    run.spendArray(value.length);
    return [...value];
  }
  if (value instanceof Set || value instanceof Map) {
    run.spendArray(value.size);
    return [...value];
  }
  throw fault("needs-list", { kind: kindNames[kindOf(value)] });
}

/** The own fields of anything that `{...value}` and `Object.entries` accept. */
export function fieldsOf(value: unknown, run: Run): readonly (readonly [string, unknown])[] {
  if (isPlainObject(value) || Array.isArray(value)) {
    const keys = Object.keys(value);
    run.spend(keys.length + 1);
    const source = value as Record<string, unknown>;
    const fields: (readonly [string, unknown])[] = [];
    for (const key of keys) {
      if (!isReservedKey(key)) fields.push([key, source[key]]);
    }
    return fields;
  }
  if (typeof value === "string") {
    run.spendArray(value.length);
    return Object.entries(value);
  }
  if (value instanceof Facade) return fieldsOf(value.members.plain?.(value.target as never, run), run);
  return [];
}
