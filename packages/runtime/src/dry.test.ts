import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { pass, start, testCatalog as catalog, testNodes, wait } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };
const sending = flowOf({
  nodes: [
    begin,
    { id: "send", type: "send", params: { url: "=https://erp.test/{{ $json.n }}" } },
    { id: "after", type: "pass" },
  ],
  edges: ["in > send > after"],
});

test("a write shows the request that it would send, and its sample goes on for each item", async () => {
  const result = await runFlow(sending, { catalog, dry: true, items: [{ n: 1 }, { n: 2 }] });
  expect(result.status).toBe("succeeded");
  const finished = result.events.find((e) => e.type === "run.finished" && e.run === 1);
  expect(finished).toMatchObject({
    request: { method: "POST", url: "https://erp.test/1", body: { n: 1 } },
    outputs: {
      main: [
        { json: { id: 7 }, from: 0 },
        { json: { id: 7 }, from: 1 },
      ],
    },
  });
  expect(result.outputs("after")).toEqual([{ id: 7 }, { id: 7 }]);
  expect(result.events.some((e) => e.type === "run.started" && e.write)).toBe(false);
});

test("a fault in the parameters of a write is found all the same", async () => {
  const flow = flowOf({
    nodes: [begin, { id: "send", type: "send", params: { url: "" } }],
    edges: ["in > send"],
  });
  const { status, error } = await runFlow(flow, { catalog, dry: true });
  expect(status).toBe("failed");
  expect(error).toMatchObject({
    code: "param-required",
    message: "URL is empty",
    param: "url",
    node: { id: "send", name: "send" },
  });
});

test.each([
  ["is known", { stage: "won" }, { method: "PATCH", url: "https://crm.test/deals/7", body: { was: "open" } }],
  ["is a sample’s", undefined, { method: "GET", url: "https://crm.test/deals/7" }],
])(
  "a write looks up first what it must know, and shows what it would change, where that %s",
  async (_, known, shown) => {
    const sent: string[] = [];
    const host = testHost({
      http: async ({ request: { method = "GET" } }) => {
        sent.push(method);
        if (known === undefined) throw new Error("404");
        return { status: 200, headers: {}, body: { stage: "open" } };
      },
    });
    const win = defineAction({
      type: "win",
      version: 1,
      label: "Win a deal",
      effect: "write",
      params: {},
      sample: { id: 7 },
      async run({ ctx }) {
        const url = "https://crm.test/deals/7";
        const { body } = await ctx.http({ url, looks: true });
        await ctx.http({ method: "PATCH", url, body: { was: (body as { stage: string }).stage } });
        return { json: { id: 7 } };
      },
    });
    const flow = flowOf({ nodes: [begin, { id: "win", type: "win" }], edges: ["in > win"] });
    const options = { catalog: catalogOf([...testNodes, win]), host, dry: true, items: [{}] };
    const { status, events } = await runFlow(flow, options);
    expect(status).toBe("succeeded");
    expect(sent).toEqual(["GET"]);
    expect(events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({ request: shown });
  },
);

test("a write that reaches another system without HTTP shows what it would do, and connects nowhere", async () => {
  const insert = defineAction({
    type: "insert",
    version: 1,
    label: "Insert",
    effect: "write",
    params: {},
    sample: { id: 7 },
    async run({ item, ctx }) {
      const shown = { method: "INSERT", url: "sql://db.test/orders", body: item.json };
      await (await ctx.reach({ host: "db.test", port: 1, shown })).connect();
      return item;
    },
  });
  const flow = flowOf({ nodes: [begin, { id: "in2", type: "insert" }], edges: ["in > in2"] });
  const options = { catalog: catalogOf([...testNodes, insert]), items: [{ n: 1 }, { n: 2 }] };
  const dry = await runFlow(flow, { ...options, dry: true });
  expect(dry.events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    request: { method: "INSERT", url: "sql://db.test/orders", headers: {}, body: { n: 1 } },
    outputs: { main: [{ json: { id: 7 } }, { json: { id: 7 } }] },
  });
  const real = await runFlow(flow, options);
  expect(real.error).toMatchObject({ code: "needs-server" });
});

