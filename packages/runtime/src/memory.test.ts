import { defineAction, Transient } from "@weft/sdk";
import { expect, test } from "vitest";
import type { Memory } from "./host.ts";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

/** Remembers keys in a list, and which runs asked for them. */
function listMemory() {
  const kept: string[] = [];
  const asked: { scope: string; run: number; trial: boolean }[] = [];
  const memory: Memory = {
    async claim({ place: { scope, run, trial }, keys }) {
      asked.push({ scope, run, trial });
      return {
        fresh: new Set(keys.filter((key) => !kept.includes(key))),
        keep: () => void kept.push(...keys),
      };
    },
    raise: async ({ to }) => ({ before: undefined, keep: () => void kept.push(String(to)) }),
    notes: async () => kept,
    note: ({ value }) => ({ keep: () => void kept.push(String(value)) }),
    clear: async () => ({ keep: () => void kept.splice(0) }),
  };
  return { kept, asked, memory };
}

/** Claims `key`, then throws what `failures` holds, one after the other. */
function claiming(failures: readonly Error[] = []) {
  const left = [...failures];
  const node = defineAction({
    type: "claiming",
    version: 1,
    label: "Claiming",
    effect: "none",
    params: {},
    async runAll({ items, ctx }) {
      const fresh = await ctx.memory.claim({ scope: "node", keys: ["key"], most: 10 });
      const failure = left.shift();
      if (failure) throw failure;
      return items.filter(() => fresh.has("key"));
    },
  });
  return catalogOf([...testNodes, node]);
}

const flow = (options: object = {}) =>
  flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type: "claiming", ...options },
    ],
    edges: ["in > x"],
  });

test("what a run asks to remember is kept once it has come to its end", async () => {
  const { kept, asked, memory } = listMemory();
  const host = { ...testHost(), memory };
  const first = await runFlow(flow(), { catalog: claiming(), host, mode: "production" });
  expect(first.outputs("x")).toHaveLength(1);
  expect(kept).toEqual(["key"]);
  expect(asked).toEqual([{ scope: "x", run: 1, trial: false }]);
  const second = await runFlow(flow(), { catalog: claiming(), host, mode: "production" });
  expect(second.outputs("x")).toEqual([]);
});

test("a try that fails keeps nothing, the one after it does", async () => {
  const { kept, memory } = listMemory();
  const host = { ...testHost(), memory };
  const once = { catalog: claiming([new Transient("busy", "Busy")]), host, mode: "production" } as const;
  expect((await runFlow(flow(), once)).status).toBe("failed");
  expect(kept).toEqual([]);
  const again = { ...once, catalog: claiming([new Transient("busy", "Busy")]) };
  const { outputs } = await runFlow(flow({ retry: { attempts: 2 } }), again);
  expect(outputs("x")).toHaveLength(1);
  expect(kept).toEqual(["key"]);
});

test.for([{ mode: "test" as const }, { mode: "production" as const, dry: true }])(
  "%j remembers nothing",
  async (how) => {
    const { kept, asked, memory } = listMemory();
    const { outputs } = await runFlow(flow(), {
      catalog: claiming(),
      host: { ...testHost(), memory },
      ...how,
    });
    expect(outputs("x")).toHaveLength(1);
    expect(asked).toMatchObject([{ trial: true }]);
    expect(kept).toEqual([]);
  },
);

test("without a memory everything is new", async () => {
  const { outputs } = await runFlow(flow(), { catalog: claiming(), mode: "production" });
  expect(outputs("x")).toHaveLength(1);
});

test("a run sees what it has noted, and later ones see it once it is stored", async () => {
  const { kept, memory } = listMemory();
  const seen: (readonly unknown[])[] = [];
  const noting = defineAction({
    type: "noting",
    version: 1,
    label: "Noting",
    effect: "none",
    params: {},
    async run({ item, ctx }) {
      const at = { scope: "flow", name: "talk" } as const;
      seen.push(await ctx.memory.notes(at));
      await ctx.memory.note({ ...at, value: item.json["n"], most: 5 });
      return item;
    },
  });
  const host = { ...testHost(), memory };
  const catalog = catalogOf([...testNodes, noting]);
  const twice = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type: "noting" },
    ],
    edges: ["in > x"],
  });
  const items = [{ json: { n: 1 } }, { json: { n: 2 } }];
  await runFlow(twice, { catalog, host, items, mode: "production" });
  expect(seen).toEqual([[], [1]]);
  expect(kept).toEqual(["1", "2"]);
  await runFlow(twice, { catalog, host, items: items.slice(0, 1), mode: "production" });
  expect(seen[2]).toEqual(["1", "2"]);
  await runFlow(twice, { catalog, host, items, mode: "test" });
  expect(seen.slice(3)).toEqual([[], [1]]);
  expect(kept).toEqual(["1", "2", "1"]);
});
