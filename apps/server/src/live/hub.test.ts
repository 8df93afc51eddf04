import type { LiveMessage } from "@weft/api";
import { expect, onTestFinished, test, vi } from "vitest";
import { createLiveHub } from "./hub.ts";
import { trimEvent } from "./trim.ts";

const always = (): boolean => true;
const saved = (revision: number): LiveMessage => ({ type: "saved", revision, by: null });

async function all(messages: AsyncIterable<LiveMessage>): Promise<LiveMessage[]> {
  return Array.fromAsync(messages);
}

test("each watcher hears of its own flow, from the moment it watches", async () => {
  const hub = createLiveHub();
  hub.send("a", saved(1));
  const a = hub.watch("a", undefined, always);
  const b = hub.watch("b", undefined, always);
  hub.send("a", saved(2));
  hub.send("b", saved(3));
  hub.close();
  expect(await all(a)).toEqual([{ type: "hello" }, saved(2)]);
  expect(await all(b)).toEqual([{ type: "hello" }, saved(3)]);
  expect(hub.isWatched("a")).toBe(false);
});

test("a watcher that goes away, or never reads, is let go", async () => {
  const hub = createLiveHub();
  const leaving = new AbortController();
  const left = hub.watch("a", leaving.signal, always);
  leaving.abort();
  expect(hub.isWatched("a")).toBe(false);
  expect(await all(left)).toEqual([{ type: "hello" }]);
  expect(await all(hub.watch("a", leaving.signal, always))).toEqual([{ type: "hello" }]);
  const idle = hub.watch("a", undefined, always);
  for (let revision = 0; hub.isWatched("a") && revision < 1_000_000; revision++)
    hub.send("a", saved(revision));
  expect(hub.isWatched("a")).toBe(false);
  expect((await all(idle)).length).toBeLessThan(10_000);
});

test("a reader that stops early is let go", async () => {
  const hub = createLiveHub();
  for await (const message of hub.watch("a", undefined, always)) {
    expect(message).toEqual({ type: "hello" });
    break;
  }
  expect(hub.isWatched("a")).toBe(false);
});

test("whoever may no longer watch is told nothing more, and let go though nothing happens", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const hub = createLiveHub();
  let may = true;
  const told = hub.watch("a", undefined, () => may);
  const idle = hub.watch("b", undefined, () => may);
  expect((await told.next()).value).toEqual({ type: "hello" });
  expect((await idle.next()).value).toEqual({ type: "hello" });
  const waiting = idle.next();
  may = false;
  hub.send("a", saved(1));
  expect(await told.next()).toMatchObject({ done: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await waiting).toMatchObject({ done: true });
  expect([hub.isWatched("a"), hub.isWatched("b")]).toEqual([false, false]);
});

test("outputs are cut by their count and by their size, over all outputs together", () => {
  const items = (count: number, size: number) =>
    Array.from({ length: count }, () => ({ json: { text: "x".repeat(size) } }));
  const event = (outputs: Record<string, { json: { text: string } }[]>) =>
    ({ type: "run.finished", at: 1, run: 0, outputs }) as const;
  const small = event({ main: items(100, 10) });
  expect(trimEvent(small)).toEqual({ event: small });
  expect(trimEvent(event({ main: items(101, 10), other: [] }))).toMatchObject({
    event: { outputs: { main: { length: 100 }, other: [] } },
    trimmed: { main: 101 },
  });
  const large = trimEvent(event({ a: items(2, 120_000), b: items(3, 100_000) }));
  expect(large).toMatchObject({ event: { outputs: { a: { length: 2 }, b: [] } }, trimmed: { b: 3 } });
  expect(large.trimmed).not.toHaveProperty("a");
});
