import type { RunEvent } from "@weft/flow";
import type { Journal } from "@weft/runtime";
import type { FileStore } from "@weft/sdk";
import type SqliteDatabase from "better-sqlite3";
import { faults } from "../faults/faults.ts";
import { fail, newEntry, prepareWrite, settle, store, storedEntry } from "./entry.ts";
import type { Entry, Write } from "./entry.ts";
import { filesOf } from "./outputs.ts";
import type { StoredEvent } from "./outputs.ts";
import type { ExecutionRecord } from "./record.ts";
import { LARGE, sizeOf, spill, unspill } from "./spill.ts";
import { parseChunks, prepareStatements } from "./statements.ts";
import type { Statements } from "./statements.ts";

export interface ExecutionJournal extends Journal {
  /** Says what the execution is, before its first event. `also` runs in the transaction that stores its first events. */
  open(record: ExecutionRecord, also?: () => void): void;
  /** Takes an execution up again that is stored and unfinished; gives its events. */
  reopen(record: ExecutionRecord): Promise<RunEvent[]>;
  /** Everything known of it: what is stored, then what is not yet. */
  read(executionId: string): Promise<RunEvent[]>;
  /** The same at once, without the outputs that stand in files. */
  outline(executionId: string): StoredEvent[];
  /** An event with all of its outputs. */
  whole(event: StoredEvent): Promise<RunEvent>;
  /** The stored files that events need which are not stored yet, and when the oldest execution here began: nodes in it may hold more. */
  inUse(): { readonly files: ReadonlySet<string>; readonly since: number };
  /** The record of an execution that runs here, stored or not. */
  running(executionId: string): ExecutionRecord | undefined;
  /** Forgets an execution that no longer runs here. */
  close(executionId: string): void;
}

export interface JournalOptions {
  readonly sqlite: SqliteDatabase.Database;
  /** Takes the outputs that are too large for the database. */
  readonly files: FileStore;
  /** Hears of every commit: how long it took and how many executions it served. */
  onCommit?(commit: { readonly ms: number; readonly executions: number }): void;
}

const nothing = Promise.resolve();
/** What waits to be stored is kept from growing beyond this many characters: making JSON of it must not take long. */
const MOST_WAITING = 1_000_000;

/**
 * The journal in SQLite, with group commit: what all executions in flight ask for in one turn of the event loop is
 * stored in one transaction, so one fsync serves them all, and a lone one waits for nobody.
 */
export function createJournal({ sqlite, files, onCommit }: JournalOptions): ExecutionJournal {
  const statements = faults.around("sql", prepareStatements(sqlite));
  const entries = new Map<string, Entry>();
  let asked: Entry[] = [];

  function flush(): void {
    // One that got something large while it waited for its turn takes another.
    const batch = asked.filter((entry) => entry.large.length === 0 || void toFiles(entry));
    asked = [];
    const start = performance.now();
    const executions = commitBatch(statements, batch);
    onCommit?.({ ms: performance.now() - start, executions });
  }

  function ask(entry: Entry): void {
    if (entry.large.length > 0) void toFiles(entry);
    else if (asked.push(entry) === 1) setImmediate(flush);
  }

  /** Large outputs are on the disk before the commit that names them. */
  async function toFiles(entry: Entry): Promise<void> {
    try {
      for (let place = entry.large[0]; place !== undefined; place = entry.large[0]) {
        const event = entry.events[place];
        if (event !== undefined) entry.events[place] = await spill(event, files);
        entry.large.shift();
      }
      ask(entry);
    } catch (error) {
      fail(entry, error);
    }
  }

  function commit(entry: Entry): Promise<void> {
    if (entry.waiter === undefined) {
      entry.waiter = Promise.withResolvers<void>();
      ask(entry);
    }
    return entry.waiter.promise;
  }

  async function read(executionId: string): Promise<RunEvent[]> {
    return all(outline(executionId));
  }

  async function all(events: readonly StoredEvent[]): Promise<RunEvent[]> {
    const whole: RunEvent[] = [];
    for (const event of events) whole.push(event.spilled ? await unspill(event, files) : event);
    return whole;
  }

  function outline(executionId: string): StoredEvent[] {
    const stored = parseChunks(statements.chunks(executionId));
    return stored.concat(entries.get(executionId)?.events ?? []);
  }

  return {
    open(record, also) {
      entries.set(record.id, newEntry(record, also));
    },
    async reopen(record) {
      const chunks = statements.chunks(record.id);
      const events = await all(parseChunks(chunks));
      entries.set(record.id, storedEntry(record, chunks.length, events));
      return events;
    },
    append(executionId, events) {
      const entry = entries.get(executionId);
      if (entry === undefined) throw new Error(`The execution ${executionId} is not open.`);
      for (const event of events) {
        const size = sizeOf(event);
        if (size > LARGE) entry.large.push(entry.events.length);
        else entry.size += size;
        entry.events.push(event);
      }
      // Nobody waits for this one, so nobody hears of its failure: the next one tells.
      if (entry.size > MOST_WAITING) commit(entry).catch(() => {});
    },
    commit(executionId) {
      const entry = entries.get(executionId);
      return entry === undefined || entry.events.length === 0 ? nothing : commit(entry);
    },
    read,
    outline,
    whole: (event) => unspill(event, files),
    inUse() {
      const open = [...entries.values()];
      return {
        files: new Set(open.flatMap(({ events }) => events.flatMap(filesOf))),
        since: open.reduce(
          (first, { record }) => Math.min(first, record.startedAt),
          Number.POSITIVE_INFINITY,
        ),
      };
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
