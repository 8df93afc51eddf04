/** A queue for each owner; the owners take turns. */
export class Lanes<T> {
  /** In the order of their turns. */
  readonly #lanes = new Map<string, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(owner: string, entry: T): void {
    const lane = this.#lanes.get(owner);
    if (lane) lane.push(entry);
    else this.#lanes.set(owner, [entry]);
    this.#size += 1;
  }

  take(): T | undefined {
    const [turn] = this.#lanes;
    if (!turn) return undefined;
    const [owner, lane] = turn;
    const entry = lane.shift();
    this.#lanes.delete(owner);
    if (lane.length > 0) this.#lanes.set(owner, lane);
    this.#size -= 1;
    return entry;
  }

  /** `false` when it is not here. */
  remove(owner: string, entry: T): boolean {
    const lane = this.#lanes.get(owner);
    const at = lane?.indexOf(entry) ?? -1;
    if (!lane || at === -1) return false;
    lane.splice(at, 1);
    if (lane.length === 0) this.#lanes.delete(owner);
    this.#size -= 1;
    return true;
  }
}
