import { expect } from "@playwright/test";
import { canvasOf } from "./support/canvas.ts";
import { openNode } from "./support/inspector.ts";
import { test } from "./support/test.ts";

test("leaving a field moves nothing under the click that left it; what it lacks is told after that", async ({
  page,
}) => {
  const canvas = canvasOf(page);
  await page.goto("/flows");
  await page.getByRole("button", { name: "New flow" }).first().click();
  await page.getByRole("button", { name: /^Webhook/ }).click();
  const { root, choose } = await openNode(page, canvas, "Webhook");
  await expect(canvas.node("Webhook")).toContainText("1");
  await root.getByRole("textbox", { name: /^Path/ }).click();
  const answer = root.getByRole("combobox", { name: "Answer the caller" });
  await answer.hover();
  // A person holds the button for a moment; a list whose field moved away meanwhile would close again.
  await page.mouse.down();
  await page.waitForTimeout(700);
  await page.mouse.up();
  await page.waitForTimeout(300);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(root.getByText("“Path” of “Webhook” is empty. Fill it in.")).toBeVisible();

  await root.getByRole("textbox", { name: /^Path/ }).fill("orders");
  await choose("Answer the caller", "From a Respond node in the flow");
  await expect(root.getByRole("textbox", { name: "Test URL" })).toHaveValue(/\/webhook-test\/orders$/);
});
