import type { Closing } from "@weft/sdk";

export interface Connection extends Closing {
  /** Nothing more can be done with it. */
  readonly closed: boolean;
}

/**
 * One connection for the items of a run, which come one after the other: made for the first, and anew where the last one failed
 * on it, as nobody knows then how the other side takes what comes next. To be asked for by `ctx.shared`.
 */
export class Kept<C extends Connection> implements Closing {
  readonly #most: number;
  #connection: C | undefined;
  #used = 0;
  #over = false;

  /** `most`: how often one connection is used, for servers that would end it at some point. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /**
   * `again`: whether work that failed on a connection which was used before is done once more on a new one, as the server may
   * only have had enough of the old.
   */
  async use<T>(
    open: () => Promise<C>,
    work: (connection: C) => Promise<T>,
    again: (error: unknown) => boolean = () => false,
  ): Promise<T> {
    const connection = this.#usable() ?? (await this.#opened(open));
    const isNew = this.#used === 0;
    this.#used += 1;
    try {
      return await work(connection);
    } catch (error) {
      connection.close();
      if (isNew || this.#over || !again(error)) throw error;
      return this.use(open, work);
    }
  }

  close(): void {
    this.#over = true;
    this.#connection?.close();
  }

  #usable(): C | undefined {
    if (this.#connection?.closed === false && this.#used < this.#most) return this.#connection;
    this.#connection?.close();
    return undefined;
  }

  async #opened(open: () => Promise<C>): Promise<C> {
    const connection = await open();
    // It may have taken longer than there was somebody to wait for it.
    if (this.#over) connection.close();
    this.#connection = connection;
    this.#used = 0;
    return connection;
  }
}
