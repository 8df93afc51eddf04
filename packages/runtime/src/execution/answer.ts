import type { WebhookAnswer } from "@weft/sdk";

/** The answer to the waiting caller: given once, and held back until the journal has what led to it. */
export class Answer {
  readonly #deliver: ((answer: WebhookAnswer) => void) | undefined;
  #given = false;
  #held: WebhookAnswer | undefined;

  constructor(deliver: ((answer: WebhookAnswer) => void) | undefined) {
    this.#deliver = deliver;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  give(answer: WebhookAnswer): boolean {
    if (this.#given || !this.#deliver) return false;
    this.#given = true;
    this.#held = answer;
    return true;
  }

  /** Takes the held answer; call the result once a commit that began later is done. */
  release(): () => void {
    const answer = this.#held;
    this.#held = undefined;
    return () => {
      if (answer) this.#deliver?.(answer);
    };
  }
}
