import type { ExecutionStatus, RunEvent } from "@weft/flow";
import { chunkOf } from "./chunk.ts";
import { filesOf } from "./outputs.ts";
import type { StoredEvent } from "./outputs.ts";
import { consequencesOf } from "./consequences.ts";
import type { Consequences } from "./consequences.ts";
import { finishedProgress, isKept, newRuns, observe, progressOf } from "./record.ts";
import type { ExecutionRecord, Progress, Runs } from "./record.ts";
import type { Statements } from "./statements.ts";

/** What the journal holds of one execution that runs here. */
export interface Entry {
  readonly record: ExecutionRecord;
  readonly runs: Runs;
  /** Runs that have a row in the table of timers. */
  timed: ReadonlySet<number>;
  /** Not yet stored. */
  events: StoredEvent[];
  /** Which of them carry outputs that are too large for the journal. */
  large: number[];
  /** Of the others, in characters. */
  size: number;
  /** The number of the next chunk. */
  seq: number;
  /** The status in the row; `undefined` until there is one. */
  stored: ExecutionStatus | undefined;
  /** What is done in the transaction that stores the events. */
  also: (() => void)[];
  waiter: PromiseWithResolvers<void> | undefined;
}

/** One execution's part of a commit, serialised before the transaction begins. */
export interface Write {
  readonly entry: Entry;
  readonly progress: Progress;
  readonly data: string;
  /** What it adds to the disk, the files that it names included. */
  readonly bytes: number;
  /** Stored files that the events need. */
  readonly files: ReadonlySet<string>;
  readonly consequences: Consequences;
}

const noTimers: ReadonlySet<number> = new Set();

export function newEntry(record: ExecutionRecord, also?: () => void): Entry {
  return {
    record,
    runs: newRuns(),
    timed: noTimers,
    events: [],
    large: [],
    size: 0,
    seq: 0,
    stored: undefined,
    also: also ? [also] : [],
    waiter: undefined,
  };
}

/** An entry for an execution that is stored already, as `chunks` chunks that hold `events`. */
export function storedEntry(record: ExecutionRecord, chunks: number, events: readonly RunEvent[]): Entry {
  const runs = newRuns();
  for (const event of events) observe(runs, event);
  const { timed } = consequencesOf(record, events, noTimers);
  return {
    record,
    runs,
    timed,
    events: [],
    large: [],
    size: 0,
    seq: chunks,
    stored: progressOf(runs).status,
    also: [],
    waiter: undefined,
  };
}

/** @throws when the events cannot be made JSON: a node gave what JSON cannot hold, or too much of it */
export function prepareWrite(entry: Entry): Write {
  const { events, runs } = entry;
  const last = events.at(-1);
  let progress = last && finishedProgress(last);
  if (progress === undefined) {
    for (const event of events) observe(runs, event);
    progress = progressOf(runs);
  }
  const data = chunkOf(events);
  const files = new Set<string>();
  let bytes = Buffer.byteLength(data) + (entry.stored === undefined ? (entry.record.draft?.length ?? 0) : 0);
  for (const event of events) {
    for (const file of filesOf(event)) files.add(file);
    if (event.spilled) for (const output of Object.values(event.spilled)) bytes += output.bytes;
  }
  const consequences = consequencesOf(entry.record, events, entry.timed);
  return { entry, progress, data, bytes, files, consequences };
}

/** Writes inside a transaction. */
export function store(statements: Statements, write: Write): void {
  const { entry, progress, data, bytes, files, consequences } = write;
  const { record, stored, seq, also } = entry;
  for (const work of also) work();
  for (const errand of consequences.errands) statements.addErrand(errand);
  if (progress.finishedAt !== null && !isKept(record, progress)) {
    if (stored !== undefined) statements.deleteExecution(record.id);
    return;
  }
  if (stored === undefined) statements.insertExecution(record, progress, bytes);
  else statements.updateExecution(record.id, progress, bytes);
  statements.insertChunk(record.id, seq, data);
  for (const file of files) statements.useFile(file, record.id);
  for (const run of consequences.clear) statements.clearTimer(record.id, run);
  for (const timer of consequences.put) statements.putTimer(record, timer);
}

/** Takes note that a write is durable, and tells who waits for it. */
export function settle({ entry, progress, consequences }: Write): void {
  entry.events = [];
  entry.size = 0;
  entry.seq++;
  entry.stored = progress.status;
  entry.timed = consequences.timed;
  entry.also = [];
  const { waiter } = entry;
  entry.waiter = undefined;
  waiter?.resolve();
}

/** The events stay: a disk that is full now may have room at the next commit. */
export function fail(entry: Entry, error: unknown): void {
  const { waiter } = entry;
  entry.waiter = undefined;
  waiter?.reject(error);
}
