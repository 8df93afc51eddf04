import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog, testNodes } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };
const items = [{ n: 1 }, { n: 2 }, { n: 3 }];

/** A node that writes what an expression gives into the field `got`. */
function ask(expression: string, id = "ask") {
  return {
    id,
    type: "set",
    params: { fields: [{ name: "got", type: "any", value: `={{ ${expression} }}` }] },
  };
}

async function got(
  nodes: Parameters<typeof flowOf>[0]["nodes"],
  edges: readonly string[],
  more: readonly Parameters<typeof catalogOf>[0][number][] = [],
) {
  const flow = flowOf({ nodes: [begin, ...nodes], edges });
  const result = await runFlow(flow, { catalog: catalogOf([...testNodes, ...more]), items });
  return {
    ...result,
    got: result.status === "succeeded" ? result.outputs("ask").map((json) => json["got"]) : [],
  };
}

test("$('Name').item is the item that led to this one, over nodes that drop and multiply items", async () => {
  const { got: values } = await got(
    [
      { id: "f", type: "fork", params: { value: "={{ $json.n !== 2 }}" } },
      { id: "twice", type: "emit", params: { list: "={{ [{ k: 'a' }, { k: 'b' }] }}" } },
      ask("$('in').item.json.n + $json.k"),
    ],
    ["in > f", "f.yes > twice > ask"],
  );
  expect(values).toEqual(["1a", "1b", "3a", "3b"]);
});

test("over a join, each item is followed to its own branch", async () => {
  const { got: values } = await got(
    [
      { id: "a", type: "set", params: { fields: [{ name: "by", type: "string", value: "a" }] } },
      { id: "b", type: "slow" },
      { id: "j", type: "join" },
      ask("$('in').item.json.n"),
    ],
    ["in > a > j.in1", "in > b > j.in2", "j > ask"],
  );
  expect(values).toEqual([1, 2, 3, 1, 2, 3]);
});

test("an all-items node that reorders, filters or spreads items keeps their lineage", async () => {
  const reversed = defineAction({
    type: "reversed",
    version: 1,
    label: "Reversed",
    effect: "none",
    params: {},
    runAll: ({ items }) =>
      items
        .toReversed()
        .slice(1)
        .map((item) => ({ ...item, json: { seen: true } })),
  });
  const { got: values } = await got(
    [{ id: "r", type: "reversed" }, ask("$('in').item.json.n")],
    ["in > r > ask"],
    [reversed],
  );
  expect(values).toEqual([2, 1]);
});

test("when the trace is lost, the error says between which two nodes", async () => {
  const fresh = defineAction({
    type: "fresh",
    version: 1,
    label: "Fresh",
    effect: "none",
    params: {},
    runAll: () => [{ json: { x: 1 } }, { json: { x: 2 } }],
  });
  const { error } = await got(
    [{ id: "mid", type: "pass" }, { id: "r", type: "fresh" }, ask("$('in').item.json.n")],
    ["in > mid > r > ask"],
    [fresh],
  );
  expect(error).toMatchObject({
    code: "lineage-broken",
    message: "It cannot be told which item of “in” led to this item: the trace is lost between “mid” and “r”",
    hint: "Use `$('in').first()`, `.last()` or `.all()`",
    text: "lineage-lost",
    values: { node: "in", before: "mid", after: "r" },
    node: { id: "ask", name: "ask" },
    param: "fields.0.value",
    item: 0,
  });
});

test("several items that led to one are an error that says so; all() still works", async () => {
  const merged = defineAction({
    type: "merged",
    version: 1,
    label: "Merged",
    effect: "none",
    params: {},
    runAll: ({ items }) => ({ json: {}, from: items.map((_, i) => i) }),
  });
  const nodes = [{ id: "m", type: "merged" }];
  const lost = await got([...nodes, ask("$('in').item.json.n")], ["in > m > ask"], [merged]);
  expect(lost.error?.message).toBe("Several items of “in” led to this item");
  const all = await got([...nodes, ask("$('in').all().map(i => i.json.n)")], ["in > m > ask"], [merged]);
  expect(all.got).toEqual([[1, 2, 3]]);
});

test("a node that has not run says so, and isExecuted may be asked", async () => {
  const nodes = [
    { id: "f", type: "fork", params: { value: true } },
    { id: "other", type: "pass" },
  ];
  const edges = ["in > f", "f.no > other", "f.yes > ask"];
  const { error } = await got([...nodes, ask("$('other').first().json.n")], edges);
  expect(error).toMatchObject({ code: "not-executed", message: expect.stringContaining("“other”") });
  expect((await got([...nodes, ask("$('other').isExecuted")], edges)).got).toEqual([false, false, false]);
});

test("first(), last() and all() read the output that leads here, or the one that is named", async () => {
  const nodes = [{ id: "f", type: "fork", params: { value: "={{ $json.n === 2 }}" } }];
  const edges = ["in > f", "f.no > ask"];
  expect((await got([...nodes, ask("$('f').all().length")], edges)).got).toEqual([2, 2]);
  expect((await got([...nodes, ask("$('f').first(0).json.n")], edges)).got).toEqual([2, 2]);
  expect((await got([...nodes, ask("$('f').last().json.n")], edges)).got).toEqual([3, 3]);
});

test("of a node that ran more than once, the run that led here is read", async () => {
  const { outputs } = await runFlow(
    flowOf({
      nodes: [
        begin,
        { id: "a", type: "set", params: { fields: [{ name: "by", type: "string", value: "a" }] } },
        { id: "b", type: "set", params: { fields: [{ name: "by", type: "string", value: "b" }] } },
        { id: "c", type: "pass" },
        ask("$('c').first().json.by + $json.by"),
      ],
      edges: ["in > a > c", "in > b > c", "c > ask"],
    }),
    { catalog, items: [{}] },
  );
  expect(outputs("ask").map((json) => json["got"])).toEqual(["aa", "bb"]);
});

test("the current item, index, run and node before are at hand", async () => {
  const { got: values } = await got(
    [
      { id: "f", type: "fork", params: { value: false } },
      ask("[$itemIndex, $runIndex, $prevNode.name, $prevNode.outputIndex, $input.all().length].join()"),
    ],
    ["in > f", "f.no > ask"],
  );
  expect(values).toEqual(["0,0,f,1,3", "1,0,f,1,3", "2,0,f,1,3"]);
});
