import { troubleOf } from "../db/trouble.ts";
import type { Trouble } from "../db/trouble.ts";
import { commitBatch } from "./batch.ts";
import { fail } from "./entry.ts";
import type { Entry } from "./entry.ts";
import type { Statements } from "./statements.ts";

export interface GroupCommitOptions {
  readonly statements: Statements;
  /** Takes out entries that are not ready for a commit yet. */
  ready(entry: Entry): boolean | void;
  /** Hears of every commit: how long it took and how many executions it served. */
  onCommit?(commit: { readonly ms: number; readonly executions: number }): void;
  /** Hears that there are new timers or errands. */
  onConsequences?(): void;
  /** Hears once when nothing can be stored, and once when things can be again; and once of damage. */
  onTrouble?(trouble: Trouble | undefined): void;
}

/** How long nothing is tried after the database failed. */
const PAUSE_MS = 1000;
/** How long those wait who need no commit of their own. */
const PATIENT_MS = 5;
/** How long a commit waits for a program that has locked the database: the first time, and as long as it has. */
const PATIENCE_MS = 2000;
const PATIENCE_IN_TROUBLE_MS = 20;

/**
 * What all executions in flight ask for in one turn of the event loop is stored in one transaction, so one fsync serves them
 * all, and a lone one waits for nobody.
 *
 * When the disk is full or the database locked, an event that nobody has relied on yet is refused, so that its sender keeps
 * it; an execution that was accepted waits, and is stored when that is possible again.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #asked: Entry[] = [];
  #planned = false;
  #soon: NodeJS.Timeout | undefined;
  /** Accepted executions that could not be stored. */
  #kept: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Why nothing can be stored at the moment. */
  #cause: unknown;
  #damaged = false;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    options.statements.patience(PATIENCE_MS);
  }

  /**
   * Stores what the entry holds with the next commit, and tells its waiter.
   * @param patient it need not make a commit of its own: it goes along with the next one, or waits a moment
   */
  ask(entry: Entry, patient = false): void {
    if (this.#cause !== undefined) return isNew(entry) ? fail(entry, this.#cause) : this.#keep(entry);
    this.#asked.push(entry);
    if (patient) this.#soon ??= setTimeout(() => this.#flush(), PATIENT_MS);
    else if (!this.#planned) {
      this.#planned = true;
      setImmediate(() => this.#flush());
    }
  }

  /** What an entry needs could not be stored. */
  refuse(entry: Entry, error: unknown): void {
    const trouble = troubleOf(error);
    if (trouble === undefined) return fail(entry, error);
    if (trouble.passing) this.#beginTrouble(error);
    else if (!this.#damaged) this.#options.onTrouble?.(trouble);
    this.#damaged ||= !trouble.passing;
    if (isNew(entry)) fail(entry, error);
    else this.#keep(entry);
  }

  #flush(): void {
    this.#planned = false;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const batch = this.#asked;
    this.#asked = [];
    this.#commitAll(batch);
  }

  #keep(entry: Entry): void {
    this.#kept.push(entry);
    this.#tryLater();
  }

  #tryLater(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#tryAgain(), PAUSE_MS).unref();
  }

  #tryAgain(): void {
    this.#timer = undefined;
    const batch = this.#kept;
    this.#kept = [];
    if (batch.length > 0) return this.#commitAll(batch);
    // Events may stay away for as long as they are refused, so it is found out without them that they can be stored.
    try {
      this.#options.statements.probe();
      this.#endTrouble();
    } catch (error) {
      this.#beginTrouble(error);
    }
  }

  #commitAll(entries: readonly Entry[]): void {
    const { statements, ready, onCommit, onConsequences } = this.#options;
    const batch = entries.filter(ready);
    if (batch.length === 0) return;
    const start = performance.now();
    const done = commitBatch(statements, batch, (entry, error) => this.refuse(entry, error));
    onCommit?.({ ms: performance.now() - start, executions: done.length });
    if (done.length > 0) this.#endTrouble();
    if (done.some(({ consequences: { put, errands } }) => put.length > 0 || errands.length > 0))
      onConsequences?.();
  }

  #beginTrouble(error: unknown): void {
    const before = this.#cause;
    this.#cause = error;
    this.#tryLater();
    if (before !== undefined) return;
    const { statements, onTrouble } = this.#options;
    statements.patience(PATIENCE_IN_TROUBLE_MS);
    onTrouble?.(troubleOf(error));
  }

  #endTrouble(): void {
    if (this.#cause === undefined) return;
    this.#cause = undefined;
    const { statements, onTrouble } = this.#options;
    statements.patience(PATIENCE_MS);
    onTrouble?.(undefined);
  }
}

/** Nobody was told yet that it is stored. */
function isNew({ stored }: Entry): boolean {
  return stored === undefined;
}
