import { expect, test } from "vitest";
import { writeQueue } from "./write-queue.ts";
import type { RowChange } from "./write-queue.ts";

/** A table that refuses stale revisions, as the server does. */
function table() {
  const rows = new Map([[1, { id: 1, revision: 1, values: { a: "x" } as Record<string, unknown> }]]);
  const change = ({ id, revision, values }: RowChange) => {
    const row = rows.get(id);
    if (!row || (revision !== undefined && revision !== row.revision)) throw new Error("CONFLICT");
    const next = { id, revision: row.revision + 1, values: { ...row.values, ...values } };
    rows.set(id, next);
    return next;
  };
  return { rows, queue: writeQueue(async (changes) => changes.map(change)), change };
}

test("two quick changes of one row, both made while it stood at its first revision, are no conflict", async () => {
  const { rows, queue } = table();
  await Promise.all([
    queue.write([{ id: 1, revision: 1, values: { a: 1 } }]),
    queue.write([{ id: 1, revision: 1, values: { b: 2 } }]),
    queue.write([{ id: 1, revision: 1, values: { a: 3 } }]),
  ]);
  expect(rows.get(1)).toEqual({ id: 1, revision: 4, values: { a: 3, b: 2 } });
});

test("a change by someone else in between is a conflict, and the queue goes on after it", async () => {
  const { rows, queue, change } = table();
  await queue.write([{ id: 1, revision: 1, values: { a: 1 } }]);
  change({ id: 1, values: { a: "theirs" } });
  const stale = queue.write([{ id: 1, revision: 1, values: { a: "mine" } }]);
  const after = queue.write([{ id: 1, revision: 3, values: { b: 2 } }]);
  await expect(stale).rejects.toThrow("CONFLICT");
  await after;
  expect(rows.get(1)).toEqual({ id: 1, revision: 4, values: { a: "theirs", b: 2 } });
});

test("without a revision what stands there is written over", async () => {
  const { rows, queue, change } = table();
  change({ id: 1, values: { a: "theirs" } });
  await queue.write([{ id: 1, values: { a: "mine" } }]);
  expect(rows.get(1)?.values).toEqual({ a: "mine" });
});
