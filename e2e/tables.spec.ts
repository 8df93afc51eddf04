import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { shortId } from "@weft/flow";
import { expectBothLooks, wide } from "./support/looks.ts";
import { test } from "./support/test.ts";

const cell = (grid: Locator, text: string | RegExp): Locator =>
  grid.getByRole("gridcell").filter({ hasText: text });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("a CSV file becomes a table that is filtered, changed and exported", async ({ page }) => {
  await page.setViewportSize(wide);
  const name = shortId("prices");
  const csv = "Product;Price\nŚruba M8;1.5\nAçaí;20\nBolt;7\n";
  await page.goto("/tables");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) });
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Śruba M8")).toBeVisible();
  await dialog.getByRole("button", { name: "Import" }).click();
  const grid = page.getByRole("grid", { name });
  await expect(cell(grid, "Śruba M8")).toBeVisible();
  await expectBothLooks(page, "table");

  await grid.getByRole("button", { name: "Column “Price”" }).click();
  await page.getByRole("menuitem", { name: "Filter" }).click();
  // While it closes it may still take the focus back, and with it a list that was opened meanwhile.
  await expect(page.getByRole("menu")).toHaveCount(0);
  await dialog.getByRole("combobox").click();
  await page.getByRole("option", { name: "is greater than" }).click();
  await dialog.getByRole("textbox", { name: "Value" }).fill("5");
  await dialog.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page.getByText("2 rows found")).toBeVisible();
  await expect(cell(grid, "Śruba M8")).toHaveCount(0);

  await cell(grid, "Bolt").dblclick();
  await page.getByRole("textbox", { name: "Product, row 3" }).fill("Bolt, long");
  await press(page, "Enter");
  await page.reload();
  await expect(cell(grid, "Bolt, long")).toBeVisible();

  await page.getByRole("button", { name: `Actions for “${name}”` }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export CSV", exact: true }).click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8")).toContain('"Bolt, long",7');
});

test("a table is filled with the keyboard, as a spreadsheet is", async ({ page, owner }) => {
  const columns = [
    { name: "Name", type: "text" as const },
    { name: "Count", type: "number" as const },
    { name: "Done", type: "boolean" as const },
  ];
  const { id, columns: made } = await owner.api.tables.create({ name: shortId("list"), columns });
  const values = async (): Promise<unknown[][]> => {
    const { rows } = await owner.api.tables.rows({ id });
    return rows.map((row) => made.map((column) => row.values[column.id] ?? null));
  };
  await page.goto(`/tables/${id}`);
  const grid = page.getByRole("grid");
  await expect(page.getByRole("heading", { name: "No rows yet" })).toBeVisible();
  await grid.focus();
  await press(page, "Control+Enter");
  await expect(grid.getByRole("rowheader")).toHaveCount(1);
  await expect(grid).toBeFocused();

  await page.keyboard.type("Ewa");
  await press(page, "Tab");
  await page.keyboard.type("many");
  await press(page, "Enter");
  await expect(page.getByRole("alert").filter({ hasText: "not a number" })).toBeVisible();
  await press(page, "Backspace", "Backspace", "Backspace", "Backspace", "4", "Tab", "Space");
  await expect.poll(values).toEqual([["Ewa", 4, true]]);

  await press(page, "Home", "Shift+End", "Control+c", "Control+Enter");
  await expect(grid.getByRole("rowheader")).toHaveCount(2);
  await press(page, "Control+v");
  await expect.poll(values).toEqual([
    ["Ewa", 4, true],
    ["Ewa", 4, true],
  ]);
  await press(page, "Delete");
  await expect.poll(values).toEqual([
    ["Ewa", 4, true],
    [null, null, null],
  ]);
  await press(page, "Control+z");
  await expect.poll(values).toHaveLength(2);
  await expect.poll(async () => (await values())[1]).toEqual(["Ewa", 4, true]);

  await press(page, "Escape", "Shift+Tab");
  await expect(grid).not.toBeFocused();
});
