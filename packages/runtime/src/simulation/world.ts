import { Random } from "../testing/random.ts";

interface Action {
  readonly at: number;
  act(): void;
}

const begin = Date.UTC(2026, 0, 15, 12);

/** Time, chance, and what is still to come. Nothing waits for a real clock: the same seed gives the same history. */
export class World {
  readonly random: Random;
  now = begin;
  /** Everything that happened, for people who look into a failure. */
  readonly log: string[] = [];
  /** Broken promises, found on the way. */
  readonly problems: string[] = [];
  #due: Action[] = [];

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** Milliseconds since the beginning. */
  get age(): number {
    return this.now - begin;
  }

  after(ms: number, act: () => void): void {
    const action = { at: this.now + ms, act };
    const later = this.#due.findLastIndex(({ at }) => at <= action.at);
    this.#due.splice(later + 1, 0, action);
  }

  say(line: string): void {
    this.log.push(`${this.age} ${line}`);
  }

  wrong(line: string): void {
    this.say(`WRONG ${line}`);
    this.problems.push(line);
  }

  /** Lets everything happen. */
  async run(maxActions: number): Promise<void> {
    for (let count = 0; this.#due.length > 0; count += 1) {
      await settled();
      const next = this.#due.shift();
      if (!next) return;
      if (count >= maxActions) return this.wrong("it does not come to an end");
      this.now = Math.max(this.now, next.at);
      next.act();
      await settled();
    }
  }
}

/** All promises that are resolved have been heard: microtasks come before the next turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
