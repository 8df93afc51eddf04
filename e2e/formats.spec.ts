import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { setParam, setPinData } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks } from "./support/looks.ts";
import { savedFlow } from "./support/opened.ts";
import type { Member } from "./support/people.ts";
import { test } from "./support/test.ts";

const order = {
  total: 1234.5,
  buyer: "anna nowak",
  paidAt: "2026-03-30T12:00:00Z",
  lines: [
    { sku: "A-1", qty: 2 },
    { sku: "B-7", qty: 1 },
  ],
};

/** The settings of the node that tells the ERP, whose second field reads one of the order. */
async function openField(
  page: Page,
  owner: Member,
  field: string,
): Promise<{ button: Locator; chip: Locator; panel: Locator; root: Locator; saved: () => Promise<unknown> }> {
  const pinned = setPinData(orderFlow(), "big", [{ json: order }]);
  const id = await addFlow(owner, setParam(pinned, "erp", ["fields", 1, "value"], `={{ $json.${field} }}`));
  const { root } = await openNode(page, await openFlow(page, id), "Tell the ERP");
  const chip = root.getByRole("button", { name: /^Value of customer: takes .*; edit$/ });
  return {
    root,
    chip,
    button: root.getByRole("button", { name: /^Format / }).nth(1),
    panel: page.getByRole("dialog", { name: "Format" }),
    saved: async () => valueIn(await savedFlow(owner, id)),
  };
}

function valueIn(flow: Flow): unknown {
  const fields = flow.nodes.find(({ id }) => id === "erp")?.params["fields"] as { value: unknown }[];
  return fields[1]?.value;
}

test("a number becomes money by a click; it is told in words, changed and taken off again", async ({
  page,
  owner,
}) => {
  const { button, chip, panel, root, saved } = await openField(page, owner, "total");
  await button.click();
  await expect(panel.getByRole("button", { name: /^rounded to a whole number 1235$/ })).toBeVisible();
  await expect(panel.getByRole("button", { name: /capital letters/ })).toHaveCount(0);
  await expectBothLooks(page, "formats of a number");

  await panel.getByRole("button", { name: /^as money in PLN/ }).click();
  await expect(chip).toHaveText("Over 100? › total, as money in PLN");
  await expect.poll(saved).toBe("={{ $json.total?.formatMoney('PLN', 'en') }}");
  await panel.getByRole("combobox", { name: "Written as in" }).click();
  await page.getByRole("option", { name: "Polski" }).click();
  await expect(root.getByText(/^1234,50.zł$/)).toBeVisible();
  await expectBothLooks(page, "format as money");

  await panel.getByRole("textbox", { name: "When it is empty" }).fill("free");
  await expect(chip).toHaveText("Over 100? › total, as money in PLN, “free” when empty");
  await panel.getByRole("button", { name: "Take off: as money in PLN" }).click();
  await expect.poll(saved).toBe("={{ $ifEmpty($json.total, 'free') }}");
  await panel.getByRole("textbox", { name: "When it is empty" }).fill("");
  await expect.poll(saved).toBe("={{ $json.total }}");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test("a date is moved and written by keyboard alone", async ({ page, owner }) => {
  const { button, chip, panel, root, saved } = await openField(page, owner, "paidAt");
  await button.focus();
  await page.keyboard.press("Enter");
  const empty = panel.getByRole("textbox", { name: "When it is empty" });
  await expect(empty).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: "as day.month.year 30.03.2026" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(panel.locator("[data-offer]").last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const later = panel.getByRole("button", { name: /^7 days later / });
  for (let at = 0; at < 7; at++) await page.keyboard.press("ArrowDown");
  await expect(later).toBeFocused();
  await page.keyboard.press("Enter");
  const days = panel.getByRole("textbox", { name: "Days" });
  await expect(days).toBeFocused();
  await days.fill("14");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(chip).toHaveText("Over 100? › paidAt, 14 days later, as day.month.year");
  await expect(root.getByText("13.04.2026", { exact: true })).toBeVisible();
  await expect.poll(saved).toBe("={{ $json.paidAt?.toDateTime().plus(14, 'days')?.toFormat('dd.MM.yyyy') }}");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  await chip.press("Enter");
  await expect(root.locator(".cm-content", { hasText: "plus(14, 'days')" })).toBeFocused();
});

test("of a list one field is taken and added up", async ({ page, owner }) => {
  const { button, chip, panel, root, saved } = await openField(page, owner, "lines");
  await button.click();
  await panel.getByRole("button", { name: /^only “sku” of each/ }).click();
  await panel.getByRole("combobox", { name: "Field" }).click();
  await page.getByRole("option", { name: "qty" }).click();
  await panel.getByRole("button", { name: "added up 3" }).click();
  await expect(chip).toHaveText("Over 100? › lines, only “qty” of each, added up");
  await expect(root.getByText("3", { exact: true })).toBeVisible();
  await expect.poll(saved).toBe("={{ $json.lines?.pluck('qty')?.sum() }}");
});
