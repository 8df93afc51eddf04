import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { canvasOf, expectSaved, openFlow } from "./support/canvas.ts";
import type { Canvas } from "./support/canvas.ts";
import { inspectorOf, openNode } from "./support/inspector.ts";
import { nobody, ownerPerson, password, setUpOwner } from "./support/people.ts";
import { postOrder, shopOrder } from "./support/shopify.ts";
import { test as base } from "./support/test.ts";
import { startWeft } from "./support/weft.ts";

/** A Weft that nobody has set up yet. */
const test = base.extend<{ fresh: Awaited<ReturnType<typeof startWeft>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  fresh: async ({}, use) => {
    const weft = await startWeft();
    await use(weft);
    await weft.stop();
  },
  // eslint-disable-next-line no-empty-pattern
  storageState: async ({}, use) => use({ ...nobody }),
  baseURL: async ({ fresh }, use) => use(fresh.url),
});

const shop = shopOrder();
const customer = `${shop.order.customer.first_name} ${shop.order.customer.last_name}`;
const total = Number(shop.order.total_price);
const smallOrder = {
  headers: { "Content-Type": "application/json" },
  rawBody: JSON.stringify({ ...shop.order, total_price: "99.00" }),
};
const mapped = { number: shop.order.order_number, customer, total };

test(`an order reaches the ERP: drawn, tried, published and followed (${shop.from} order)`, async ({
  page,
  fresh,
  erp,
}) => {
  const canvas = canvasOf(page);
  await test.step("set up the owner with the link from the terminal", () => setUp(page, fresh.setupUrl));
  await test.step("begin a flow with a webhook", () => drawTrigger(page, canvas));
  await test.step("catch a test event", () => catchTestEvent(page, canvas, fresh.url));
  await test.step("take total and customer from the order", () => drawFields(page, canvas));
  await test.step("branch on the total", () => drawCondition(page, canvas));
  await test.step("tell the ERP", () => drawRequest(page, canvas, erp.url));
  await test.step("answer on both branches", () => drawAnswers(page, canvas));
  await test.step("try it: the ERP lies inside the network and is blocked, with the way out", async () => {
    await runTest(page, canvas, fresh.url);
    await expectBlocked(page, canvas);
    expect(erp.received).toEqual([]);
  });
  await test.step("allow the ERP", () => allowAddress(page));
  await test.step("try it again", async () => {
    await runTest(page, canvas, fresh.url);
    await expect(canvas.edge("Tell the ERP", "Answer: sent")).toContainText("1 item");
    expect(erp.received.map(({ body }) => body)).toEqual([mapped]);
  });
  await test.step("publish", () => publish(page));
  await test.step("a real order comes in, live before the eyes", async () => {
    const response = await postOrder(`${fresh.url}/webhook/orders`, shop);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: "ZS/2026/0002", state: "accepted" });
    expect(erp.received.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: "POST", path: "/orders", body: mapped },
      { method: "POST", path: "/orders", body: mapped },
    ]);
    await expect(page.getByRole("toolbar", { name: "Canvas tools" })).toContainText("Production");
    await expectItemsOnEdges(canvas);
  });
  await test.step("a small order takes the other branch", async () => {
    const response = await postOrder(`${fresh.url}/webhook/orders`, smallOrder);
    expect(response.status).toBe(202);
    await expect(canvas.edge("Over 100?", "Answer: kept")).toContainText("1 item");
    expect(erp.received).toHaveLength(2);
  });
  await test.step("the order is found afterwards, with what came in and out", () =>
    lookAtExecution(page, canvas));
});

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(ownerPerson.name);
  await page.getByLabel("E-mail").fill(ownerPerson.email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Draw your first flow" })).toBeVisible();
}

async function drawTrigger(page: Page, canvas: Canvas): Promise<void> {
  await page.getByRole("button", { name: "New flow" }).first().click();
  await expect(canvas.root).toBeVisible();
  await page.getByRole("textbox", { name: "Name of the flow" }).fill("Orders to the ERP");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Webhook/ }).click();
  const { root, choose } = await openNode(page, canvas, "Webhook", "New order");
  await root.getByRole("textbox", { name: /^Path/ }).fill("orders");
  await choose("Answer the caller", "From a Respond node in the flow");
  await expect(root.getByRole("combobox", { name: "Method" })).toHaveText("POST");
}

