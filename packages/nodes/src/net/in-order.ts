/** Lets pieces of work go on beside each other, and what follows each happen in the order in which they came. */
export class InOrder {
  readonly #most: number;
  readonly #onFailure: () => void;
  #count = 0;
  #last: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;
  #wake = (): void => {};

  /** @param onFailure hears of the first failure; nothing that came after it is followed up */
  constructor(most: number, onFailure: () => void) {
    this.#most = most;
    this.#onFailure = onFailure;
  }

  /** Resolves when there is room for more. @throws the first failure */
  async add(work: Promise<unknown>, then?: () => unknown): Promise<void> {
    this.#count += 1;
    // It is told in its turn.
    work.catch(() => {});
    this.#last = this.#last
      .then(async () => {
        await work;
        if (!this.#failure) await then?.();
      })
      .catch((error: unknown) => {
        if (this.#failure) return;
        this.#failure = { error };
        this.#onFailure();
      })
      .then(() => {
        this.#count -= 1;
        this.#wake();
      });
    while (this.#count >= this.#most && !this.#failure)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    this.throwIfFailed();
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when all is done. @throws the first failure */
  async settled(): Promise<void> {
    await this.#last;
    this.throwIfFailed();
  }
}
