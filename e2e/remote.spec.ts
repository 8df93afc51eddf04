import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startBoards } from "./support/boards.ts";
import type { Boards } from "./support/boards.ts";
import { expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectFits } from "./support/look.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { savedFlow } from "./support/opened.ts";
import { setUpOwner } from "./support/people.ts";
import { shot } from "./support/shots.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test as base } from "./support/test.ts";
import { startWeft } from "./support/weft.ts";

/** A server with a connector of the company's own, and the system behind it. */
const test = base.extend<object, { boards: Boards }>({
  boards: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const boards = await startBoards();
      await use(boards);
      await boards.stop();
    },
    { scope: "worker" },
  ],
  weft: [
    async ({ boards }, use) => {
      const weft = await startWeft({ nodes: boards.nodes });
      await use(weft);
      await weft.stop();
    },
    { scope: "worker" },
  ],
  owner: [
    async ({ weft, boards }, use) => {
      const owner = await setUpOwner(weft);
      const settings = await owner.api.instance.settings();
      await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
      const values = { site: boards.url, key: "open sesame" };
      await owner.api.credentials.create({ type: "acme.key", name: "Our Acme", values });
      // A choice that bears the name of the product's own tables has nothing to do with them.
      await owner.api.tables.create({ name: "Leads", columns: [{ name: "name", type: "text" }] });
      await use(owner);
    },
    { scope: "worker" },
  ],
});

const card = { id: "card", type: "acme.card.create", name: "Card", params: { title: "Call them" } };

async function chooseCredential(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: /^Credential/ }).click();
  await page.getByRole("option", { name: "Our Acme" }).click();
}

test("what a setting can be is chosen from the other system by its name, with keys alone", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  const id = await addFlow(owner, rowOfSteps("remote-choice", [card]));
  const canvas = await openFlow(page, id);
  const { root } = await openNode(page, canvas, "Card");
  await chooseCredential(page);
  const board = root.getByRole("combobox", { name: /^Board/ });
  const options = page.getByRole("option");
  await board.focus();
  await page.keyboard.press("ArrowDown");
  await expect(options).toHaveText([/^Sales/, /^Support/, /^Stock in Łódź/]);
  await expectFits(page);
  await shot(page, "choices of another system");

  await test.step("what is typed is looked for", async () => {
    await page.keyboard.type("łó");
    await expect(options).toHaveText([/^Stock in Łódź/]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(board).toHaveValue("board-3");
    await expect(root.getByText("Stock in Łódź")).toBeVisible();
    await expect(board).toBeFocused();
    await expectBothLooks(page, "choice of another system");
  });

  await test.step("Escape closes the list and leaves the rest as it is", async () => {
    await page.keyboard.press("ArrowDown");
    await expect(options).toHaveCount(3);
    await page.keyboard.press("Escape");
    await expect(options).toHaveCount(0);
    await expect(board).toBeFocused();
    await expect(board).toHaveValue("board-3");
  });

  await test.step("an id that is not listed is taken as well", async () => {
    await board.fill("board-77");
    await expect(page.getByText(/^Nothing like this was found/)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(board).toHaveValue("board-77");
    await expectSaved(page);
    expect((await savedFlow(owner, id)).nodes[0]?.params["board"]).toBe("board-77");
  });
});

test("why there is nothing to choose from is told, and it can be tried again", async ({
  page,
  owner,
  boards,
}) => {
  await page.setViewportSize(wide);
  boards.setOpen(false);
  const id = await addFlow(owner, rowOfSteps("remote-closed", [card]));
  const canvas = await openFlow(page, id);
  const { root } = await openNode(page, canvas, "Card");
  await chooseCredential(page);
  const board = root.getByRole("combobox", { name: /^Board/ });
  await board.focus();
  await expect(root.getByText(/Closed for maintenance/)).toBeVisible();
  await expectBothLooks(page, "choices that another system refuses");
  await board.fill("board-2");

  boards.setOpen(true);
  const again = root.getByRole("button", { name: "Try again" });
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(again).toBeHidden();
  await expect(root.getByText("Support", { exact: true })).toBeVisible();
  await expect(root.getByText(/Closed for maintenance/)).toBeHidden();
});
