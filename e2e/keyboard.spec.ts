import { expect } from "@playwright/test";
import type { Locator } from "@playwright/test";
import { shortId } from "@weft/flow";
import { canvasOf, centreOf, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { addPerson } from "./support/people.ts";
import { test } from "./support/test.ts";

async function widthOf(node: Locator): Promise<number> {
  return (await node.boundingBox())?.width ?? 0;
}

test("an execution is walked through with the keyboard", async ({ page, owner }) => {
  const id = await addFlow(owner, orderFlow());
  const items = [{ json: { body: { total_price: 50, customer: {} } } }];
  const { executionId } = await owner.api.flows.run({ id, items });
  await expect
    .poll(async () => (await owner.api.executions.get({ id: executionId })).status)
    .not.toBe("running");
  await page.goto(`/flows/${id}/executions/${executionId}`);
  const canvas = canvasOf(page);
  const steps = page.getByRole("complementary", { name: "Steps" });
  await expect(canvas.node("New order")).toBeVisible();
  await expect(canvas.root).toHaveAccessibleDescription(/Enter opens one/);

  await canvas.root.focus();
  await page.keyboard.press("ArrowRight");
  await expect(canvas.node("New order")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(canvas.node("Total and customer")).toBeFocused();
  await expect(steps.getByRole("heading", { name: "Steps" })).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(steps).toBeFocused();
  await expect(steps.getByRole("heading", { name: "Total and customer" })).toBeVisible();
  await canvas.node("Total and customer").focus();
  await page.keyboard.press("ArrowRight");
  await expect(steps.getByRole("heading", { name: "Over 100?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(steps.getByRole("heading", { name: "Steps" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(canvas.root).toBeFocused();

  await page.keyboard.press("0");
  await expect.poll(() => widthOf(canvas.node("Over 100?"))).toBeCloseTo(224, 0);
  await page.keyboard.press("-");
  await expect.poll(() => widthOf(canvas.node("Over 100?"))).toBeLessThan(200);
  await page.keyboard.press("1");
  await expect(canvas.nodes).toHaveCount(6);
  await page.keyboard.press("Delete");
  await expect(canvas.nodes).toHaveCount(6);
});

test("who may only look reaches every node's settings with the keyboard", async ({
  browser,
  weft,
  owner,
}) => {
  const id = await addFlow(owner, orderFlow());
  const person = { name: "Vito Viewer", email: `${shortId("vito")}@example.com`, role: "viewer" } as const;
  const { storageState } = await addPerson(weft.url, owner, person);
  const context = await browser.newContext({ baseURL: weft.url, storageState: { ...storageState } });
  const page = await context.newPage();
  const canvas = await openFlow(page, id);
  await canvas.root.press("ArrowRight");
  await expect(canvas.node("New order")).toBeFocused();
  const before = await centreOf(canvas.node("New order"));
  await page.keyboard.press("Alt+ArrowRight");
  const settings = page.getByRole("complementary", { name: "Node settings" });
  await expect(settings).toBeHidden();
  expect(await centreOf(canvas.node("New order"))).toEqual(before);
  await page.keyboard.press("Enter");
  await expect(settings).toContainText("Webhook");
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await context.close();
});
