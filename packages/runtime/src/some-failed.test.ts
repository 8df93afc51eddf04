import { Fatal, SomeFailed, defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

/** Works on all items at once; those whose `n` is odd fail. */
const odd = defineAction({
  type: "odd",
  version: 1,
  label: "Odd",
  effect: "none",
  params: { broken: { kind: "boolean", label: "Broken", default: false } },
  runAll({ items, params }): Item[] {
    const results = items.map(({ json }) =>
      Number(json["n"]) % 2 === 1
        ? new Fatal(`${String(json["n"])} is odd`, { code: "odd", hint: "Add one" })
        : [{ json: params.broken ? (null as never) : { got: json["n"] } }],
    );
    throw new SomeFailed("Some are odd", results, { code: "some-odd" });
  },
});
const catalog = catalogOf([...testNodes, odd]);
const items = [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }];
const error = (n: number) => ({ n, error: { message: `${n} is odd`, code: "odd", hint: "Add one" } });

function run(node: object) {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type: "odd", ...node },
      { id: "after", type: "set", params: { fields: [{ name: "of", value: "={{ $('in').item.json.n }}" }] } },
      {
        id: "errors",
        type: "set",
        params: { fields: [{ name: "of", value: "={{ $('in').item.json.n }}" }] },
      },
    ],
    edges: ["in > x > after", "x.error > errors"],
  });
  return runFlow(flow, { catalog, items });
}

test("the failed items leave through the error output, each with its own error; the others go on", async () => {
  const result = await run({ onError: "output" });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("after")).toEqual([
    { got: 0, of: 0 },
    { got: 2, of: 2 },
  ]);
  expect(result.outputs("errors")).toEqual([
    { ...error(1), of: 1 },
    { ...error(3), of: 3 },
  ]);
});

test("where the flow continues, each failed item stands in its place", async () => {
  const result = await run({ onError: "continue" });
  expect(result.outputs("x")).toEqual([{ got: 0 }, error(1), { got: 2 }, error(3)]);
  const finished = result.events.findLast((event) => event.type === "run.finished" && event.run === 1);
  expect(finished).toMatchObject({ error: { code: "some-odd", item: 1 } });
});

test("where it stops, the first item that failed is named", async () => {
  const result = await run({});
  expect(result.error).toMatchObject({
    code: "some-odd",
    message: "Some are odd",
    item: 1,
    node: { id: "x" },
  });
});

test("what is not an item fails them all, as the node's fault", async () => {
  const result = await run({ onError: "output", params: { broken: true } });
  expect(result.outputs("errors").map(({ error: told }) => told)).toMatchObject(
    items.map(() => ({ code: "bad-output" })),
  );
});
