import { defineAction, LOOP_NOTES, Transient } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

/** Uses the outputs that `plan` names, one after the other, and then gives what came of each, with what it noted. */
const caller = defineAction({
  type: "caller",
  version: 1,
  label: "Caller",
  effect: "none",
  params: {
    plan: { kind: "text", label: "Plan" },
    tools: { kind: "list", label: "Tools", of: { name: { kind: "text", label: "Name" } } },
  },
  outputs: { each: "tools", label: "name", first: "done" },
  loops: "calls",
  runAll: ({ params, items, loop }) => {
    const notes = [...(loop?.notes() ?? [])].toReversed();
    const back = (loop?.back ?? []).map(({ json }) => json);
    const use = params.plan.split(" ")[notes.length] ?? "";
    const came = notes.length === 0 ? notes : [...notes.slice(1), { back }];
    if (use === "") return { done: items.map(({ json }, from) => ({ json: { ...json, came }, from })) };
    const note = notes.length === 0 ? { begun: true } : { back };
    return { [use]: [{ json: { turn: notes.length }, from: 0 }], [LOOP_NOTES]: [{ json: note }] };
  },
});
const catalog = catalogOf([...testNodes, caller]);

const plus = (field: string, value: string) => ({ fields: [{ name: field, type: "any", value }] });
const tools = [{ name: "one" }, { name: "two" }, { name: "aside" }];

const calling = (order: "parallel" | "sequential") =>
  flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "caller", type: "caller", params: { plan: "0 1 2 0", tools } },
      { id: "one", type: "set", params: plus("one", "={{ $('start').item.json.n }}") },
      { id: "two", type: "double" },
      { id: "aside", type: "slow" },
      { id: "after", type: "set", params: plus("n", "={{ $('start').item.json.n }}") },
    ],
    edges: [
      "start > caller",
      "caller.0 > one > caller",
      "caller.1 > two > caller",
      "caller.2 > aside",
      "caller.done > after",
    ],
    settings: { order },
  });

const expected = [
  { back: [{ turn: 0, one: 7 }] },
  { back: [{ turn: 1 }, { turn: 1, path: "2" }] },
  { back: [] },
  { back: [{ turn: 3, one: 7 }] },
];

test.each(["parallel", "sequential"] as const)(
  "each output leads to its own nodes, and what those bring back is heard in the next turn (%s)",
  async (order) => {
    const result = await runFlow(calling(order), { catalog, items: [{ n: 7 }] });
    expect(result.status).toBe("succeeded");
    expect(result.started.filter((id) => id !== "start")).toEqual([
      "caller",
      "one",
      "caller",
      "two",
      "caller",
      "aside",
      "caller",
      "one",
      "caller",
      "after",
    ]);
    expect(result.outputs("after")).toEqual([{ n: 7, came: expected }]);
  },
);

test("wherever the journal ends, the calls go on from there and nothing is called again", async () => {
  const whole = await runFlow(calling("parallel"), { catalog, items: [{ n: 7 }] });
  const ends = whole.events.flatMap((event, i) => (event.type === "execution.finished" ? [] : [i + 1]));
  for (const end of ends) {
    const history = whole.events.slice(0, end);
    const resumed = await runFlow(calling("parallel"), { catalog, items: [{ n: 7 }], history });
    expect(resumed.outputs("after")).toEqual([{ n: 7, came: expected }]);
    const finished = history.filter((event) => event.type === "run.finished").length;
    const again = resumed.events.slice(end).filter((event) => event.type === "run.finished");
    expect(finished + again.length).toBe(11);
  }
});

test("a run holds what came back since the last one, not everything that ever did", async () => {
  const { events } = await runFlow(calling("parallel"), { catalog, items: [{ n: 7 }] });
  const inputs = events.flatMap((event) =>
    event.type === "run.started" && event.node === "caller" ? [event.inputs.length] : [],
  );
  expect(inputs).toEqual([1, 2, 2, 1, 2]);
});

test("what is pinned stands for the end: nothing is called", async () => {
  const outputs = {
    done: [{ json: { pinned: 1 } }],
    0: [{ json: { turn: 1 } }],
    [LOOP_NOTES]: [{ json: { begun: true } }],
  };
  const reuse = { caller: { outputs, from: "pinned" as const } };
  const { started, outputs: of } = await runFlow(calling("parallel"), { catalog, items: [{ n: 7 }], reuse });
  expect(started).toEqual(["start", "caller", "after"]);
  expect(of("after")).toEqual([{ pinned: 1, n: 7 }]);
});

test.each(["parallel", "sequential"] as const)(
  "in a loop, and with a loop among the nodes that it calls, each call has its own (%s)",
  async (order) => {
    const flow = flowOf({
      nodes: [
        { id: "start", type: "start" },
        { id: "outer", type: "loop" },
        { id: "caller", type: "caller", params: { plan: "0 1", tools: tools.slice(0, 2) } },
        { id: "two", type: "double" },
        { id: "inner", type: "loop" },
        { id: "body", type: "set", params: plus("n", "={{ $('start').item.json.n }}") },
        { id: "other", type: "pass" },
        { id: "after", type: "collect" },
      ],
      edges: [
        "start > outer",
        "outer.loop > caller",
        "caller.0 > two > inner",
        "inner.loop > body > inner",
        "inner.done > caller",
        "caller.1 > other > caller",
        "caller.done > outer",
        "outer.done > after",
      ],
      settings: { order },
    });
    const result = await runFlow(flow, { catalog, items: [{ n: 1 }, { n: 2 }] });
    expect(result.status).toBe("succeeded");
    const came = (n: number) => [
      {
        back: [
          { turn: 0, n },
          { turn: 0, n, path: "2" },
        ],
      },
      { back: [{ turn: 1 }] },
    ];
    expect(result.outputs("after")).toEqual([{ all: [1, 2].map((n) => ({ n, came: came(n) })) }]);
  },
);

/** Fails, unless the flow goes on: then it tells so. */
const careful = defineAction({
  type: "careful",
  version: 1,
  label: "Careful",
  effect: "none",
  params: { tools: { kind: "list", label: "Tools", of: {}, default: [] } },
  outputs: { each: "tools", label: "name", first: "done" },
  loops: "calls",
  runAll: ({ items, loop }) => {
    const error = new Transient("busy", "It is busy");
    if (!loop?.goesOn(error)) throw error;
    return { done: items.map(({ json }) => ({ json: { ...json, left: true } })) };
  },
});

test("what fails is left aside only where the flow goes on after it, and not before the last try", async () => {
  const run = (options: object) =>
    runFlow(
      flowOf({
        nodes: [
          { id: "start", type: "start" },
          { id: "careful", type: "careful", ...options },
        ],
        edges: ["start > careful"],
      }),
      { catalog: catalogOf([...testNodes, careful]), items: [{ n: 1 }] },
    );
  expect(await run({})).toMatchObject({ status: "failed", error: { code: "busy" } });
  expect((await run({ onError: "continue" })).outputs("careful")).toEqual([{ n: 1, left: true }]);
  const retry = { attempts: 2, firstDelayMs: 1 };
  const tried = await run({ onError: "output", retry });
  expect(tried.events.filter((event) => event.type === "run.failed")).toHaveLength(1);
  expect(tried.outputs("careful")).toEqual([{ n: 1, left: true }]);
});
