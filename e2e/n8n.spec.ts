import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { canvasOf, dropFile, expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { expectFits, expectTranslated } from "./support/look.ts";
import { expectAllLooks, expectBothLooks } from "./support/looks.ts";
import { n8nBundle, n8nOrders } from "./support/n8n.ts";
import { addPerson } from "./support/people.ts";
import type { Language } from "./support/people.ts";
import { shot } from "./support/shots.ts";
import { test } from "./support/test.ts";

async function chooseFile(page: Page, name: string, content: object): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import flow files" }).click();
  await (
    await chooser
  ).setFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
}

async function exportedBy(page: Page, act: () => Promise<void>): Promise<unknown> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(download.suggestedFilename()).toMatch(/\.n8n\.json$/);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as unknown;
}

async function exportFromMenu(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More" }).first().click();
  await page.getByRole("menuitem", { name: "Export for n8n" }).click();
}

/** The ERP stands inside the company's network. */
test.beforeAll(async ({ owner }) => {
  const settings = await owner.api.instance.settings();
  await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
});

test("a workflow of n8n is looked at, given a credential, imported, run, and goes back as it was", async ({
  page,
  owner,
  erp,
}) => {
  const stored = {
    type: "http.header",
    name: "Key of the ERP",
    values: { name: "X-Key", value: "open sesame" },
  };
  await owner.api.credentials.create(stored);
  const before = await owner.api.flows.list({});
  const workflow = n8nOrders(erp.url);
  await page.goto("/flows");
  await chooseFile(page, "orders.json", workflow);
  const dialog = page.getByRole("dialog", { name: "Import “Orders to the ERP” from n8n" });
  await expect(dialog.getByRole("option", { name: "Tell the team: Needs attention" })).toBeVisible();
  await expect(dialog.getByRole("option")).toHaveCount(6);
  await expect(dialog).toContainText("“HTTP request”");
  expect((await owner.api.flows.list({})).items).toEqual(before.items);

  await dialog.getByRole("combobox", { name: "ERP key" }).click();
  await page.getByRole("option", { name: "Key of the ERP" }).click();
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const canvas = canvasOf(page);
  await expect(canvas.node("To the ERP")).toBeVisible();

  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => erp.received.length).toBe(1);
  expect(erp.received[0]).toMatchObject({
    path: "/orders",
    headers: { "x-key": "open sesame" },
    body: { orderId: "A-1001", total: 153 },
  });

  expect(await exportedBy(page, () => exportFromMenu(page))).toEqual(workflow);
  await page.goto("/flows");
  await page.getByRole("button", { name: "Actions for Orders to the ERP" }).click();
  const fromList = await exportedBy(page, () =>
    page.getByRole("menuitem", { name: "Export for n8n" }).click(),
  );
  expect(fromList).toEqual(workflow);
});

