import { sql } from "drizzle-orm";
import { transact } from "../db/open.ts";
import type { Database } from "../db/open.ts";

interface Asked {
  work(): void;
  done(): void;
  fail(error: unknown): void;
}

/** Writes that are asked for in one turn of the event loop share one transaction, and so one wait for the disk. */
export class Together {
  readonly #db: Database;
  #asked: Asked[] = [];

  constructor(db: Database) {
    this.#db = db;
  }

  /** Does the work in a transaction, alone or with others: each that fails leaves the others be. Durable when it resolves. */
  commit<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let result: T;
    this.#asked.push({ work: () => void (result = work()), done: () => resolve(result), fail: reject });
    if (this.#asked.length === 1) setImmediate(() => this.#flush());
    return promise;
  }

  #flush(): void {
    const asked = this.#asked;
    this.#asked = [];
    const done: Asked[] = [];
    try {
      transact(this.#db, () => {
        for (const one of asked) if (this.#apart(one)) done.push(one);
      });
    } catch (error) {
      for (const one of asked) one.fail(error);
      return;
    }
    for (const one of done) one.done();
  }

  /** Gives whether it was done; what it has written is undone otherwise. */
  #apart(one: Asked): boolean {
    this.#db.run(sql`SAVEPOINT one`);
    try {
      one.work();
      return true;
    } catch (error) {
      this.#db.run(sql`ROLLBACK TO one`);
      one.fail(error);
      return false;
    } finally {
      this.#db.run(sql`RELEASE one`);
    }
  }
}
