import type { RunEvent } from "@weft/flow";
import type { Journal } from "@weft/runtime";
import type { FileStore, Item } from "@weft/sdk";
import type SqliteDatabase from "better-sqlite3";
import type { Fence } from "../db/fence.ts";
import { faults } from "../faults/faults.ts";
import { PassingMap } from "../passing-map.ts";
import { parseChunks } from "./chunk.ts";
import { newEntry, storedEntry } from "./entry.ts";
import type { Entry } from "./entry.ts";
import { GroupCommit } from "./group-commit.ts";
import type { GroupCommitOptions } from "./group-commit.ts";
import { filesOf, outputsOf } from "./outputs.ts";
import type { StoredEvent } from "./outputs.ts";
import type { ExecutionRecord } from "./record.ts";
import { LARGE, partOf, readItems, sizeOf, spill, unspill } from "./spill.ts";
import type { Part, Written } from "./spill.ts";
import { prepareStatements } from "./statements.ts";
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
  /** Some of the items of one output of an event. */
  items(event: StoredEvent, output: string, part: Part): Promise<readonly Item[]>;
  /** The stored files that events need which are not stored yet, and when the oldest execution here began: nodes in it may hold more. */
  inUse(): { readonly files: ReadonlySet<string>; readonly since: number };
  /** The record of an execution that runs here, stored or not. */
  running(executionId: string): ExecutionRecord | undefined;
  /** Forgets an execution that no longer runs here. */
  close(executionId: string): void;
}

export interface JournalOptions extends Pick<
  GroupCommitOptions,
  "onCommit" | "onConsequences" | "onTrouble"
> {
  readonly sqlite: SqliteDatabase.Database;
  readonly fence: Pick<Fence, "check">;
  /** Takes the outputs that are too large for the database. */
  readonly files: FileStore;
}

const nothing = Promise.resolve();
/** What waits to be stored is kept from growing beyond this many characters: making JSON of it must not take long. */
const MOST_WAITING = 1_000_000;

/** The journal in SQLite. */
export function createJournal(options: JournalOptions): ExecutionJournal {
  return new SqliteJournal(options);
}

class SqliteJournal implements ExecutionJournal {
  readonly #options: JournalOptions;
  readonly #statements: Statements;
  readonly #entries = new PassingMap<Entry>();
  readonly #group: GroupCommit;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#statements = faults.around("sql", prepareStatements(options));
    // One that got something large while it waited for its turn takes another.
    const ready = (entry: Entry): boolean | void => entry.large.length === 0 || void this.#toFiles(entry);
    this.#group = new GroupCommit({ ...options, statements: this.#statements, ready });
  }

  open(record: ExecutionRecord, also?: () => void): void {
    this.#entries.set(record.id, newEntry(record, also));
  }

  async reopen(record: ExecutionRecord): Promise<RunEvent[]> {
    const chunks = this.#statements.chunks(record.id);
    const events = await this.#all(parseChunks(chunks));
    this.#entries.set(record.id, storedEntry(record, chunks.length, events));
    return events;
  }

  append(executionId: string, events: readonly RunEvent[], also: readonly (() => void)[] = []): void {
    const entry = this.#entries.get(executionId);
    if (entry === undefined) throw new Error(`The execution ${executionId} is not open.`);
    for (const event of events) {
      const size = sizeOf(event);
      if (size > LARGE) entry.large.push(entry.events.length);
      else entry.size += size;
      entry.events.push(event);
    }
    entry.also.push(...also);
    // Nobody waits for this one, so nobody hears of its failure: the next one tells.
    if (entry.size > MOST_WAITING) this.#commit(entry).catch(() => {});
  }

  commit(executionId: string): Promise<void> {
    const entry = this.#entries.get(executionId);
    return entry === undefined || entry.events.length === 0 ? nothing : this.#commit(entry);
  }

  read(executionId: string): Promise<RunEvent[]> {
    return this.#all(this.outline(executionId));
  }

  outline(executionId: string): StoredEvent[] {
    const stored = parseChunks(this.#statements.chunks(executionId));
    return stored.concat(this.#entries.get(executionId)?.events ?? []);
  }

  whole(event: StoredEvent): Promise<RunEvent> {
    return unspill(event, this.#options.files);
  }

  async items(event: StoredEvent, output: string, part: Part): Promise<readonly Item[]> {
    const spilled = event.spilled?.[output];
    if (spilled) return readItems(spilled, this.#options.files, part);
    return partOf(outputsOf(event)?.[output] ?? [], part);
  }

  inUse(): { readonly files: ReadonlySet<string>; readonly since: number } {
    const open = this.#entries.values();
    return {
      files: new Set(open.flatMap(({ events }) => events.flatMap(filesOf))),
      since: open.reduce((first, { record }) => Math.min(first, record.startedAt), Number.POSITIVE_INFINITY),
    };
  }

  running(executionId: string): ExecutionRecord | undefined {
    return this.#entries.get(executionId)?.record;
  }

  close(executionId: string): void {
    this.#entries.delete(executionId);
  }

  async #all(events: readonly StoredEvent[]): Promise<RunEvent[]> {
    const whole: RunEvent[] = [];
    for (const event of events) whole.push(event.spilled ? await this.whole(event) : event);
    return whole;
  }

  #commit(entry: Entry): Promise<void> {
    if (entry.waiter !== undefined) return entry.waiter.promise;
    const waiter = Promise.withResolvers<void>();
    entry.waiter = waiter;
    this.#ask(entry);
    return waiter.promise;
  }

  #ask(entry: Entry): void {
    if (entry.large.length > 0) void this.#toFiles(entry);
    else this.#group.ask(entry, mayWait(entry));
  }

  /** Large outputs are on the disk before the commit that names them. */
  async #toFiles(entry: Entry): Promise<void> {
    const { files } = this.#options;
    const written: Written[] = [];
    try {
      for (let place = entry.large[0]; place !== undefined; place = entry.large[0]) {
        const event = entry.events[place];
        if (event !== undefined) entry.events[place] = await spill(event, files, written);
        entry.large.shift();
      }
      this.#ask(entry);
    } catch (error) {
      this.#group.refuse(entry, error);
    }
  }
}

/**
 * Whether it makes no difference that an execution's end is stored a moment later: nobody waits for it, and after a crash
 * in between it would come to the same end again, for everything since its last commit may be done twice.
 */
function mayWait({ record, events, stored }: Entry): boolean {
  const { awaited, parentId, queueKey } = record;
  if (stored === undefined || awaited || parentId !== null || queueKey !== null) return false;
  if (events.at(-1)?.type !== "execution.finished") return false;
  const begun = new Set<number>();
  // A run that was begun in an earlier commit is one that writes, or waited.
  return events.every((event) => {
    if (event.type === "run.started") begun.add(event.run);
    return !("run" in event) || begun.has(event.run);
  });
}
