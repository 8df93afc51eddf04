import { defineAction, LOOP_NOTES } from "@weft/sdk";
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
  const outputs = { done: [{ json: { pinned: 1 } }], [LOOP_NOTES]: [{ json: { begun: true } }] };
  const reuse = { caller: { outputs, from: "pinned" as const } };
  const { started, outputs: of } = await runFlow(calling("parallel"), { catalog, items: [{ n: 7 }], reuse });
  expect(started).toEqual(["start", "caller", "after"]);
  expect(of("after")).toEqual([{ pinned: 1, n: 7 }]);
});
