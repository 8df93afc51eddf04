import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../export/export.ts";
import { base, imported, one, workflow } from "../test-workflow.ts";

const inner = {
  nodes: [
    { name: "In", type: base("executeWorkflowTrigger"), typeVersion: 1, position: [0, 0], parameters: {} },
    { name: "Keep", type: base("limit"), typeVersion: 1, position: [200, 0], parameters: { maxItems: 2 } },
  ],
  connections: { In: { main: [[{ node: "Keep", type: "main", index: 0 }]] } },
};

const call = (name: string, workflowJson: unknown): JsonObject & { name: string } => ({
  id: name,
  name,
  type: base("executeWorkflow"),
  parameters: { source: "parameter", workflowJson, options: {} },
});

test("a workflow that stands in a node becomes a flow that the node calls", () => {
  const { flow, report, called } = imported(workflow([call("First two", JSON.stringify(inner))]));
  const [theirs] = called ?? [];
  expect(theirs?.flow).toMatchObject({
    name: "Called by First two",
    nodes: [{ type: "core.called" }, { type: "data.limit", params: { count: 2 } }],
    edges: [{ source: "in", target: "keep" }],
  });
  expect(theirs?.flow.id).toMatch(/^called-by-first-two-[0-9a-f]{8}$/);
  expect(flow.nodes[0]).toMatchObject({ type: "flow.call", params: { flow: theirs?.flow.id } });
  // By this, the node finds it when it is stored under another id, and goes back as it came.
  expect(theirs?.sourceId).toBe(theirs?.flow.id);
  expect(report[0]).toMatchObject({ status: "adapted", notes: [expect.stringContaining("publish it")] });
});

test("two nodes call two flows, a workflow in a workflow comes along, and all goes back as it was", () => {
  const deep = { name: "Outer", nodes: [call("Inner", inner)], connections: {} };
  const file = workflow([call("A", JSON.stringify(deep)), call("B", JSON.stringify(deep))]);
  const { flow, called } = imported(file);
  expect(called?.map((one) => [one.flow.name, one.called?.map((two) => two.flow.name)])).toEqual([
    ["Outer", ["Called by Inner"]],
    ["Outer", ["Called by Inner"]],
  ]);
  expect(new Set(called?.map((one) => one.flow.id)).size).toBe(2);
  expect(imported(file).flow.nodes).toEqual(flow.nodes);
  expect(exportN8n(flow).workflow).toEqual(file);
  const stored = {
    ...flow,
    nodes: flow.nodes.map((n) => ({ ...n, params: { ...n.params, flow: `new-${n.id}` } })),
  };
  const flowIds = new Map(flow.nodes.map((n) => [`new-${n.id}`, String(n.params["flow"])]));
  expect(exportN8n(stored, { flowIds }).workflow).toEqual(file);
});

test.each(["={{ $json.workflow }}", "", "{", "[1]", '{"nodes":7}'])(
  "what is no workflow stays whole: %s",
  (workflowJson) => {
    expect(one("executeWorkflow", 1, { source: "parameter", workflowJson })).toMatchObject({
      status: "placeholder",
      notes: [expect.stringContaining("import it as a flow")],
    });
  },
);
