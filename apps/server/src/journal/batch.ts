import { troubleOf } from "../db/trouble.ts";
import { fail, prepareWrite, settle, store } from "./entry.ts";
import type { Entry, Write } from "./entry.ts";
import type { Statements } from "./statements.ts";

/** Gives what is durable now. `refuse` hears of the rest. */
export function commitBatch(
  statements: Statements,
  batch: readonly Entry[],
  refuse: (entry: Entry, error: unknown) => void,
): readonly Write[] {
  const writes = batch.map(prepareOrFail).filter((write) => write !== undefined);
  try {
    transaction(statements, writes);
    for (const write of writes) settle(write);
    return writes;
  } catch (error) {
    // One that cannot be stored, for its flow is gone, must not take the others with it.
    if (writes.length > 1 && troubleOf(error)?.passing !== true)
      return writes.flatMap(({ entry }) => commitBatch(statements, [entry], refuse));
    for (const { entry } of writes) refuse(entry, error);
    return [];
  }
}

function prepareOrFail(entry: Entry): Write | undefined {
  try {
    return prepareWrite(entry);
  } catch (error) {
    fail(entry, error);
    return undefined;
  }
}

function transaction(statements: Statements, writes: readonly Write[]): void {
  try {
    statements.begin();
    for (const write of writes) store(statements, write);
    statements.commit();
  } catch (error) {
    statements.rollback();
    throw error;
  }
}
