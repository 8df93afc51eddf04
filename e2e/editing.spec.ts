import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { shortId } from "@weft/flow";
import { centreOf, expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { inspectorOf } from "./support/inspector.ts";
import { addPerson, setUpOwner } from "./support/people.ts";
import { anotherTab, openOrders, savedFlow } from "./support/opened.ts";
import { test } from "./support/test.ts";
import { startWeft } from "./support/weft.ts";

async function dragBy(page: Page, node: Locator, by: { x: number; y: number }): Promise<void> {
  const { x, y } = await centreOf(node);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
}

test("a gesture is one step back and one step forward", async ({ page, owner }) => {
  const { canvas } = await openOrders(page, owner);
  const node = canvas.node("Tell the ERP");
  const before = await centreOf(node);
  await dragBy(page, node, { x: 0, y: -120 });
  const after = await centreOf(node);
  expect(before.y - after.y).toBeGreaterThan(60);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => centreOf(node)).toEqual(before);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await canvas.root.press("Control+Shift+z");
  await expect.poll(() => centreOf(node)).toEqual(after);
  await canvas.root.press("Control+z");
  await expect.poll(() => centreOf(node)).toEqual(before);
});

test("several nodes are chosen and deleted, duplicated and switched off together", async ({
  page,
  owner,
}) => {
  const { canvas } = await openOrders(page, owner);
  await canvas.node("Answer: sent").click({ modifiers: ["Control"] });
  await canvas.node("Answer: kept").click({ modifiers: ["Control"] });
  await canvas.root.press("Delete");
  await expect(canvas.nodes).toHaveCount(4);
  await expect(canvas.edges).toHaveCount(3);
  await canvas.root.press("Control+z");
  await expect(canvas.nodes).toHaveCount(6);
  await expect(canvas.edges).toHaveCount(5);

  await canvas.root.press("Control+a");
  await canvas.root.press("Control+d");
  await expect(canvas.nodes).toHaveCount(12);
  await expect(canvas.edges).toHaveCount(10);
  await canvas.root.press("d");
  await expect(page.getByText("6 nodes switched off")).toBeAttached();
  await canvas.root.press("Control+z");
  await canvas.root.press("Control+z");
  await expect(canvas.nodes).toHaveCount(6);
});

test("a node is inserted on an edge, and an edge is drawn by hand", async ({ page, owner }) => {
  const { canvas } = await openOrders(page, owner);
  const from = await centreOf(canvas.node("New order"));
  const to = await centreOf(canvas.node("Total and customer"));
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.getByRole("button", { name: "Insert a node here" }).click();
  await page.getByRole("combobox", { name: "Search nodes" }).fill("filter");
  await page.keyboard.press("Enter");
  await expect(canvas.nodes).toHaveCount(7);
  await expect(canvas.edge("New order", "Filter")).toBeVisible();
  await expect(canvas.edge("Filter", "Total and customer")).toBeVisible();
  await canvas.root.press("Control+z");
  await expect(canvas.edge("New order", "Total and customer")).toBeVisible();
});

test("notes are written in Markdown", async ({ page, owner }) => {
  const { canvas, id } = await openOrders(page, owner);
  await canvas.root.press("Shift+N");
  await page.getByRole("textbox", { name: "Text of the note" }).fill("Ask **Ewa** before changing this.");
  await page.keyboard.press("Escape");
  await expect(canvas.root.locator("strong", { hasText: "Ewa" })).toBeVisible();
  await expectSaved(page);
  expect((await savedFlow(owner, id)).notes[0]?.text).toBe("Ask **Ewa** before changing this.");
});

test("tidying up lines the nodes up in one step", async ({ page, owner }) => {
  const { canvas, id } = await openOrders(page, owner);
  await dragBy(page, canvas.node("Answer: sent"), { x: -160, y: -160 });
  await expectSaved(page);
  const astray = (await savedFlow(owner, id)).nodes;
  await canvas.root.press("Shift+T");
  await expect(page.getByText("Tidied up")).toBeAttached();
  const order = ["New order", "Total and customer", "Over 100?", "Tell the ERP", "Answer: sent"];
  await expect
    .poll(async () => {
      const places = await Promise.all(order.map((name) => centreOf(canvas.node(name))));
      return places.every(({ x }, i) => i === 0 || x > (places[i - 1]?.x ?? 0));
    })
    .toBe(true);
  await canvas.root.press("Control+z");
  await expect.poll(async () => (await savedFlow(owner, id)).nodes).toEqual(astray);
});

test("renaming a node rewrites the expressions that name it", async ({ page, owner }) => {
  const { canvas, id } = await openOrders(page, owner);
  await canvas.node("New order").click();
  await canvas.root.press("F2");
  await page.getByRole("textbox", { name: "Node name" }).fill("Order of the shop");
  await page.keyboard.press("Enter");
  await expect(canvas.node("Order of the shop")).toBeVisible();
  await expectSaved(page);
  const text = JSON.stringify((await savedFlow(owner, id)).nodes.find((node) => node.id === "erp")?.params);
  expect(text).toContain("$('Order of the shop').item");
  expect(text).not.toContain("New order");
});

test("what was drawn survives a reload and a restart of the server", async ({ browser }) => {
  const weft = await startWeft();
  const owner = await setUpOwner(weft);
  const { page } = await anotherTab(browser, weft.url, owner);
  const { canvas } = await openOrders(page, owner);
  await canvas.node("Tell the ERP").click();
  await canvas.root.press("Control+d");
  await expect(canvas.nodes).toHaveCount(7);
  await expectSaved(page);
  await page.reload();
  await expect(canvas.nodes).toHaveCount(7);

  await weft.restart();
  await canvas.root.press("Control+a");
  await canvas.root.press("Control+d");
  await expect(canvas.nodes).toHaveCount(14);
  await expectSaved(page);
  await page.reload();
  await expect(canvas.nodes).toHaveCount(14);
  await page.context().close();
  await weft.stop();
});

