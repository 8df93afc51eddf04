import type { OperationDetail } from "@weft/api";
import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { withOperation } from "./with-operation.ts";

const operation = {
  summary: "Create an order",
  params: { operation: "create", api: "shop", method: "POST", body: { kind: "new" } },
} as Partial<OperationDetail> as OperationDetail;

function flowOf(name: string, params: object): Flow {
  const node = { id: "a", type: "openapi.call", version: 1, name, position: { x: 0, y: 0 }, params };
  const parsed = parseFlow({ format: "weft/1", id: "f", name: "F", nodes: [node], edges: [] });
  if (!parsed.ok) throw new Error("The flow is not valid");
  return parsed.flow;
}

test("another operation takes its own values along and leaves the others", () => {
  const flow = flowOf("Call an API 2", {
    operation: "old",
    fields: { a: 1 },
    split: "data",
    timeout: 5,
    headers: [],
  });
  const [node] = withOperation(flow, "a", { operation, labels: ["Call an API"] }).nodes;
  expect(node).toMatchObject({ name: "Create an order" });
  expect(node?.params).toEqual({ ...operation.params, timeout: 5, headers: [] });
});

test("a name that somebody gave stays", () => {
  const flow = flowOf("My orders", {});
  expect(withOperation(flow, "a", { operation, labels: ["Call an API"] }).nodes[0]?.name).toBe("My orders");
  expect(withOperation(flow, "none", { operation, labels: [] })).toBe(flow);
});