/** The flow waits, the shop sends, and the order's fields are there to map. */
async function catchTestEvent(page: Page, canvas: Canvas, url: string): Promise<void> {
  await page.getByRole("button", { name: "Listen for a test event" }).first().click();
  await expect(page.getByText("Waiting for an event.")).toBeVisible();
  const testUrl = await page.getByRole("textbox", { name: "Test URL" }).inputValue();
  expect(testUrl).toBe(`${url}/webhook-test/orders`);
  await postOrder(testUrl, shop);
  await expect(page.getByText("Waiting for an event.")).toBeHidden();
  await expect(canvas.node("New order")).toContainText("Succeeded");
}

async function addAfter(page: Page, canvas: Canvas, button: string, type: string): Promise<void> {
  await canvas.root.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("combobox", { name: "Search nodes" }).fill(type);
  await page.getByRole("option").filter({ hasText: type }).first().click();
}

async function drawFields(page: Page, canvas: Canvas): Promise<void> {
  await addAfter(page, canvas, "Add a node after New order", "Edit fields");
  const { root, choose, pick } = await openNode(page, canvas, "Edit fields", "Total and customer");
  await root.getByRole("button", { name: "Show everything side by side" }).click();
  await root.getByRole("button", { name: "Add field" }).click();
  await root.getByRole("textbox", { name: "Field name" }).fill("total");
  await choose("Kind of value", "Number");
  await root.getByRole("textbox", { name: "Value of total" }).click();
  await root.getByRole("searchbox", { name: "Search fields and values" }).first().fill("total_price");
  await pick("total_price");
  const fields = root.getByRole("group", { name: "Fields" });
  await expect(fields).toContainText("New order › body › total_price");
  await expect(fields).toContainText(`=${shop.order.total_price}`);

  await root.getByRole("button", { name: "Add field" }).click();
  await root.getByRole("textbox", { name: "Field name" }).last().fill("customer");
  await root.getByRole("textbox", { name: "Value of customer" }).click();
  await root.getByRole("searchbox", { name: "Search fields and values" }).first().fill("customer");
  await pick("first_name");
  await root.getByRole("button", { name: "Edit the expression of Value of customer" }).click();
  await expect(root.getByRole("textbox", { name: "Value of customer" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" ");
  await pick("last_name");
  await expect(fields).toContainText(`=${customer}`);
  await choose("Keep from the input", "No fields");
  await root.getByRole("button", { name: "Back beside the canvas" }).click();
}

async function drawCondition(page: Page, canvas: Canvas): Promise<void> {
  await addAfter(page, canvas, "Add a node after Total and customer", "If");
  const { root, choose, pick, showPanel } = await openNode(page, canvas, "If", "Over 100?");
  await root.getByRole("textbox", { name: "What is compared" }).click();
  await showPanel("Input");
  await pick("total");
  await choose("Comparison", "is greater than");
  await root.getByRole("textbox", { name: "With what" }).fill("100");
}

async function drawRequest(page: Page, canvas: Canvas, erp: string): Promise<void> {
  await addAfter(page, canvas, "Add a node after Over 100?, output true", "HTTP request");
  const { root, choose, pick, showPanel } = await openNode(page, canvas, "HTTP request", "Tell the ERP");
  await choose(/^Method/, "POST");
  await root.getByRole("textbox", { name: /^Address/ }).fill(`${erp}/orders`);
  await choose("Body", "JSON, field by field");
  await showPanel("Input");
  await choose("Data from", /^New order/);
  await pick("order_number");
  // What is clicked while no field has the focus becomes a field of the body, under its own name.
  await root.getByRole("textbox", { name: "Field name" }).fill("number");
  await showPanel("Input");
  await choose("Data from", /^Over 100\?/);
  await pick("customer");
  await showPanel("Input");
  await choose("Data from", /^Over 100\?/);
  await pick("total");
  const values = root.getByRole("group", { name: "Fields" });
  await expect(values).toContainText("New order › body › order_number");
  await expect(values).toContainText("Over 100? › customer");
  await expect(values).toContainText("Over 100? › total");
}

async function drawAnswers(page: Page, canvas: Canvas): Promise<void> {
  await addAfter(page, canvas, "Add a node after Tell the ERP", "Respond");
  await openNode(page, canvas, "Respond", "Answer: sent");
  await addAfter(page, canvas, "Add a node after Over 100?, output false", "Respond");
  const { root } = await openNode(page, canvas, "Respond", "Answer: kept");
  await root.getByRole("textbox", { name: "Status" }).fill("202");
}

async function runTest(page: Page, canvas: Canvas, url: string): Promise<void> {
  await page
    .getByRole("toolbar", { name: "Canvas tools" })
    .getByRole("button", { name: "Listen for a test event" })
    .click();
  await expect(page.getByText("Waiting for a test event")).toBeVisible();
  await postOrder(`${url}/webhook-test/orders`, shop);
  await expect(canvas.edge("New order", "Total and customer")).toContainText("1 item");
}

async function expectBlocked(page: Page, canvas: Canvas): Promise<void> {
  await expect(canvas.node("Tell the ERP")).toContainText("127.0.0.1");
  // The failing node has opened by itself and says what happened and what to do.
  await expect(inspectorOf(page).root).toContainText(/can allow .127\.0\.0\.1. .*Settings/);
}

async function allowAddress(page: Page): Promise<void> {
  const flow = page.url();
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Settings" })
    .click();
  const addresses = page.getByRole("textbox", { name: /^Addresses inside your network/ });
  await addresses.fill("127.0.0.1");
  await page.getByRole("region").filter({ has: addresses }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await page.goto(flow);
}

async function publish(page: Page): Promise<void> {
  await expectSaved(page);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this flow" });
  await dialog.getByLabel("Note").fill("Large orders go to the ERP");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Version 1 is live")).toBeVisible();
}

async function expectItemsOnEdges(canvas: Canvas): Promise<void> {
  for (const [source, target] of [
    ["New order", "Total and customer"],
    ["Total and customer", "Over 100?"],
    ["Over 100?", "Tell the ERP"],
    ["Tell the ERP", "Answer: sent"],
  ] as const) {
    await expect(canvas.edge(source, target)).toContainText("1 item");
  }
  await expect(canvas.edge("Over 100?", "Answer: kept")).not.toContainText("item");
}

async function lookAtExecution(page: Page, canvas: Canvas): Promise<void> {
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Executions" })
    .click();
  const production = page.getByRole("row").filter({ hasText: "Production" });
  await expect(production).toHaveCount(2);
  // Newest first: the small order, then the large one.
  await production.last().getByRole("link").click();
  await expectItemsOnEdges(canvas);
  const steps = page.getByRole("complementary", { name: "Steps of the execution" });
  await steps.getByRole("button", { name: /New order/ }).click();
  const field = (key: string) =>
    steps.getByRole("treeitem").filter({ has: page.getByText(key, { exact: true }) });
  await expect(field("total_price")).toContainText(shop.order.total_price);
  await steps.getByRole("button", { name: "All steps" }).click();
  await steps.getByRole("button", { name: /Tell the ERP/ }).click();
  await steps.getByRole("tab", { name: "What it gave" }).click();
  await expect(field("id")).toContainText("ZS/2026/0002");
  await steps.getByRole("tab", { name: "What came in" }).click();
  await expect(field("customer")).toContainText(customer);
  await expect(field("total")).toContainText(String(total));
}

test("the same by keyboard alone: a trigger, a step, a condition and two branches", async ({
  page,
  fresh,
}) => {
  const owner = await setUpOwner(fresh);
  await page.context().addCookies([...owner.storageState.cookies]);
  const canvas = await openFlow(page, (await owner.api.flows.create({ name: "By keyboard" })).flow.id);
  await expect(canvas.root).toBeFocused();
  await addByKeyboard(page, "webhook");
  await page.keyboard.press("Enter");
  const { root } = inspectorOf(page);
  await expect(root.getByRole("textbox", { name: /^Path/ })).toBeFocused();
  await page.keyboard.type("by-keyboard");
  await page.keyboard.press("Escape");
  await expect(canvas.node("Webhook")).toBeFocused();
  await addByKeyboard(page, "edit fields");
  await addByKeyboard(page, "if");
  await addByKeyboard(page, "do nothing");
  await expect(canvas.edge("If", "Do nothing")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await addByKeyboard(page, "stop");
  await expect(canvas.edge("If", "Stop with an error")).toBeVisible();
  await expect(canvas.edges).toHaveCount(4);
  await expectSaved(page);
  const { flow } = await owner.api.flows.get({ id: new URL(page.url()).pathname.split("/")[2] ?? "" });
  expect(flow.edges.map(({ sourceHandle }) => sourceHandle)).toEqual(["main", "main", "true", "false"]);
  expect(flow.nodes[0]?.params).toMatchObject({ path: "by-keyboard" });
});

/** Tab asks for the next node, a few letters and Enter add it after the selected one. */
async function addByKeyboard(page: Page, search: string): Promise<void> {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Search nodes" })).toBeFocused();
  await page.keyboard.type(search);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Nodes" })).toBeHidden();
  // The next key is for what was added, which has the focus in a moment.
  await expect(page.locator("body")).not.toBeFocused();
}