test("what stops publishing leads to its node", async ({ page, owner }) => {
  const flow = orderFlow();
  const nodes = flow.nodes.map((node) =>
    node.id === "erp" ? { ...node, params: { ...node.params, url: "" } } : node,
  );
  const id = await addFlow(owner, { ...flow, nodes });
  const canvas = await openFlow(page, id);
  await expect(canvas.node("Tell the ERP")).toContainText("1 problem");
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Not ready to publish yet" });
  await expect(dialog.getByRole("listitem")).toContainText("Tell the ERP");
  await dialog.getByRole("button", { name: "Go there" }).click();
  await expect(dialog).toBeHidden();
  const { root } = inspectorOf(page);
  await expect(root.getByRole("textbox", { name: "Name of the node" })).toHaveValue("Tell the ERP");
  await expect(root.getByRole("textbox", { name: /^Address/ })).toBeFocused();
});

test("data is pinned and used instead of the node until it is let go", async ({ page, owner, erp }) => {
  const id = await addFlow(owner, orderFlow({ erp: erp.url }));
  const canvas = await openFlow(page, id);
  await canvas.node("Tell the ERP").click();
  const { root, showPanel } = inspectorOf(page);
  await showPanel("Output");
  await root.getByRole("button", { name: "Use sample data" }).click();
  await expect(canvas.node("Tell the ERP")).toContainText("Data is pinned");
  await page
    .getByRole("toolbar", { name: "Canvas tools" })
    .getByRole("button", { name: "Run", exact: true })
    .click();
  await expect(canvas.node("Total and customer")).toContainText("Succeeded");
  expect(erp.received).toEqual([]);
  await canvas.node("Tell the ERP").click();
  await root.getByRole("button", { name: "Unpin the data" }).click();
  await expect(canvas.node("Tell the ERP")).not.toContainText("Data is pinned");
});

test("a dry run is told from a real one", async ({ page, owner, erp }) => {
  const id = await addFlow(owner, orderFlow({ erp: erp.url }));
  const order = (total_price: number) => [{ json: { body: { total_price, customer: {} } } }];
  const { executionId: tested } = await owner.api.flows.run({ id, items: order(50) });
  const canvas = await openFlow(page, id);
  const bar = page.getByRole("toolbar", { name: "Canvas tools" });
  await canvas.node("New order").click();
  await bar.getByRole("button", { name: "Other ways to run" }).click();
  await page.getByRole("menuitem", { name: "Dry run: send nothing" }).click();
  await expect(bar.getByText("Dry run", { exact: true })).toBeVisible();
  await expect(bar.getByText("Succeeded")).toBeVisible();

  const { executionId } = await owner.api.flows.run({ id, items: order(150), dry: true });
  const pane = page.getByRole("region", { name: "Execution" });
  await page.goto(`/flows/${id}/executions/${executionId}`);
  await expect(pane.getByText("Dry run", { exact: true })).toBeVisible();
  // This one, and the one that was started in the editor.
  await expect(page.getByRole("navigation").getByText("Dry run")).toHaveCount(2);
  await page.goto(`/flows/${id}/executions/${tested}`);
  await expect(pane.getByText("Test", { exact: true })).toBeVisible();
  await expect(pane.getByText("Dry run", { exact: true })).toBeHidden();
  expect(erp.received).toEqual([]);
});

test("a credential is asked for where it becomes necessary", async ({ page, owner }) => {
  const { canvas } = await openOrders(page, owner);
  await canvas.node("New order").click();
  const { root, choose } = inspectorOf(page);
  const credential = root.getByRole("combobox", { name: /^Credential/ });
  const whoMayCall = root.getByRole("combobox", { name: "Who may call" });
  await expect(whoMayCall).toBeVisible();
  await expect(credential).toBeHidden();
  await choose("Who may call", "Secret header");
  await expectBelow(credential, whoMayCall);

  await page.keyboard.press("Escape");
  await canvas.node("Tell the ERP").click();
  await expectBelow(credential, root.getByRole("textbox", { name: /^Address/ }));
});

async function expectBelow(lower: Locator, upper: Locator): Promise<void> {
  await expect
    .poll(async () => ((await lower.boundingBox())?.y ?? 0) - ((await upper.boundingBox())?.y ?? 0))
    .toBeGreaterThan(20);
}

test("outputs have their names in the person's language everywhere", async ({ browser, weft, owner }) => {
  const id = await addFlow(owner, orderFlow());
  const person = { name: "Piotr Polak", email: `${shortId("piotr")}@example.com` } as const;
  const piotr = await addPerson(weft.url, owner, { ...person, role: "editor", language: "pl" });
  const { page, canvas } = await anotherTab(browser, weft.url, piotr);
  await page.goto(`/flows/${id}`);
  await expect(canvas.node("Over 100?")).toContainText("prawda");
  await canvas.node("Over 100?").click();
  await page.getByRole("tab", { name: "Wyjście" }).click();
  await expect(page.getByRole("button", { name: /^fałsz · / })).toBeVisible();

  const items = [{ json: { body: { total_price: 50, customer: {} } } }];
  const { executionId } = await owner.api.flows.run({ id, items });
  await page.goto(`/flows/${id}/executions/${executionId}`);
  await canvas.node("Over 100?").click();
  await expect(page.getByRole("button", { name: "fałsz · 1" })).toBeVisible();
  await page.context().close();
});
