import { fatal } from "../../errors.ts";
import { isRaw, rawOf } from "./raw.ts";
import type { Raw } from "./raw.ts";

const LONGEST_CHAIN = 50;

/** Finds what `$ref` stands for, in this document alone. */
export interface Refs {
  readonly root: Raw;
  /** The object itself, or what it refers to; an empty one where that is nowhere. Throws `Fatal` for other files. */
  deref(value: unknown): Raw;
}

export function createRefs(root: Raw): Refs {
  const known = new Map<string, unknown>();
  function target(ref: string): unknown {
    if (!ref.startsWith("#")) throw fatal("openapi-external", { ref: ref.slice(0, 200) });
    if (!known.has(ref)) known.set(ref, at(root, ref.slice(1)));
    return known.get(ref);
  }
  function deref(value: unknown): Raw {
    let found = value;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      if (!isRaw(found)) return {};
      const ref = found["$ref"];
      if (typeof ref !== "string") return found;
      const { $ref: _ref, ...beside } = found;
      const next = target(ref);
      // Since 3.1 what stands beside a reference adds to it; before, nothing does.
      found = isRaw(next) && Object.keys(beside).length > 0 ? { ...next, ...described(beside) } : next;
    }
    return {};
  }
  return { root, deref };
}

function described({ description, summary, deprecated, default: standIn, nullable }: Raw): Raw {
  return Object.fromEntries(
    Object.entries({ description, summary, deprecated, default: standIn, nullable }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** RFC 6901, percent-encoded as it is in addresses. */
function at(root: Raw, pointer: string): unknown {
  let value: unknown = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = decoded(part).replaceAll("~1", "/").replaceAll("~0", "~");
    const holder: Raw = Array.isArray(value) ? { ...value } : rawOf(value);
    value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  }
  return value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
