import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { shortId } from "@weft/flow";
import { expectSaved, openFlow } from "./support/canvas.ts";
import type { Canvas } from "./support/canvas.ts";
import { addPerson } from "./support/people.ts";
import { anotherTab, openOrders, savedFlow } from "./support/opened.ts";
import { test } from "./support/test.ts";

test("two tabs change one flow: both choose, and neither overwrites the other", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  const { canvas, id } = await openOrders(page, owner);
  const { page: other, canvas: theirs } = await anotherTab(browser, weft.url, owner);
  await openFlow(other, id);

  await bothChange({ page, canvas, other, theirs });
  const dialog = other.getByRole("dialog", { name: "Someone else saved this flow meanwhile" });
  await expect(dialog).toBeVisible();
  expect((await savedFlow(owner, id)).nodes).toHaveLength(5);
  await dialog.getByRole("button", { name: "Keep mine as a copy" }).click();
  await expect(other.getByText(/^Your changes are in “.* \(my copy\)”/)).toBeVisible();
  await expect(theirs.nodes).toHaveCount(5);
  const copies = await owner.api.flows.list({ search: "my copy" });
  expect(
    (await savedFlow(owner, copies.items[0]?.id ?? "")).nodes.map(({ disabled }) => disabled ?? false),
  ).toEqual([true, false, false, false, false, false]);
  expect((await savedFlow(owner, id)).nodes).toHaveLength(5);

  await bothChange({ page, canvas, other, theirs });
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  await expect(theirs.nodes).toHaveCount(4);
  expect((await savedFlow(owner, id)).nodes).toHaveLength(4);

  await bothChange({ page, canvas, other, theirs });
  await dialog.getByRole("button", { name: "Keep mine", exact: true }).click();
  await expectSaved(other);
  const kept = (await savedFlow(owner, id)).nodes;
  expect(kept).toHaveLength(4);
  expect(kept[0]?.disabled).toBe(true);
  await other.context().close();
});

test("what someone else saves comes in by itself, and is said", async ({ page, browser, weft, owner }) => {
  const { canvas, id } = await openOrders(page, owner);
  const person = { name: "Edyta Editor", email: `${shortId("edyta")}@example.com`, role: "editor" } as const;
  const edyta = await addPerson(weft.url, owner, person);
  const { page: other, canvas: theirs } = await anotherTab(browser, weft.url, edyta);
  await openFlow(other, id);
  const reads: string[] = [];
  other.on("request", (request) => request.url().endsWith(`/flows/${id}`) && reads.push(request.method()));
  await theirs.node("Answer: kept").click();
  await theirs.root.press("Delete");
  await expectSaved(other);
  await expect(canvas.nodes).toHaveCount(5);
  await expect(page.getByText("Edyta Editor changed this flow")).not.toHaveCount(0);
  await expectSaved(page);
  await page.getByRole("link", { name: "Settings" }).last().click();
  await theirs.node("Answer: sent").click();
  await theirs.root.press("Delete");
  await expectSaved(other);
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(canvas.nodes).toHaveCount(4);

  await canvas.node("Tell the ERP").click();
  await canvas.root.press("d");
  await expect(canvas.node("Tell the ERP")).toContainText("Off");
  await expectSaved(page);
  await expect(theirs.node("Tell the ERP")).toContainText("Off");
  await expect(other.getByText("Olga Owner changed this flow")).not.toHaveCount(0);
  // Its own saves were not read back; the owner's one was.
  expect(reads.filter((method) => method === "GET")).toHaveLength(1);
  await expect(page.getByRole("dialog")).toBeHidden();
  await other.context().close();
});

/** While the other tab has no connection, this one deletes a node and that one switches one off. */
async function bothChange(tabs: { page: Page; canvas: Canvas; other: Page; theirs: Canvas }): Promise<void> {
  const { page, canvas, other, theirs } = tabs;
  const had = await canvas.nodes.count();
  await theirs.nodes.first().click();
  await other.context().setOffline(true);
  await theirs.root.press("d");
  await expect(theirs.nodes.first()).toContainText("Off");
  await canvas.nodes.last().click();
  await canvas.root.press("Delete");
  await expect(canvas.nodes).toHaveCount(had - 1);
  await expectSaved(page);
  await other.context().setOffline(false);
}
