/**
 * A map for what comes and goes thousands of times a second, by ids that end differently.
 *
 * A `Map` copies itself into a new table every few changes, and each outgrown table points to the one that follows, for the
 * sake of iterators. Once one of them has become old to the garbage collector, it keeps alive all that follow, with what
 * stood in them, until a full collection: memory grows by whatever passes through. Here places are used again.
 */
export class PassingMap<V> {
  readonly #buckets: [id: string, value: V][][] = Array.from({ length: BUCKETS }, () => []);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: string): V | undefined {
    for (const entry of this.#bucket(id)) if (entry[0] === id) return entry[1];
    return undefined;
  }

  set(id: string, value: V): void {
    const bucket = this.#bucket(id);
    const found = bucket.find((entry) => entry[0] === id);
    if (found) found[1] = value;
    else {
      bucket.push([id, value]);
      this.#size++;
    }
  }

  delete(id: string): boolean {
    const bucket = this.#bucket(id);
    const place = bucket.findIndex((entry) => entry[0] === id);
    if (place < 0) return false;
    const last = bucket.pop();
    if (last && place < bucket.length) bucket[place] = last;
    this.#size--;
    return true;
  }

  values(): V[] {
    return this.#buckets.flatMap((bucket) => bucket.map(([, value]) => value));
  }

  #bucket(id: string): [id: string, value: V][] {
    const { length } = id;
    const hash = id.charCodeAt(length - 1) + 31 * id.charCodeAt(length - 2);
    return this.#buckets[hash & (BUCKETS - 1)] ?? [];
  }
}

/** A power of two. */
const BUCKETS = 256;
