/** An abort signal that costs nothing until somebody asks for it. */
export class LazySignal {
  #controller: AbortController | undefined;
  #reason: unknown;
  #aborted = false;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#aborted) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    this.#controller?.abort(reason);
  }
}

/** What an execution can stop, apart: waits between tries; runs that can be computed again; everything. */
export class Stops {
  readonly waits = new LazySignal();
  readonly repeatable = new LazySignal();
  readonly all = new LazySignal();

  /** Writes that are under way are let finish: their outcome must be known. */
  sparingWrites(reason: unknown): void {
    this.waits.abort(reason);
    this.repeatable.abort(reason);
  }

  everything(reason: unknown): void {
    this.sparingWrites(reason);
    this.all.abort(reason);
  }
}