test("a write to this machine's folders shows what it would do, and a host without folders says so", async () => {
  const remove = defineAction({
    type: "remove",
    version: 1,
    label: "Remove",
    effect: "write",
    params: {},
    async run({ item, ctx }) {
      const disk = await ctx.disk({ method: "DELETE", url: "/srv/a.csv" });
      await disk.remove({ path: "/srv/a.csv", withContent: false });
      return item;
    },
  });
  const flow = flowOf({ nodes: [begin, { id: "r", type: "remove" }], edges: ["in > r"] });
  const options = { catalog: catalogOf([...testNodes, remove]), items: [{ n: 1 }] };
  const dry = await runFlow(flow, { ...options, dry: true });
  expect(dry.events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    request: { method: "DELETE", url: "/srv/a.csv", headers: {} },
  });
  expect((await runFlow(flow, options)).error).toMatchObject({ code: "needs-server" });
});

test("node code that swallows the refusal sends nothing either, and what has no sample passes its items on", async () => {
  const stubborn = defineAction({
    type: "stubborn",
    version: 1,
    label: "Stubborn",
    effect: "write",
    params: {},
    run: async ({ ctx }) => {
      const status = await ctx.http({ url: "https://a.test" }).then(
        (r) => r.status,
        () => 0,
      );
      return { json: { status } };
    },
  });
  const flow = flowOf({ nodes: [begin, { id: "s", type: "stubborn" }], edges: ["in > s"] });
  const result = await runFlow(flow, {
    catalog: catalogOf([...testNodes, stubborn]),
    dry: true,
    items: [{ n: 1 }],
  });
  expect(result.outputs("s")).toEqual([{ n: 1 }]);
  expect(result.events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    request: { url: "https://a.test" },
  });
});

test("what resumes after a crash stays a dry run", async () => {
  const whole = await runFlow(sending, { catalog, dry: true, items: [{ n: 1 }] });
  const begun = whole.events.findIndex((event) => event.type === "run.finished" && event.run === 0);
  const resumed = await runFlow(sending, { catalog, history: whole.events.slice(0, begun + 1) });
  expect(resumed.status).toBe("succeeded");
  const sent = resumed.events.find((event) => event.type === "run.finished" && event.run === 1);
  expect(sent).toMatchObject({ request: { url: "https://erp.test/1" } });
  expect(resumed.events.some((event) => event.type === "run.started" && event.write)).toBe(false);
});

test("a dry run changes no waits, and shows what becomes of every item", async () => {
  const changed: unknown[] = [];
  const change = defineAction({
    type: "change",
    version: 1,
    label: "Change",
    effect: "write",
    params: {},
    run: async ({ item, ctx }) => ({
      json: { ...item.json, changed: await ctx.changeWaits({ key: "k", to: "now" }) },
    }),
  });
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "change", type: "change" },
    ],
    edges: ["start > change"],
  });
  const host = { ...testHost(), changeWaits: async (change: unknown) => changed.push(change) };
  const result = await runFlow(flow, {
    catalog: catalogOf([start, change]),
    host,
    dry: true,
    items: [{ n: 1 }, { n: 2 }],
  });
  expect(result.outputs("change")).toEqual([
    { n: 1, changed: 1 },
    { n: 2, changed: 1 },
  ]);
  expect(changed).toEqual([]);
});

test("a dry run waits for nothing: a call that is waited for lets the items go on", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "wait", type: "wait", params: { call: true, ms: 1000 } },
      { id: "after", type: "pass" },
    ],
    edges: ["start > wait.main", "wait.main > after"],
  });
  const woken: unknown[] = [];
  const watched = defineAction({ ...wait, runAll: (call) => (woken.push(call.woken), { main: call.items }) });
  const result = await runFlow(flow, {
    catalog: catalogOf([start, watched, pass]),
    dry: true,
    items: [{ n: 1 }],
  });
  expect(result.outputs("after")).toEqual([{ n: 1 }]);
  expect(woken).toEqual([{ by: "call", items: [] }]);
});
