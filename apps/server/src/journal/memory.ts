import type { Memory, MemoryPlace } from "@weft/runtime";
import type { SqliteConnection } from "../db/open.ts";

interface MemoryOptions {
  readonly sqlite: SqliteConnection;
  /** Whether an execution is at work here: what it has claimed is not stored yet, and nobody else's. */
  isAtWork(executionId: string): boolean;
}

type Holder = Pick<MemoryPlace, "executionId" | "run">;

/** Claims of runs whose outputs are not stored yet. They are void once their execution has ended, stored or not. */
interface Claims {
  readonly keys: Map<string, Holder>;
  peaks: readonly { readonly holder: Holder; readonly value: number }[];
}

/** Flows' memory in the database. What is to be kept is written by the journal, in the transaction that stores the outputs. */
export function createMemory({ sqlite, isAtWork }: MemoryOptions): Memory {
  const statements = prepare(sqlite);
  const claims = new Map<string, Claims>();

  /** A new try of the same run stands in its own place. */
  function holds(holder: Holder, { executionId, run }: MemoryPlace): boolean {
    const own = holder.executionId === executionId && holder.run === run;
    return !own && isAtWork(holder.executionId);
  }

  function claimsOf(place: MemoryPlace): Claims {
    const id = JSON.stringify([place.flowId, place.scope]);
    const { keys, peaks } = claims.get(id) ?? { keys: new Map<string, Holder>(), peaks: [] };
    for (const [key, holder] of keys) if (!holds(holder, place)) keys.delete(key);
    const kept = { keys, peaks: peaks.filter(({ holder }) => holds(holder, place)) };
    claims.set(id, kept);
    return kept;
  }

  return {
    async claim({ place, keys, most }) {
      const { flowId, scope } = place;
      const taken = claimsOf(place).keys;
      const isNew = (key: string) => !taken.has(key) && statements.find.get(flowId, scope, key) === undefined;
      const fresh = new Set(keys.filter(isNew));
      if (!place.trial) for (const key of fresh) taken.set(key, place);
      return {
        fresh,
        keep() {
          for (const key of fresh) statements.add.run(flowId, scope, key);
          statements.prune.run({ flowId, scope, most });
        },
      };
    },
    async raise({ place, to }) {
      const { flowId, scope } = place;
      const claimed = claimsOf(place);
      const stored = statements.highest.get(flowId, scope) as number | undefined;
      const known = [...claimed.peaks.map(({ value }) => value), ...(stored === undefined ? [] : [stored])];
      if (!place.trial) claimed.peaks = [...claimed.peaks, { holder: place, value: to }];
      return {
        before: known.length === 0 ? undefined : Math.max(...known),
        keep: () => void statements.raise.run(flowId, scope, to),
      };
    },
    ...notesOn(statements),
    async clear(place) {
      return {
        keep() {
          statements.clear.run(place.flowId, place.scope);
          claims.delete(JSON.stringify([place.flowId, place.scope]));
        },
      };
    },
  };
}

/** What nodes note: there once they are stored. */
function notesOn(statements: ReturnType<typeof prepare>): Pick<Memory, "notes" | "note"> {
  return {
    async notes({ place: { flowId, scope }, name }) {
      const rows = statements.notes.all(flowId, noteScope(scope, name)) as readonly string[];
      return rows.map((row) => JSON.parse(row) as unknown);
    },
    note({ place: { flowId, scope, executionId, run }, name, value, most, number }) {
      const at = noteScope(scope, name);
      const json = JSON.stringify(value ?? null);
      return {
        keep() {
          statements.note.run(flowId, at, `${executionId}/${run}/${number}`, json);
          statements.prune.run({ flowId, scope: at, most });
        },
      };
    },
  };
}

/** No id of a node has a line break in it. */
function noteScope(scope: string, name: string): string {
  return `${scope}\n${name}`;
}

function prepare(sqlite: SqliteConnection) {
  return {
    find: sqlite.prepare("SELECT 1 FROM flow_memory WHERE flow_id = ? AND scope = ? AND key = ?").pluck(),
    add: sqlite.prepare("INSERT OR IGNORE INTO flow_memory (flow_id, scope, key) VALUES (?, ?, ?)"),
    prune: sqlite.prepare(
      "DELETE FROM flow_memory WHERE flow_id = @flowId AND scope = @scope AND key <> '' AND id <= " +
        "(SELECT id FROM flow_memory WHERE flow_id = @flowId AND scope = @scope AND key <> '' " +
        "ORDER BY id DESC LIMIT 1 OFFSET @most)",
    ),
    highest: sqlite
      .prepare("SELECT highest FROM flow_memory WHERE flow_id = ? AND scope = ? AND key = ''")
      .pluck(),
    raise: sqlite.prepare(
      "INSERT INTO flow_memory (flow_id, scope, key, highest) VALUES (?, ?, '', ?) " +
        "ON CONFLICT (flow_id, scope, key) DO UPDATE SET highest = max(highest, excluded.highest)",
    ),
    notes: sqlite
      .prepare(
        "SELECT value FROM flow_memory WHERE flow_id = ? AND scope = ? AND value IS NOT NULL ORDER BY id",
      )
      .pluck(),
    note: sqlite.prepare(
      "INSERT OR IGNORE INTO flow_memory (flow_id, scope, key, value) VALUES (?, ?, ?, ?)",
    ),
    clear: sqlite.prepare("DELETE FROM flow_memory WHERE flow_id = ? AND scope = ?"),
  };
}
