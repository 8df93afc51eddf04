import type { RunEvent } from "@weft/flow";
import type { WebhookAnswer } from "@weft/sdk";
import type { Host } from "../host.ts";

export interface RecorderParts {
  readonly id: string;
  readonly host: Host;
  /** The journal has events of this execution already. */
  readonly open: boolean;
  onAnswer?(answer: WebhookAnswer): void;
}

/**
 * Takes the events of one execution to its watchers at once, and to the journal as late as durability allows: a flow that
 * changes nothing outside costs one commit, at its end. The answer to the caller waits for what led to it.
 */
export class Recorder {
  readonly #parts: RecorderParts;
  #kept: RunEvent[] = [];
  #also: (() => void)[] = [];
  #open: boolean;
  #urgent = false;
  #answered = false;
  #answer: WebhookAnswer | undefined;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#open = parts.open;
  }

  add(event: RunEvent, also?: readonly (() => void)[]): void {
    this.#kept.push(event);
    if (also) this.#also.push(...also);
    this.#parts.host.emit?.(this.#parts.id, event);
  }

  /** The first answer counts. */
  readonly respond = (answer: WebhookAnswer): boolean => {
    if (this.#answered || !this.#parts.onAnswer) return false;
    this.#answered = true;
    this.#answer = answer;
    return true;
  };

  /** Something happened outside that only this process knows of. */
  hurry(): void {
    this.#urgent = true;
  }

  /** Called when the execution has nothing to do but wait. */
  async rest(): Promise<void> {
    if (this.#urgent || this.#answer) return this.commit();
    if (this.#open) this.#flush();
  }

  /** Resolves when everything so far is durable and the answer, if there is one, is given. */
  commit(): Promise<void> {
    const { id, host, onAnswer } = this.#parts;
    const answer = this.#answer;
    this.#open = true;
    this.#urgent = false;
    this.#answer = undefined;
    this.#flush();
    const committed = host.journal.commit(id);
    return answer ? committed.then(() => onAnswer?.(answer)) : committed;
  }

  #flush(): void {
    if (this.#kept.length === 0) return;
    this.#parts.host.journal.append(this.#parts.id, this.#kept, this.#also);
    this.#kept = [];
    this.#also = [];
  }
}
