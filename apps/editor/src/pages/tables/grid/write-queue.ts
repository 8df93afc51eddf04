/** One row's changed cells, and the revision of the row that the person saw when they began. */
export interface RowChange {
  readonly id: number;
  /** Without it whatever stands there is written over. */
  readonly revision?: number;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Revised {
  readonly id: number;
  readonly revision: number;
}

/**
 * Sends changes one after the other. Who changes two cells of a row quickly has seen the row as it was before either:
 * what was written by this queue itself is no conflict, so such a revision is brought up to date before it is sent.
 */
export function writeQueue<R extends Revised>(
  send: (changes: readonly RowChange[]) => Promise<readonly R[]>,
) {
  let last: Promise<unknown> = Promise.resolve();
  const own = new Map<string, number>();

  function current({ id, revision }: RowChange): { revision?: number } {
    if (revision === undefined) return {};
    let now = revision;
    for (let next: number | undefined = now; next !== undefined; next = own.get(`${id} ${now}`)) now = next;
    return { revision: now };
  }

  async function write(changes: readonly RowChange[]): Promise<readonly R[]> {
    const sent = changes.map((change) => ({ ...change, ...current(change) }));
    const rows = await send(sent);
    const before = new Map(sent.map((change) => [change.id, change.revision]));
    for (const { id, revision } of rows) {
      const old = before.get(id);
      if (old !== undefined && old !== revision) own.set(`${id} ${old}`, revision);
    }
    return rows;
  }

  function run<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    /** The rows as they are afterwards. Rejects when the server refuses; later changes are sent all the same. */
    write: (changes: readonly RowChange[]): Promise<readonly R[]> => run(() => write(changes)),
    /** Anything else that must wait for its turn. */
    run,
  };
}
