import { expect } from "@playwright/test";
import { canvasOf, openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { rowOfSteps } from "./support/steps.ts";
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

test("a date that no picker can show stands there as it was written, and gives way to the picker once it is taken out", async ({
  page,
  owner,
}) => {
  const node = {
    id: "task",
    type: "googleTasks.task.create",
    name: "Task",
    params: { title: "Call", due: "2026-12-01" },
  };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps("day-alone", [node])));
  const { root } = await openNode(page, canvas, "Task");
  const due = root.getByLabel(/^Due/);
  await expect(due).toHaveValue("2026-12-01");
  await expect(due).toHaveAttribute("type", "text");
  await due.fill("");
  await due.blur();
  await expect(due).toHaveAttribute("type", "datetime-local");
  await due.fill("2026-12-24T10:00");
  await due.blur();
  await expect(due).toHaveValue("2026-12-24T10:00");
});

test("a node that asks for a credential alone does not say that there is nothing to set", async ({
  page,
  owner,
}) => {
  const node = { id: "lists", type: "googleTasks.list.list", name: "Lists", params: {} };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps("credential-alone", [node])));
  const { root } = await openNode(page, canvas, "Lists");
  await expect(root.getByRole("combobox", { name: /^Credential/ })).toBeVisible();
  await expect(root.getByText("There is nothing to set here.")).toHaveCount(0);
});
