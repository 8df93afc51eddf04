import { expect, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { startTestServer } from "../testing/server.ts";

const inputs = [
  { name: "orderId", type: "number", required: true },
  { name: "note", type: "text", required: false },
];
const ship = flowOf("ship", [
  { id: "called", type: "core.called", params: { accepts: "inputs", inputs } },
  { id: "end", type: "flow.noop" },
]);
const alarm = flowOf("alarm", [
  { id: "failed", type: "core.error" },
  { id: "end", type: "flow.noop" },
]);
const orders = (called: string, settings = {}) =>
  flowOf(
    "orders",
    [hook("orders", "immediately"), { id: "call", type: "flow.call", params: { flow: called } }],
    {
      settings,
    },
  );

async function withFlows(...flows: readonly object[]) {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.import({ files: flows.map((content, i) => ({ name: `${i}.json`, content })) });
  return owner;
}

test("flows that others can start are listed with what they ask for", async () => {
  const owner = await withFlows(ship, alarm, orders("ship"));
  const before = await owner.client.flows.startable();
  expect(before).toEqual([
    { id: "alarm", name: "Flow alarm", published: false, called: false, onError: true, inputs: [] },
    { id: "ship", name: "Flow ship", published: false, called: true, onError: false, inputs },
  ]);
  await owner.client.flows.publish({ id: "ship", revision: 1, note: "" });
  const [, published] = await owner.client.flows.startable();
  expect(published).toMatchObject({ id: "ship", published: true });
});

test("a flow that calls what is not there cannot be published; one that calls a draft can", async () => {
  const owner = await withFlows(ship, orders("gone", { errorFlow: "alarm" }));
  await expect(owner.client.flows.publish({ id: "orders", revision: 1, note: "" })).rejects.toMatchObject({
    code: "INVALID_FLOW",
    data: {
      problems: [
        expect.objectContaining({ code: "call.unknownFlow", pointer: "/nodes/1/params/flow" }),
        expect.objectContaining({ code: "errorFlow.unusable" }),
      ],
    },
  });
  const { flow } = await owner.client.flows.get({ id: "orders" });
  const mended = orders("ship");
  const saved = await owner.client.flows.save({ id: flow.id, revision: 1, flow: mended });
  expect(saved.problems).toMatchObject([{ code: "call.unpublished", values: { flow: "Flow ship" } }]);
  await owner.client.flows.publish({ id: "orders", revision: 2, note: "" });
});

test("flows that come in together go on calling each other under their new ids", async () => {
  const owner = await withFlows(ship, alarm, orders("ship"));
  const again = await owner.client.flows.import({
    files: [ship, orders("ship")].map((content, i) => ({ name: `${i}.json`, content })),
  });
  const [newShip, newOrders] = again.imported;
  expect(newShip?.id).not.toBe("ship");
  const { flow } = await owner.client.flows.get({ id: newOrders?.id ?? "" });
  expect(flow.nodes[1]?.params["flow"]).toBe(newShip?.id);
});

test("workflows of n8n that come in together call each other by their new ids", async () => {
  const node = (name: string, type: string, parameters = {}) => ({
    name,
    type: `n8n-nodes-base.${type}`,
    typeVersion: 1,
    position: [0, 0],
    parameters,
  });
  const caller = {
    name: "Caller",
    nodes: [node("Call", "executeWorkflow", { workflowId: "AbC1" })],
    connections: {},
    settings: { errorWorkflow: "AbC1" },
  };
  const called = {
    id: "AbC1",
    name: "Ship it",
    nodes: [node("Start", "executeWorkflowTrigger"), node("Failed", "errorTrigger")],
    connections: {},
  };
  const owner = await withFlows(caller, called);
  const { flow, problems } = await owner.client.flows.get({ id: "caller" });
  expect(flow.nodes[0]?.params["flow"]).toBe("ship-it");
  expect(flow.settings.errorFlow).toBe("ship-it");
  expect(problems.map(({ code }) => code)).toEqual([
    "graph.noTrigger",
    "call.unpublished",
    "errorFlow.unpublished",
  ]);
});
