import type { RunEvent } from "@weft/flow";
import type { Host } from "../host.ts";

/**
 * Takes the events of one execution to its watchers at once and to the journal as late as durability allows: a flow that
 * changes nothing outside costs one commit at its end.
 */
export class Recorder {
  readonly #id: string;
  readonly #host: Host;
  #kept: RunEvent[] = [];
  #open: boolean;

  /** `open`: the journal has events of this execution already. */
  constructor(id: string, host: Host, open: boolean) {
    this.#id = id;
    this.#host = host;
    this.#open = open;
  }

  add(event: RunEvent): void {
    this.#kept.push(event);
    this.#host.emit?.(this.#id, event);
  }

  /** Hands over what is kept, once the journal knows the execution at all. */
  flush(): void {
    if (!this.#open || this.#kept.length === 0) return;
    this.#host.journal.append(this.#id, this.#kept);
    this.#kept = [];
  }

  /** Resolves when everything so far is durable. */
  commit(): Promise<void> {
    this.#open = true;
    this.flush();
    return this.#host.journal.commit(this.#id);
  }
}
