import type { RetryManyResult } from "@weft/api";
import { expect, test } from "vitest";
import { retryAll } from "./retry-all.ts";
import type { RetryProgress } from "./retry-all.ts";

const result = (more: Partial<RetryManyResult>): RetryManyResult => ({
  retried: 0,
  refused: [],
  refusedCount: 0,
  remaining: 0,
  ...more,
});

async function follow(
  answers: readonly RetryManyResult[],
  more: { ids?: string[]; stopAfter?: number } = {},
) {
  const asked: object[] = [];
  const told: RetryProgress[] = [];
  const { stopAfter = Infinity, ...given } = more;
  await retryAll({
    ...given,
    ask: (part) => {
      asked.push(part);
      return Promise.resolve(answers[asked.length - 1] ?? result({}));
    },
    tell: (progress) => told.push(progress),
    stopped: () => asked.length >= stopAfter,
    pause: () => Promise.resolve(),
  });
  return { asked, told };
}

test("it asks where the answer before ended, until nothing is left, also when the server was full meanwhile", async () => {
  const refused = [{ id: "ex_1", reason: "It was tried again.", code: "again" as const }];
  const { asked, told } = await follow([
    result({ retried: 999, refusedCount: 1, refused, remaining: 500, next: "1:a" }),
    result({ remaining: 500 }),
    result({ retried: 500, next: "2:b" }),
  ]);
  expect(asked).toEqual([{}, { cursor: "1:a" }, { cursor: "1:a" }]);
  expect(told.at(-1)).toEqual({ retried: 1499, refusedCount: 1, refused, remaining: 0 });
});

test("those that were chosen are asked for in parts, and those again for which there was no room", async () => {
  const ids = Array.from({ length: 120 }, (_, n) => `ex_${n}`);
  const { asked, told } = await follow(
    [result({ retried: 98, ids: ["ex_5", "ex_7"], remaining: 2 }), result({ retried: 22 })],
    { ids },
  );
  expect(asked).toEqual([{ ids: ids.slice(0, 100) }, { ids: ["ex_5", "ex_7", ...ids.slice(100)] }]);
  expect(told.map(({ remaining }) => remaining)).toEqual([22, 0]);
});

test("stopped, it leaves the rest as it is", async () => {
  const { asked, told } = await follow([result({ retried: 1, remaining: 9 })], { stopAfter: 1 });
  expect(asked).toHaveLength(1);
  expect(told.at(-1)?.remaining).toBe(9);
});
