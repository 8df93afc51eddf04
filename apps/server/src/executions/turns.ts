/** Those of one flow with the same key, of which only so many may run at a time. */
interface Lane {
  limit: number;
  readonly running: Set<string>;
  /** In the order in which they came. */
  readonly waiting: Set<string>;
}

/** Where an execution takes its turn. */
interface Place {
  readonly lane: string;
  /** As many may run at a time. */
  readonly limit: number;
  readonly id: string;
}

/** Which executions have to wait for others of their flow: first come, first served, within a key strictly so. */
export class Turns {
  readonly #lanes = new Map<string, Lane>();
  readonly #laneOf = new Map<string, string>();
  #waiting = 0;

  /** How many wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Takes a place. `false`: all are taken, and it waits in the line. */
  enter(place: Place): boolean {
    const lane = this.#laneFor(place);
    // Nobody overtakes: a place that has just become free belongs to who waits for it.
    const free = lane.running.size < place.limit && lane.waiting.size === 0;
    if (free) lane.running.add(place.id);
    else this.#wait(lane, place.id);
    return free;
  }

  /** Takes a place even where none is free: for what has begun before. */
  hold(place: Place): void {
    this.#laneFor(place).running.add(place.id);
  }

  /** To the end of the line. */
  queue(place: Place): void {
    this.#wait(this.#laneFor(place), place.id);
  }

  /** Those of the lanes whose names begin so: the ones that have places, then the ones that wait. */
  idsIn(prefix: string): readonly string[] {
    const lanes = [...this.#lanes].flatMap(([name, lane]) => (name.startsWith(prefix) ? [lane] : []));
    return lanes.flatMap(({ running, waiting }) => [...running, ...waiting]);
  }

  /** Gives its place back, or leaves the line. */
  leave(id: string): void {
    const name = this.#laneOf.get(id);
    const lane = name === undefined ? undefined : this.#lanes.get(name);
    if (name === undefined || !lane) return;
    this.#laneOf.delete(id);
    lane.running.delete(id);
    if (lane.waiting.delete(id)) this.#waiting -= 1;
    if (lane.running.size === 0 && lane.waiting.size === 0) this.#lanes.delete(name);
  }

  /** Those whose turn it is now; they have their places. */
  next(): readonly string[] {
    if (this.#waiting === 0) return [];
    const ids: string[] = [];
    for (const lane of this.#lanes.values()) {
      for (const id of lane.waiting) {
        if (lane.running.size >= lane.limit) break;
        lane.waiting.delete(id);
        lane.running.add(id);
        this.#waiting -= 1;
        ids.push(id);
      }
    }
    return ids;
  }

  #wait(lane: Lane, id: string): void {
    lane.waiting.add(id);
    this.#waiting += 1;
  }

  #laneFor({ lane: name, limit, id }: Place): Lane {
    this.#laneOf.set(id, name);
    let lane = this.#lanes.get(name);
    if (!lane) this.#lanes.set(name, (lane = { limit, running: new Set(), waiting: new Set() }));
    // The newest version of the flow says it.
    lane.limit = limit;
    return lane;
  }
}
