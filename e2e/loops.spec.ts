import { expect } from "@playwright/test";
import { parseFlow } from "@weft/flow";
import { centreOf, expectSaved } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { inspectorOf } from "./support/inspector.ts";
import { openOrders, savedFlow } from "./support/opened.ts";
import { shot } from "./support/shots.ts";
import { test } from "./support/test.ts";

test("a loop that is put into an edge goes round at once", async ({ page, owner }) => {
  const { canvas, id } = await openOrders(page, owner);
  const from = await centreOf(canvas.node("New order"));
  const to = await centreOf(canvas.node("Total and customer"));
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.getByRole("button", { name: "Insert a node here" }).click();
  await page.getByRole("combobox", { name: "Search nodes" }).fill("for each");
  await page.keyboard.press("Enter");
  await expect(canvas.nodes).toHaveCount(8);
  await expect(canvas.edge("Loop over items", "Do nothing")).toBeVisible();
  await expect(canvas.edge("Do nothing", "Loop over items")).toBeVisible();
  await expect(canvas.edge("Loop over items", "Total and customer")).toBeVisible();
  await expectSaved(page);
  const { edges } = await savedFlow(owner, id);
  expect(edges.map(({ sourceHandle }) => sourceHandle)).toEqual(expect.arrayContaining(["loop", "done"]));
  const { problems } = await owner.api.flows.get({ id });
  expect(problems).toEqual([]);
  await shot(page, "loop");
});

test("a flow that can be called is chosen by its name, and its inputs are asked for", async ({
  page,
  owner,
}) => {
  const node = { version: 1, position: { x: 0, y: 0 } };
  const inputs = [{ name: "orderId", type: "number" }];
  const called = parseFlow({
    format: "weft/1",
    id: "ship-one-order",
    name: "Ship one order",
    nodes: [{ ...node, id: "c", type: "core.called", name: "Called", params: { accepts: "inputs", inputs } }],
    edges: [],
  });
  if (!called.ok) throw new Error("The called flow cannot be read.");
  await addFlow(owner, called.flow);
  const { canvas, id } = await openOrders(page, owner);
  await page.getByRole("button", { name: "Add node" }).click();
  await expect(page.getByRole("combobox", { name: "Search nodes" })).toBeFocused();
  await page.keyboard.type("Call a flow");
  await page.keyboard.press("Enter");
  await canvas.node("Call a flow").dblclick();
  const { root, choose } = inspectorOf(page);
  await choose("Flow", "Ship one order Not published yet");
  await expect(root.getByRole("textbox", { name: "Field name" })).toHaveValue("orderId");
  await expectSaved(page);
  const { nodes } = await savedFlow(owner, id);
  expect(nodes.at(-1)?.params).toEqual({
    flow: "ship-one-order",
    send: "fields",
    inputs: [{ name: "orderId", type: "number", value: "" }],
  });
});
