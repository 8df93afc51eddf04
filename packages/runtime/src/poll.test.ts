import type { Flow } from "@weft/flow";
import { defineTrigger, nodeManifest, RetryAfter } from "@weft/sdk";
import type { PollContext } from "@weft/sdk";
import { expect, test } from "vitest";
import { pollInterval, pollOnce, pollTooLong, watchOnce } from "./poll.ts";
import type { StandingTrigger } from "./standing.ts";
import { testHost } from "./testing/index.ts";

const flow: Flow = {
  format: "weft/1",
  id: "f",
  name: "F",
  nodes: [],
  edges: [],
  notes: [],
  pinData: {},
  settings: {},
} as never;

function trigger(poll: (ctx: PollContext) => Promise<void>, everyMs: number = 60_000): StandingTrigger {
  const definition = defineTrigger({
    type: "test.poll",
    version: 1,
    label: "Test",
    params: {},
    everyMs: () => everyMs,
    poll: ({ ctx }) => poll(ctx),
    watch: ({ ctx }) => new Promise((resolve) => ctx.memory.get("n") === 1 && resolve()),
  });
  const node = { id: "n", type: "test.poll", version: 1, name: "News", position: { x: 0, y: 0 }, params: {} };
  return { flow, node, manifest: nodeManifest(definition), definition, params: {} };
}

const call = (one: StandingTrigger, memory = {}, signal = new AbortController().signal) =>
  ({ trigger: one, host: testHost(), memory, trial: false, signal }) as const;

test("each emit is an execution; what is remembered is a copy; again is handed on", async () => {
  const seen = { list: [1] };
  const outcome = await pollOnce(
    call(
      trigger(async (ctx) => {
        expect(ctx.memory.get("before")).toEqual({ a: 1 });
        ctx.memory.set("seen", seen);
        ctx.memory.set("before", undefined);
        ctx.memory.set("__proto__", 1);
        seen.list.push(2);
        ctx.emit([{ json: { n: 1 } }, { json: { n: 2 } }]);
        ctx.emit([]);
        ctx.emit({ json: { n: 3 } });
        ctx.again();
      }),
      { before: { a: 1 } },
    ),
  );
  expect(outcome).toMatchObject({
    ok: true,
    again: true,
    events: [[{ json: { n: 1 } }, { json: { n: 2 } }], [{ json: { n: 3 } }]],
  });
  expect(outcome.ok && JSON.stringify(outcome.memory)).toBe('{"seen":{"list":[1]},"__proto__":1}');
});

test("what fails gives nothing, and says how long to wait", async () => {
  const failing = trigger(async (ctx) => {
    ctx.emit({ json: {} });
    throw new RetryAfter(5_000, "Later.");
  });
  expect(await pollOnce(call(failing))).toEqual({
    ok: false,
    error: { code: "retry-after", message: "Later.", node: { id: "n", name: "News" } },
    waitMs: 5_000,
  });
  const wrong = trigger(async (ctx) => ctx.emit("x" as never));
  expect(await pollOnce(call(wrong))).toMatchObject({ ok: false, error: { code: "bad-output" } });
});

test("an answer that it cannot read is told as that", async () => {
  const reading = trigger(async (ctx) => {
    const { body } = await ctx.http({ url: "https://shop.example.com/news" });
    ctx.emit((body as { news: { json: object }[] }).news.map(({ json }) => ({ json: { ...json } })));
  });
  const host = testHost({ http: async () => ({ status: 200, headers: {}, body: "Down for repair" }) });
  expect(await pollOnce({ ...call(reading), host })).toMatchObject({
    ok: false,
    error: { code: "answer-unread", actor: "system", response: { status: 200, body: "Down for repair" } },
  });
});

test("code that does not heed the signal is not waited for", async () => {
  const stop = new AbortController();
  const deaf = trigger(() => new Promise(() => undefined));
  const looking = pollOnce(call(deaf, {}, stop.signal));
  const watching = watchOnce(call(deaf, {}, stop.signal));
  stop.abort(pollTooLong(10));
  expect(await looking).toMatchObject({ ok: false, error: { code: "node-timeout" } });
  await expect(watching).rejects.toThrow("longer than 10 ms");
  await watchOnce(call(deaf, { n: 1 }));
});

test.each([
  [60_000, 60_000],
  [-1, 0],
  [Number.NaN, 0],
])("an interval of %d", (given, ms) => {
  expect(pollInterval(trigger(async () => undefined, given))).toBe(ms);
});
