import type { OperationDetail } from "@weft/api";
import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { withOperation } from "./with-operation.ts";

const operation = {
  summary: "Create an order",
  params: { operation: "create", api: "shop", method: "POST", body: { kind: "new" } },
  forms: {
    fields: { shop: { kind: "text", label: "Shop" }, page: { kind: "number", label: "Page" } },
    body: { total: { kind: "number", label: "Total" }, kind: { kind: "text", label: "Kind" } },
  },
} as Partial<OperationDetail> as OperationDetail;

function flowOf(name: string, params: object, pinData: object = {}): Flow {
  const node = { id: "a", type: "openapi.call", version: 1, name, position: { x: 0, y: 0 }, params };
  const parsed = parseFlow({ format: "weft/1", id: "f", name: "F", nodes: [node], edges: [], pinData });
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
  const [node] = withOperation(flow, "a", { operation, before: undefined, labels: ["Call an API"] }).nodes;
  expect(node).toMatchObject({ name: "Create an order" });
  expect(node?.params).toEqual({ ...operation.params, timeout: 5, headers: [] });
});

test("data that another operation gave is pinned no longer", () => {
  const pinData = { a: [{ json: { id: 1 } }] };
  const chosen = { operation, before: undefined, labels: [] };
  const pinsOf = (params: object) => withOperation(flowOf("A", params, pinData), "a", chosen).pinData;
  expect(pinsOf({ operation: "list", api: "shop" })).toEqual({});
  expect(pinsOf({ operation: "create", api: "stock" })).toEqual({});
  expect(pinsOf({ operation: "create", api: "shop" })).toEqual(pinData);
  expect(pinsOf({})).toEqual(pinData);
});

test("a name that somebody gave stays", () => {
  const flow = flowOf("My orders", {});
  expect(
    withOperation(flow, "a", { operation, before: undefined, labels: ["Call an API"] }).nodes[0]?.name,
  ).toBe("My orders");
  expect(withOperation(flow, "none", { operation, before: undefined, labels: [] })).toBe(flow);
});

test("what the operation before has under the same names, of the same kinds, stays", () => {
  const before = {
    ...operation,
    forms: {
      fields: { shop: { kind: "text", label: "Shop" }, page: { kind: "text", label: "Page" } },
      body: { total: { kind: "number", label: "Total" }, note: { kind: "text", label: "Note" } },
    },
  };
  const flow = flowOf("Mine", {
    fields: { shop: "={{ $json.shop }}", page: "2", other: 1 },
    body: { total: 5, note: "x" },
  });
  expect(withOperation(flow, "a", { operation, before, labels: [] }).nodes[0]?.params).toEqual({
    ...operation.params,
    fields: { shop: "={{ $json.shop }}" },
    body: { kind: "new", total: 5 },
  });
  const whole = flowOf("Mine", { body: "={{ $json }}" });
  expect(withOperation(whole, "a", { operation, before, labels: [] }).nodes[0]?.params).toMatchObject({
    body: "={{ $json }}",
  });
});
