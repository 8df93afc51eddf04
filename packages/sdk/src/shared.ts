/** What has to be closed; doing it twice does no harm. */
export interface Closing {
  close(): void;
}

/** What the calls of one run have in common; see `NodeContext.shared`. */
export class Shared implements Closing {
  #made: Map<string, Closing> | undefined;
  #over = false;

  /** Whoever asks for one key always makes the same thing. Throws when the run is over: nobody would close what is made then. */
  get<T extends Closing>(key: string, make: () => T): T {
    if (this.#over) throw new Error("The run is over");
    this.#made ??= new Map();
    const made = (this.#made.get(key) as T | undefined) ?? make();
    this.#made.set(key, made);
    return made;
  }

  /** What fails to close is of no interest any more. */
  close(): void {
    this.#over = true;
    for (const made of this.#made?.values() ?? []) {
      try {
        made.close();
      } catch {
        // The others are closed all the same.
      }
    }
    this.#made = undefined;
  }
}
