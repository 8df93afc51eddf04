import type { FlowMemory, MemoryScope } from "../memory.ts";

/** A memory that lasts as long as it is handed on from one run to the next. */
export function testMemory(): FlowMemory {
  const keys = new Map<MemoryScope, string[]>();
  const highest = new Map<MemoryScope, number>();
  const notes = new Map<string, unknown[]>();
  return {
    async claim({ scope, keys: wanted, most }) {
      const known = keys.get(scope) ?? [];
      const fresh = new Set(wanted.filter((key) => !known.includes(key)));
      keys.set(scope, [...known, ...fresh].slice(-most));
      return fresh;
    },
    async raise({ scope, to }) {
      const before = highest.get(scope);
      highest.set(scope, Math.max(to, before ?? to));
      return before;
    },
    async notes({ scope, name }) {
      return notes.get(`${scope} ${name}`) ?? [];
    },
    async note({ scope, name, value, most }) {
      const key = `${scope} ${name}`;
      notes.set(key, [...(notes.get(key) ?? []), value].slice(-most));
    },
    async clear({ scope }) {
      keys.delete(scope);
      highest.delete(scope);
    },
  };
}
