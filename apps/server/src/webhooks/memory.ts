/** How much of what callers sent may be in memory at once, all webhooks together. */
export class Memory {
  readonly #limit: number;
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** For one body. */
  share(): MemoryShare {
    let bytes = 0;
    let users = 1;
    return {
      grow: (by) => {
        if (this.#held + by > this.#limit) return false;
        this.#held += by;
        bytes += by;
        return true;
      },
      use: () => void users++,
      free: () => {
        if (--users > 0) return;
        this.#held -= bytes;
        bytes = 0;
      },
    };
  }
}

/** Freed when everyone who uses it has said so; it begins with one user. */
export interface MemoryShare {
  /** `false`: there is no room. */
  grow(bytes: number): boolean;
  use(): void;
  free(): void;
}
