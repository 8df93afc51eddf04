import { expect } from "@playwright/test";
import { expectSaved, openFlow } from "./support/canvas.ts";
import { expectBothLooks } from "./support/looks.ts";
import { anotherTab, openOrders } from "./support/opened.ts";
import { addPerson } from "./support/people.ts";
import { test } from "./support/test.ts";

test("who opens a flow sees who is there too, where they are and when they saved", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  const { canvas, id } = await openOrders(page, owner);
  const faces = page.getByRole("button", { name: /^Also here: / });
  await expect(faces).toHaveCount(0);

  const wanted = { name: "Marta Nowak", email: "marta-is-here@example.com", role: "editor" } as const;
  const marta = await addPerson(weft.url, owner, wanted);
  const { page: other, canvas: theirs } = await anotherTab(browser, weft.url, marta);
  await openFlow(other, id);
  await expect(page.getByRole("button", { name: "Also here: Marta Nowak" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Also here: Olga Owner" })).toBeVisible();
  await expect(page.getByRole("status").getByText("Now also here: Marta Nowak.")).toHaveCount(1);

  await theirs.node("Tell the ERP").click();
  await expect(canvas.node("Tell the ERP").getByText("Selected by Marta Nowak")).toBeAttached();
  await expect(canvas.root.getByText(/^Selected by/)).toHaveCount(1);
  await theirs.root.press("d");
  await expectSaved(other);
  await expect(page.getByText(/^Marta saved /).first()).toBeVisible();
  await faces.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: "Also here" });
  await expect(list.getByText("Marta Nowak", { exact: true })).toBeVisible();
  await expect(list.getByText(/^since /)).toBeVisible();
  await expectBothLooks(page, "also here");
  await list.getByRole("button", { name: "At “Tell the ERP”" }).click();
  await expect(list).toBeHidden();

  await other.context().close();
  await expect(faces).toHaveCount(0);
  await expect(canvas.root.getByText(/^Selected by/)).toHaveCount(0);
  await expect(page.getByRole("status").getByText("No longer here: Marta Nowak.")).toHaveCount(1);
});

test("one’s own other tab is said as that, and who may only look is seen and sees", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  const { canvas, id } = await openOrders(page, owner);
  const { page: second, canvas: secondCanvas } = await anotherTab(browser, weft.url, owner);
  await openFlow(second, id);
  await expect(page.getByRole("button", { name: "Also here: you, in another tab" })).toBeVisible();
  const wanted = { name: "Vera Viewer", email: "vera-is-here@example.com", role: "viewer" } as const;
  const viewer = await addPerson(weft.url, owner, wanted);
  const { page: looking, canvas: theirs } = await anotherTab(browser, weft.url, viewer);
  await openFlow(looking, id);
  await expect(looking.getByRole("button", { name: "Also here: Olga Owner (2 tabs)" })).toBeVisible();
  await theirs.node("Answer: kept").click();
  await expect(canvas.node("Answer: kept").getByText("Selected by Vera Viewer")).toBeAttached();
  await canvas.node("Answer: sent").click();
  await expect(theirs.node("Answer: sent").getByText("Selected by Olga Owner")).toBeAttached();
  await secondCanvas.node("Answer: kept").click();
  const words = "Selected by you, in another tab and Vera Viewer";
  await expect(canvas.node("Answer: kept").getByText(words)).toBeAttached();
  await secondCanvas.root.press("d");
  await expectSaved(second);
  await expect(theirs.node("Answer: kept")).toContainText("Off");
  await expect(page.getByText(/^You saved in another tab /).first()).toBeVisible();
  await expect(canvas.node("Answer: kept").getByText(words)).toBeAttached();
  await looking.context().close();
  await second.context().close();
  await expect(page.getByRole("button", { name: /^Also here/ })).toHaveCount(0);
});
