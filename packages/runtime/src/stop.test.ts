import { parseFlow } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import { defineAction } from "@weft/sdk";
import type { Effect, Item } from "@weft/sdk";
import { expect, test } from "vitest";
import type { Host } from "./host.ts";
import { memoryJournal } from "./journal.ts";
import { createPlan } from "./plan.ts";
import { startExecution } from "./start.ts";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { testCatalog, testNodes } from "./testing/nodes.ts";

/** A node that works until it is let go, or until it is aborted if it `listens`. */
function gate(type: string, effect: Effect, listens = true) {
  const opened = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const seen = { aborted: false };
  const node = defineAction({
    type,
    version: 1,
    label: type,
    effect,
    params: {},
    run: async ({ item, ctx }): Promise<Item> => {
      const { signal } = ctx;
      const cut = new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => {
          seen.aborted = true;
          if (listens) reject(new Error("The operation was aborted"));
        });
      });
      entered.resolve();
      await Promise.race([opened.promise, cut]);
      return item;
    },
  });
  return { node, seen, entered: entered.promise, open: opened.resolve };
}

async function begun(
  sketch: Parameters<typeof flowOf>[0],
  { nodes, host = testHost() }: { nodes: readonly ReturnType<typeof gate>[]; host?: Host },
) {
  const parsed = parseFlow(flowOf(sketch));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const plan = await createPlan(parsed.flow, catalogOf([...testNodes, ...nodes.map((n) => n.node)]));
  const events: RunEvent[] = [];
  const emit = (_: string, event: RunEvent) => events.push(event);
  const start = {
    id: "test",
    plan,
    mode: "test",
    trigger: "in",
    items: [{ json: {} }],
    acceptFirst: true,
  } as const;
  const execution = startExecution(start, { ...host, emit });
  const resume = (history: readonly RunEvent[]) => startExecution({ ...start, history }, host);
  return { execution, events, resume };
}

const begin = { id: "in", type: "start" };

test("cancel aborts what runs and starts nothing more", async () => {
  const read = gate("read", "read");
  const deaf = gate("deaf", "write", false);
  const { execution, events } = await begun(
    {
      nodes: [begin, { id: "r", type: "read" }, { id: "d", type: "deaf" }, { id: "after", type: "pass" }],
      edges: ["in > r > after", "in > d > after"],
    },
    { nodes: [read, deaf] },
  );
  await Promise.all([read.entered, deaf.entered]);
  execution.cancel();
  const { status } = await execution.done;
  expect(status).toBe("cancelled");
  expect(read.seen.aborted && deaf.seen.aborted).toBe(true);
  const errors = events.flatMap((e) => (e.type === "run.failed" ? [[e.run, e.error.code]] : []));
  expect(errors).toEqual([
    [1, "cancelled"],
    [2, "cancelled"],
  ]);
  expect(events.at(-1)).toMatchObject({ type: "execution.finished", status: "cancelled" });
  execution.cancel();
  expect(events.filter((e) => e.type === "execution.finished")).toHaveLength(1);
});

test("a wait between tries ends with a cancel", async () => {
  const { execution, events } = await begun(
    {
      nodes: [begin, { id: "x", type: "fail", retry: { attempts: 5, firstDelayMs: 3_600_000 } }],
      edges: ["in > x"],
    },
    {
      nodes: [],
      host: {
        ...testHost(),
        sleep: (_, signal) =>
          new Promise((_resolve, reject) =>
            signal.addEventListener("abort", () => reject(new Error("woken"))),
          ),
      },
    },
  );
  await execution.accepted;
  await expect.poll(() => events.at(-1)?.type).toBe("run.parked");
  execution.cancel();
  expect((await execution.done).status).toBe("cancelled");
});

test("one failure: reads are aborted, a write under way may finish, and its outcome is kept", async () => {
  const read = gate("read", "read");
  const write = gate("write", "write");
  const { execution, events } = await begun(
    {
      nodes: [
        begin,
        { id: "r", type: "read" },
        { id: "w", type: "write" },
        { id: "s", type: "slow" },
        { id: "x", type: "fail" },
      ],
      edges: ["in > r", "in > w", "in > s > x"],
    },
    { nodes: [read, write] },
  );
  await expect.poll(() => read.seen.aborted).toBe(true);
  expect(write.seen.aborted).toBe(false);
  write.open();
  const { status, error } = await execution.done;
  expect(status).toBe("failed");
  expect(error).toMatchObject({ code: "busy", node: { id: "x", name: "x" } });
  expect(events.find((e) => e.type === "run.finished" && e.run === 2)).toBeDefined();
  expect(events.find((e) => e.type === "run.failed" && e.run === 1)).toMatchObject({
    error: { code: "stopped" },
  });
});

test("park lets runs finish, starts nothing, and a resume does the rest", async () => {
  const write = gate("write", "write");
  const journal = memoryJournal();
  const { execution, events, resume } = await begun(
    { nodes: [begin, { id: "w", type: "write" }, { id: "after", type: "pass" }], edges: ["in > w > after"] },
    { nodes: [write], host: testHost({ journal }) },
  );
  await write.entered;
  execution.park(new AbortController().signal);
  write.open();
  const parked = await execution.done;
  expect(parked.status).toBe("parked");
  expect(events.at(-1)).toMatchObject({ type: "run.finished", run: 1 });
  const { status } = await resume(journal.events("test")).done;
  expect(status).toBe("succeeded");
  const started = journal.events("test").flatMap((e) => (e.type === "run.started" ? [e.node] : []));
  expect(started).toEqual(["in", "w", "after"]);
});

test("when the time to park is over, reads are cut off and run again; a cut-off write is asked about", async () => {
  const read = gate("read", "read");
  const write = gate("write", "write");
  const journal = memoryJournal();
  const { execution, resume } = await begun(
    { nodes: [begin, { id: "r", type: "read" }, { id: "w", type: "write" }], edges: ["in > r", "in > w"] },
    { nodes: [read, write], host: testHost({ journal }) },
  );
  await Promise.all([read.entered, write.entered]);
  const limit = new AbortController();
  execution.park(limit.signal);
  limit.abort();
  expect((await execution.done).status).toBe("parked");
  read.open();
  const resumed = resume(journal.events("test"));
  expect((await resumed.done).status).toBe("needsAttention");
  const events = journal.events("test");
  expect(events.findLast((e) => e.type === "run.finished")).toMatchObject({ run: 1 });
  expect(events.findLast((e) => e.type === "run.needsAttention")).toMatchObject({ run: 2 });
});

test("an execution whose items come to too much is stopped before the process is", async () => {
  const nodes = [
    { id: "start", type: "start" },
    { id: "pass", type: "pass" },
    { id: "copy", type: "set", params: { fields: [{ name: "n", type: "any", value: 1 }] } },
  ];
  const flow = flowOf({ nodes, edges: ["start > pass > copy"] });
  const text = "x".repeat(1_000_000);
  // What is handed on as it came is there once.
  const result = await runFlow(flow, {
    catalog: testCatalog,
    items: Array.from({ length: 200 }, () => ({ text })),
  });
  expect(result.started).toEqual(["start", "pass", "copy"]);
  expect(result.error).toMatchObject({ code: "too-much-data", node: { id: "copy" } });
});
