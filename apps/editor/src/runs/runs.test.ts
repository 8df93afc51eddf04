import type { LiveMessage } from "@weft/api";
import { connect, emptyFlow, setParam } from "@weft/flow";
import type { Flow, RunEvent } from "@weft/flow";
import { expect, test } from "vitest";
import { isDryRun, record, stillHolds, viewOf } from "./fold.ts";
import type { Recording } from "./fold.ts";
import { followLive } from "./live.ts";

const accepted: RunEvent = { type: "execution.accepted", at: 1, trigger: "a", mode: "test" };
const finished: RunEvent = { type: "execution.finished", at: 9, status: "succeeded" };
const message = (executionId: string, event: RunEvent, trimmed?: Record<string, number>) => ({
  executionId,
  mode: "test" as const,
  event,
  ...(trimmed && { trimmed }),
});

function recorded(...messages: ReturnType<typeof message>[]): Recording | undefined {
  return messages.reduce<Recording | undefined>((current, one) => record(current, one), undefined);
}

test("the events of one execution are kept together until it is over", () => {
  const running = recorded(message("x", accepted), message("y", accepted));
  expect(running?.id).toBe("x");
  const over = recorded(message("x", accepted), message("y", accepted), message("x", finished));
  expect(viewOf(over)?.status).toBe("succeeded");
});

test("a new execution takes the place of one that is over; one that began unseen does not", () => {
  expect(recorded(message("x", accepted), message("x", finished), message("y", accepted))?.id).toBe("y");
  expect(recorded(message("z", finished))).toBeUndefined();
});

test("the execution that was asked for is the one that is shown", () => {
  const other = record(undefined, message("y", accepted), "x");
  expect(other).toBeUndefined();
  const busy = recorded(message("y", accepted));
  expect(record(busy, message("x", accepted), "x")?.id).toBe("x");
});

test("items that were left out on the way are remembered", () => {
  const event: RunEvent = { type: "run.finished", at: 2, run: 0, outputs: { main: [] } };
  const over = recorded(message("x", accepted), message("x", event, { main: 400 }), message("x", finished));
  expect(over).toMatchObject({ trimmed: true, totals: [{ run: 0, output: "main", items: 400 }] });
});

test("a dry run is one from its first event on", () => {
  expect(isDryRun([accepted, finished])).toBe(false);
  expect(isDryRun([{ ...accepted, dry: true }])).toBe(true);
});

test("earlier outputs hold while nothing before the node changed", () => {
  const nodes = ["a", "b", "c"].map((id) => ({
    id,
    type: "t",
    version: 1,
    name: id,
    position: { x: 0, y: 0 },
    params: {},
  }));
  const start: Flow = { ...emptyFlow({ id: "f", name: "F" }), nodes };
  const then = connect(start, { source: "a", sourceHandle: "main", target: "b", targetHandle: "main" });
  const before = new Set(["a", "b"]);
  expect(stillHolds(then, setParam(then, "c", ["x"], 1), before)).toBe(true);
  expect(stillHolds(then, setParam(then, "a", ["x"], 1), before)).toBe(false);
  expect(stillHolds(then, start, before)).toBe(false);
  expect(stillHolds(undefined, then, before)).toBe(true);
});

test("a stream that breaks off is opened again, and each beginning is told", async () => {
  const heard: string[] = [];
  let opened = 0;
  await new Promise<void>((resolve) => {
    const stop = followLive({
      open: async () => {
        opened += 1;
        if (opened === 2) throw new Error("refused");
        return messages();
      },
      take: ({ type }) => heard.push(type),
      connected: () => {
        heard.push("connected");
        if (opened === 3) {
          stop();
          resolve();
        }
      },
      lost: () => heard.push("lost"),
      wait: () => 0,
    });
  });
  expect(heard).toEqual(["connected", "published", "lost", "lost", "connected"]);
});

async function* messages(): AsyncGenerator<LiveMessage> {
  yield { type: "hello" };
  yield { type: "published", version: 1 };
}
