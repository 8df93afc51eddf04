import { renameNode, setFlowName, setParam } from "@weft/flow";
import { expect, test } from "vitest";
import { orderFlow } from "./fixtures.ts";
import { createFlowStore } from "./flow-store.ts";

test("an edit can be undone and done again", () => {
  const before = orderFlow();
  const store = createFlowStore(before);
  store.edit((flow) => renameNode(flow, "total", "Compute"));
  expect(store.undo()).toBe(true);
  expect(store.get()).toBe(before);
  expect(store.redo()).toBe(true);
  expect(store.get().nodes[1]?.name).toBe("Compute");
});

test("an edit that changes nothing leaves no step behind", () => {
  const store = createFlowStore(orderFlow());
  store.edit((flow) => flow);
  expect(store.undo()).toBe(false);
});

test("typing into one field is one step, until it pauses", () => {
  let now = 0;
  const store = createFlowStore(orderFlow(), () => now);
  const type = (text: string): void =>
    store.edit((flow) => setParam(flow, "order", ["path"], text), { group: "order.path" });
  for (const text of ["o", "or", "ord"]) {
    now += 200;
    type(text);
  }
  now += 5000;
  type("order");
  store.undo();
  expect(store.get().nodes[0]?.params["path"]).toBe("ord");
  store.undo();
  expect(store.get().nodes[0]?.params["path"]).toBe("orders");
  expect(store.undo()).toBe(false);
});

test("edits of different groups are different steps", () => {
  const store = createFlowStore(orderFlow(), () => 0);
  store.edit((flow) => setParam(flow, "order", ["path"], "a"), { group: "order.path" });
  store.edit((flow) => setFlowName(flow, "Sales"), { group: "name" });
  store.undo();
  expect(store.get()).toMatchObject({ name: "Orders" });
  expect(store.get().nodes[0]?.params["path"]).toBe("a");
});

test("after an undo, typing on begins a new step", () => {
  const store = createFlowStore(orderFlow(), () => 0);
  const type = (text: string): void =>
    store.edit((flow) => setParam(flow, "order", ["path"], text), { group: "order.path" });
  type("a");
  store.undo();
  type("b");
  store.undo();
  expect(store.get().nodes[0]?.params["path"]).toBe("orders");
});

test("another document starts without a history", () => {
  const store = createFlowStore(orderFlow());
  store.edit((flow) => setFlowName(flow, "Sales"));
  store.reset({ ...orderFlow(), name: "Theirs" });
  expect(store.undo()).toBe(false);
  expect(store.get().name).toBe("Theirs");
});
