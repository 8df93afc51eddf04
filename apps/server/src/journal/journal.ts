import type { RunEvent } from "@weft/flow";
import type { Journal } from "@weft/runtime";
import type SqliteDatabase from "better-sqlite3";
import { faults } from "../faults/faults.ts";
import { fail, newEntry, prepareWrite, settle, store, storedEntry } from "./entry.ts";
import type { Entry, Write } from "./entry.ts";
import type { ExecutionRecord } from "./record.ts";
import { parseChunks, prepareStatements } from "./statements.ts";
import type { Statements } from "./statements.ts";

export interface ExecutionJournal extends Journal {
  /** Says what the execution is, before its first event. `also` runs in the transaction that stores its first events. */
  open(record: ExecutionRecord, also?: () => void): void;
  /** Takes an execution up again that is stored and unfinished; gives its events. */
  reopen(record: ExecutionRecord): RunEvent[];
  /** Everything known of it: what is stored, then what is not yet. */
  read(executionId: string): RunEvent[];
  /** The record of an execution that runs here, stored or not. */
  running(executionId: string): ExecutionRecord | undefined;
  /** Forgets an execution that no longer runs here. */
  close(executionId: string): void;
}

export interface JournalOptions {
  readonly sqlite: SqliteDatabase.Database;
  /** Hears of every commit: how long it took and how many executions it served. */
  onCommit?(commit: { readonly ms: number; readonly executions: number }): void;
}

const nothing = Promise.resolve();

/**
 * The journal in SQLite, with group commit: what all executions in flight ask for in one turn of the event loop is
 * stored in one transaction, so one fsync serves them all, and a lone one waits for nobody.
 */
export function createJournal({ sqlite, onCommit }: JournalOptions): ExecutionJournal {
  const statements = faults.around("sql", prepareStatements(sqlite));
  const entries = new Map<string, Entry>();
  let asked: Entry[] = [];

  function flush(): void {
    const batch = asked;
    asked = [];
    const start = performance.now();
    const executions = commitBatch(statements, batch);
    onCommit?.({ ms: performance.now() - start, executions });
  }

  return {
    open(record, also) {
      entries.set(record.id, newEntry(record, also));
    },
    reopen(record) {
      const chunks = statements.chunks(record.id);
      const events = parseChunks(chunks);
      entries.set(record.id, storedEntry(record, chunks.length, events));
      return events;
    },
    append(executionId, events) {
      const entry = entries.get(executionId);
      if (entry === undefined) throw new Error(`The execution ${executionId} is not open.`);
      for (const event of events) entry.events.push(event);
    },
    commit(executionId) {
      const entry = entries.get(executionId);
      if (entry === undefined || entry.events.length === 0) return nothing;
      if (entry.waiter === undefined) {
        entry.waiter = Promise.withResolvers<void>();
        if (asked.push(entry) === 1) setImmediate(flush);
      }
      return entry.waiter.promise;
    },
    read(executionId) {
      const stored = parseChunks(statements.chunks(executionId));
      return stored.concat(entries.get(executionId)?.events ?? []);
    },
    running: (executionId) => entries.get(executionId)?.record,
    close: (executionId) => void entries.delete(executionId),
  };
}

/** Gives how many executions are durable now. Who waits for one that is not hears why. */
function commitBatch(statements: Statements, batch: readonly Entry[]): number {
  const writes = batch.map(prepareOrFail).filter((write) => write !== undefined);
  try {
    transaction(statements, writes);
    for (const write of writes) settle(write);
    return writes.length;
  } catch (error) {
    // One that cannot be stored, for its flow is gone, must not take the others with it.
    if (writes.length > 1) return sum(writes.map(({ entry }) => commitBatch(statements, [entry])));
    for (const { entry } of writes) fail(entry, error);
    return 0;
  }
}

function prepareOrFail(entry: Entry): Write | undefined {
  try {
    return prepareWrite(entry);
  } catch (error) {
    fail(entry, error);
    return undefined;
  }
}

function transaction(statements: Statements, writes: readonly Write[]): void {
  statements.begin();
  try {
    for (const write of writes) store(statements, write);
    statements.commit();
  } catch (error) {
    statements.rollback();
    throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
