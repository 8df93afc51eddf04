/**
 * What an expression gave, as JSON has it: dates and times become ISO texts, Sets lists, Maps objects. Values that are
 * plain already (nearly all) come back as they are, without a copy.
 */
export function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null ? plainObject(value) : value;
}

function plainObject(value: object): unknown {
  if (Array.isArray(value))
    return mapped(value as readonly unknown[], () => [...(value as readonly unknown[])]);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return mapped(value as Fields, () => ({ ...(value as Fields) }));
  if (value instanceof Map) return plain(Object.fromEntries(value as Map<string, unknown>));
  if (value instanceof Set) return plain([...(value as Set<unknown>)]);
  if ("toJSON" in value && typeof value.toJSON === "function")
    return (value as { toJSON(): unknown }).toJSON();
  return plain({ ...(value as Fields) });
}

type Fields = Readonly<Record<string, unknown>>;

/** Copies only when a part had to change. */
function mapped(value: Fields | readonly unknown[], copy: () => object): object {
  let result: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const made = plain(part);
    if (made === part) continue;
    result ??= copy() as Record<string, unknown>;
    result[key] = made;
  }
  return result ?? value;
}
