import { expect, test } from "vitest";
import { DurableOrderReader } from "./durable-order.ts";

const arrives = '7 read(42<socket:[1]>, "POST /webhook/pure?event=ev.00001 HTTP/1.1\\r\\n", 65536) = 40';
const logged = '7 pwrite64(22</data/weft.db-wal>, "\\r\\0..ev.00001..", 4096, 24) = 4096';
const synced = "7 fsync(22</data/weft.db-wal>) = 0";
const answered = '7 write(42<socket:[1]>, "HTTP/1.1 200 OK\\r\\n", 120) = 120';
const sentOn = (path: string) =>
  `7 writev(50<socket:[2]>, [{iov_base="POST ${path}?id=ev.00001 HTTP/1.1\\r\\n", iov_len=90}], 1) = 90`;

function read(...lines: string[]) {
  const reader = new DurableOrderReader();
  for (const line of lines) reader.line(line);
  return reader.result();
}

test("an answer after the fsync of the log is in order", () => {
  expect(read(arrives, logged, synced, answered)).toEqual({
    answers: 1,
    writes: 0,
    syncs: 1,
    violations: [],
  });
});

test.for<[string, string[], string]>([
  ["that was not written at all", [arrives, synced, answered], "before it was written to the log"],
  ["whose fsync is missing", [arrives, logged, answered], "before the log was on the disk"],
  [
    "whose fsync failed",
    [arrives, logged, synced.replace("= 0", "= -1 EIO"), answered],
    "before the log was on",
  ],
  ["whose fsync came before", [arrives, synced, logged, answered], "before the log was on the disk"],
  [
    "whose database alone was synced",
    [arrives, logged, synced.replace("-wal", ""), answered],
    "before the log was on",
  ],
  [
    "whose fsync was under way in another thread",
    [
      arrives,
      logged,
      "8 fsync(22</data/weft.db-wal> <unfinished ...>",
      answered,
      "8 <... fsync resumed>) = 0",
    ],
    "before the log was on the disk",
  ],
  [
    "that was written while the fsync was under way",
    [
      arrives,
      "8 fsync(22</data/weft.db-wal> <unfinished ...>",
      logged,
      "8 <... fsync resumed>) = 0",
      answered,
    ],
    "before the log was on the disk",
  ],
])("an answer to an event %s is a violation", ([, lines, violation]) => {
  expect(read(...lines).violations).toEqual([expect.stringContaining(violation)]);
});

test("a refusal needs no fsync", () => {
  expect(read(arrives, answered.replace("200 OK", "503 Busy")).answers).toBe(0);
});

test("each write to another system has an intent of its own on the disk", () => {
  const order = [arrives, logged, synced, sentOn("/keyed"), sentOn("/keyed")];
  expect(read(...order)).toMatchObject({ writes: 2, violations: [] });
  expect(read(...order, sentOn("/plain")).violations).toEqual([
    "ev.00001 was sent to /plain before its intent was on the disk",
  ]);
  expect(read(...order, logged, synced, sentOn("/plain")).violations).toEqual([]);
});
