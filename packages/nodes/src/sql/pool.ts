/** A connection that may be kept for the next one who needs it. */
export interface Pooled {
  /** Nothing more can be done with it. */
  readonly broken: boolean;
  /** Makes it as new; `false` when that is not possible. */
  reset(): Promise<boolean>;
  close(): void;
  /** Called once when the other side ends it. */
  onEnd(ended: () => void): void;
}

export interface PoolLimits {
  /** Connections for one key at the same time. */
  readonly most: number;
  /** Milliseconds that one is kept without use. */
  readonly idleMs: number;
  /** Milliseconds after which one is not used again. */
  readonly lifeMs: number;
}

interface Kept<C> {
  readonly connection: C;
  readonly since: number;
  /** Whether it is as new, once it was used. */
  ready: Promise<boolean>;
  timer?: NodeJS.Timeout;
}

interface Group<C> {
  open: number;
  readonly idle: Kept<C>[];
  readonly waiting: ((kept: Kept<C> | undefined) => void)[];
}

/** Connections by what they are made with. Few at a time, as other systems have few to give; who comes later waits. */
export class Pool<C extends Pooled> {
  readonly #limits: PoolLimits;
  readonly #groups = new Map<string, Group<C>>();

  constructor(limits: PoolLimits) {
    this.#limits = limits;
  }

  /** Does work on a connection of its own, and gives the connection back as new, or closes it. */
  async use<T>(
    key: string,
    { open, signal }: { open: () => Promise<C>; signal: AbortSignal },
    work: (connection: C) => Promise<T>,
  ): Promise<T> {
    const group = this.#group(key);
    const kept = await this.#take(group, { open, signal });
    try {
      return await work(kept.connection);
    } finally {
      this.#giveBack(key, group, kept);
    }
  }

  #group(key: string): Group<C> {
    const group = this.#groups.get(key) ?? { open: 0, idle: [], waiting: [] };
    this.#groups.set(key, group);
    return group;
  }

  async #take(
    group: Group<C>,
    { open, signal }: { open: () => Promise<C>; signal: AbortSignal },
  ): Promise<Kept<C>> {
    for (let kept = group.idle.pop(); kept !== undefined; kept = group.idle.pop()) {
      clearTimeout(kept.timer);
      // Only who comes next waits until it is as new.
      if (this.#isGood(kept) && (await kept.ready) && this.#isGood(kept)) return kept;
      this.#close(group, kept);
    }
    if (group.open >= this.#limits.most) {
      const handed = await this.#turn(group, signal);
      if (handed !== undefined) return handed;
    } else {
      group.open += 1;
    }
    try {
      return { connection: await open(), since: Date.now(), ready: Promise.resolve(true) };
    } catch (error) {
      this.#freed(group);
      throw error;
    }
  }

  /** A connection that was given back, or the place of one that was closed. */
  #turn(group: Group<C>, signal: AbortSignal): Promise<Kept<C> | undefined> {
    return new Promise((resolve, reject) => {
      const got = (kept: Kept<C> | undefined): void => {
        signal.removeEventListener("abort", stopped);
        resolve(kept);
      };
      const stopped = (): void => {
        const at = group.waiting.indexOf(got);
        // What is being handed over already has to be taken, to be given back.
        if (at < 0) return;
        group.waiting.splice(at, 1);
        reject(signal.reason);
      };
      if (signal.aborted) return reject(signal.reason);
      group.waiting.push(got);
      signal.addEventListener("abort", stopped, { once: true });
    });
  }

  #isGood({ connection, since }: Kept<C>): boolean {
    return !connection.broken && Date.now() - since < this.#limits.lifeMs;
  }

  #giveBack(key: string, group: Group<C>, kept: Kept<C>): void {
    if (!this.#isGood(kept)) return this.#close(group, kept);
    kept.ready = kept.connection.reset().catch(() => false);
    const next = group.waiting.shift();
    if (next !== undefined) return void this.#hand(kept, next);
    const end = (): void => {
      const at = group.idle.indexOf(kept);
      if (at < 0) return;
      group.idle.splice(at, 1);
      clearTimeout(kept.timer);
      this.#close(group, kept);
      if (group.open === 0) this.#groups.delete(key);
    };
    kept.timer = setTimeout(end, this.#limits.idleMs).unref();
    kept.connection.onEnd(end);
    group.idle.push(kept);
  }

  async #hand(kept: Kept<C>, next: (kept: Kept<C> | undefined) => void): Promise<void> {
    const good = (await kept.ready) && this.#isGood(kept);
    if (!good) kept.connection.close();
    next(good ? kept : undefined);
  }

  #close(group: Group<C>, { connection }: Kept<C>): void {
    connection.close();
    this.#freed(group);
  }

  /** The place of a connection goes to who waits longest. */
  #freed(group: Group<C>): void {
    const next = group.waiting.shift();
    if (next === undefined) group.open -= 1;
    else next(undefined);
  }
}
