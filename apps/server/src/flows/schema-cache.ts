import type { Clock } from "../clock.ts";

/** Systems change seldom while somebody writes a query, and a person can ask again. */
const KEEP_MS = 5 * 60_000;
/** Characters of all schemas together. */
const MOST = 32_000_000;

interface Kept {
  readonly text: string;
  readonly until: number;
}

export interface SchemaCache {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
}

/** What other systems told a moment ago. What was kept longest goes when there is too much. */
export function createSchemaCache(clock: Clock, most = MOST): SchemaCache {
  const kept = new Map<string, Kept>();
  let size = 0;

  function drop(key: string): void {
    size -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  }

  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined || found.until >= clock.now()) return found?.text;
      drop(key);
      return undefined;
    },
    set(key, text) {
      drop(key);
      if (text.length > most) return;
      kept.set(key, { text, until: clock.now() + KEEP_MS });
      size += text.length;
      for (const oldest of kept.keys()) if (size > most) drop(oldest);
    },
  };
}