test("the list and the picture light each other up, by pointer and by keyboard, and Cancel saves nothing", async ({
  page,
  owner,
}) => {
  const before = await owner.api.flows.list({});
  await page.goto("/flows");
  await chooseFile(page, "orders.json", n8nOrders());
  const dialog = page.getByRole("dialog");
  const place = dialog.getByRole("option", { name: "Tell the team: Needs attention" });
  const entry = dialog.getByRole("button", { name: "Tell the team" });
  await expect(place).toHaveAttribute("aria-selected", "false");
  await entry.hover();
  await expect(place).toHaveAttribute("aria-selected", "true");
  await dialog.getByRole("option", { name: "Small: Exact" }).hover();
  await expect(place).toHaveAttribute("aria-selected", "false");
  await place.click();
  await expect(entry).toBeFocused();
  await expect(place).toHaveAttribute("aria-selected", "true");

  const picture = dialog.getByRole("listbox", { name: "Picture of “Orders to the ERP”" });
  await picture.focus();
  await page.keyboard.press("Home");
  await expect(dialog.getByRole("option", { name: "Start: Exact" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("option", { name: "Order: Exact" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Order", exact: true })).toBeFocused();

  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  expect((await owner.api.flows.list({})).items).toEqual(before.items);
});

test("n8n's nodes are dropped or pasted onto the canvas, where they come in or become flows of their own", async ({
  page,
  owner,
}) => {
  const id = await addFlow(owner, { ...orderFlow(), nodes: [], edges: [] });
  const canvas = await openFlow(page, id);
  const { nodes, connections } = n8nOrders();
  const copied = JSON.stringify({ nodes, connections, pinData: {}, meta: { instanceId: "x" } });
  await canvas.root.focus();
  await canvas.root.evaluate((root, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, copied);
  await page.getByRole("dialog").getByRole("button", { name: "Insert here" }).click();
  await expect(canvas.node("To the ERP")).toBeVisible();
  await expectSaved(page);

  await dropFile(canvas.root, { name: "all.json", text: JSON.stringify(n8nBundle()) });
  const dialog = page.getByRole("dialog", { name: "Import 2 flows" });
  await expect(dialog.getByRole("option")).toHaveCount(6);
  await dialog.getByRole("button", { name: /^Nightly check/ }).click();
  await expect(dialog.getByRole("option")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Open as new flows" }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await expect(page.getByRole("link", { name: "Nightly check" })).toBeVisible();
});

test("a credential is made on the way", async ({ page }) => {
  await page.goto("/flows");
  await chooseFile(page, "orders.json", n8nOrders());
  await page.getByRole("button", { name: "New credential for ERP key" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Made on the way");
  await page.getByRole("textbox", { name: "Header name" }).fill("X-Key");
  await page.getByLabel("Value").fill("secret");
  await page.getByRole("button", { name: "Save credential" }).click();
  await expect(page.getByRole("combobox", { name: "ERP key" })).toHaveText("Made on the way");
});

test("before a flow goes to n8n, what it cannot hold is told", async ({ page, owner }) => {
  const flow = orderFlow({ name: "Own orders" });
  const nodes = flow.nodes.map((node) => (node.id === "erp" ? { ...node, timeoutMs: 5000 } : node));
  await openFlow(page, await addFlow(owner, { ...flow, nodes }));
  await exportFromMenu(page);
  const dialog = page.getByRole("dialog", { name: "Export “Own orders” for n8n" });
  await expect(dialog).toContainText("n8n has no time limit for one node");
  await expectBothLooks(page, "n8n export");
  const workflow = await exportedBy(page, () => dialog.getByRole("button", { name: "Download" }).click());
  expect(workflow).toMatchObject({ name: "Own orders", connections: {} });
  await expect(dialog).toBeHidden();
});

test("the picture looks right in both themes and at both widths", async ({ page }) => {
  await page.goto("/flows");
  await chooseFile(page, "all.json", n8nBundle());
  await expect(page.getByRole("dialog").getByRole("option")).toHaveCount(6);
  await page.getByRole("dialog").getByRole("button", { name: "Tell the team" }).hover();
  await expectBothLooks(page, "n8n import bundle");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await chooseFile(page, "orders.json", n8nOrders());
  await page.getByRole("dialog").getByRole("button", { name: "Tell the team" }).hover();
  await expectAllLooks(page, "n8n import");
});

for (const language of ["pl", "pt-BR"] as const satisfies readonly Language[])
  test(`the picture speaks ${language}`, async ({ browser, owner, weft }) => {
    const email = `n8n-${language}@example.com`;
    const { storageState } = await addPerson(weft.url, owner, { name: "N", email, role: "admin", language });
    const context = await browser.newContext({ storageState, baseURL: weft.url, locale: language });
    const page = await context.newPage();
    await page.goto("/flows");
    await page.locator("input[type=file]").setInputFiles({
      name: "orders.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(n8nOrders())),
    });
    await expect(page.getByRole("dialog").getByRole("option")).toHaveCount(6);
    await expectTranslated(page);
    await expectFits(page);
    await expect(page.getByRole("dialog")).not.toContainText(/is kept whole|Choose a credential/);
    await shot(page, `n8n import ${language}`);
    await context.close();
  });
