import { Fatal, defineAction } from "@weft/sdk";
import type { RunError } from "@weft/flow";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

async function errorOf(thrown: Error): Promise<RunError | undefined> {
  const node = defineAction({
    type: "fails",
    version: 1,
    label: "Fails",
    effect: "none",
    params: {},
    run: () => {
      throw thrown;
    },
  });
  const nodes = [
    { id: "in", type: "start" },
    { id: "x", type: "fails" },
  ];
  const { error } = await runFlow(flowOf({ nodes, edges: ["in > x"] }), {
    catalog: catalogOf([...testNodes, node]),
  });
  return error;
}

test("an error from a table of a node keeps its code and values, so that it can be translated", async () => {
  const thrown = new Fatal("“a b” cannot be it.", { code: "name-invalid", values: { name: "a b" } });
  expect(await errorOf(thrown)).toMatchObject({ code: "name-invalid", values: { name: "a b" } });
});

test("words of a node's own have no values: they are told as they are", async () => {
  const error = await errorOf(new Fatal("This order has no customer"));
  expect(error).toMatchObject({ code: "fatal", message: "This order has no customer" });
  expect(error).not.toHaveProperty("values");
});

test("an error of an expression has the text and the values that it is translated by", async () => {
  const fields = [{ name: "to", type: "any", value: "={{ $json.customer.email }}" }];
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type: "set", params: { fields } },
    ],
    edges: ["in > x"],
  });
  const items = [{ json: { customer: { email: "a" } } }, { json: {} }];
  const { error } = await runFlow(flow, { catalog: catalogOf(testNodes), items });
  expect(error).toMatchObject({
    code: "read-of-empty",
    text: "empty-read-item-node",
    message: "`customer` is empty on item 2, so `.email` cannot be read",
    values: { name: "customer", member: ".email", item: 2, node: "in" },
    item: 1,
  });
});

test("a fault in the code of a node gives its reason and type as values", async () => {
  expect(await errorOf(new TypeError("no good"))).toMatchObject({
    code: "node-fault",
    values: { reason: "no good", type: "fails" },
  });
});
