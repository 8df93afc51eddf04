import { expect } from "@playwright/test";
import { expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { addPerson } from "./support/people.ts";
import { anotherTab, openOrders, savedFlow } from "./support/opened.ts";
import { expectBothLooks } from "./support/looks.ts";
import { test } from "./support/test.ts";

test("what is sought is found in names, settings and expressions, gone to and replaced in one step", async ({
  page,
  owner,
}) => {
  const { canvas, id } = await openOrders(page, owner);
  await canvas.root.press("Control+f");
  const tray = page.getByRole("complementary", { name: "Find in this flow" });
  const query = tray.getByRole("searchbox");
  await expect(query).toBeFocused();
  await query.fill("o");
  await expect(tray.getByRole("status").first()).toHaveText(/Found in \d+ places/);
  await expectBothLooks(page, "find in a flow");

  await query.press("Enter");
  await expect(tray.getByRole("status").first()).toHaveText(/^1 of /);
  await query.press("Shift+Enter");
  const places = tray.getByRole("list", { name: "Places found" }).getByRole("button");
  await expect(places.last()).toHaveAttribute("aria-current", "true");

  await query.fill("tell the erp");
  await expect(places).toHaveCount(1);
  await places.first().click();
  await expect(canvas.node("Tell the ERP").locator("[data-selected]")).toBeVisible();

  await tray.getByRole("button", { name: "Replace", exact: true }).first().click();
  await tray.getByRole("textbox", { name: "Replace with" }).fill("Tell the warehouse");
  await tray.getByRole("button", { name: "Replace all" }).click();
  await expect(canvas.node("Tell the warehouse")).toBeVisible();
  await expect(tray.getByText("Replaced in 1 place")).toBeVisible();
  await expectSaved(page);
  const names = async () => (await savedFlow(owner, id)).nodes.map(({ name }) => name);
  expect(await names()).toContain("Tell the warehouse");

  await page.keyboard.press("Escape");
  await expect(tray).toBeHidden();
  await expect(canvas.root).toBeFocused();
  await canvas.root.press("Control+z");
  await expect(canvas.node("Tell the ERP")).toBeVisible();
  await expect.poll(names).toContain("Tell the ERP");
});

test("who may only look finds as well, and replaces nothing", async ({ browser, weft, owner }) => {
  const id = await addFlow(owner, orderFlow());
  const wanted = { name: "Vera Viewer", email: "vera-finds@example.com", role: "viewer" } as const;
  const viewer = await addPerson(weft.url, owner, wanted);
  const { page } = await anotherTab(browser, weft.url, viewer);
  await openFlow(page, id);
  await page.keyboard.press("Control+f");
  const tray = page.getByRole("complementary", { name: "Find in this flow" });
  await tray.getByRole("searchbox").fill("erp");
  await expect(tray.getByRole("button", { name: /Tell the ERP/ }).first()).toBeVisible();
  await expect(tray.getByRole("button", { name: "Replace" })).toHaveCount(0);
  await page.context().close();
});
