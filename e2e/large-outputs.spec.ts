import { expect } from "@playwright/test";
import { shortId } from "@weft/flow";
import { expectBothLooks, wide } from "./support/looks.ts";
import { expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { savedFlow } from "./support/opened.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

test("a large output shows its first items and more when asked; pinning takes them all", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  const steps = [
    { id: "start", type: "core.manual", name: "Start", params: {} },
    { id: "end", type: "flow.noop", name: "End", params: {} },
  ];
  const id = await addFlow(owner, rowOfSteps(shortId("large"), steps));
  const items = Array.from({ length: 300 }, (_, n) => ({ json: { n, text: "x".repeat(2000) } }));
  const { executionId } = await owner.api.flows.run({ id, items });
  await page.goto(`/flows/${id}/executions/${executionId}`);
  const aside = page.getByRole("complementary", { name: "Steps of the execution" });
  await aside.getByRole("button", { name: /End/ }).click();
  await expect(aside).toContainText("100 of 300 items are shown.");
  await expectBothLooks(page, "large output");
  const more = aside.getByRole("button", { name: "Show more" });
  await more.click();
  await expect(aside).toContainText("200 of 300 items are shown.");
  await more.click();
  await expect(aside).toContainText("300 of 300 items are shown.");
  await expect(more).toHaveCount(0);
  await aside.getByRole("tab", { name: "What came in" }).click();
  await expect(aside).toContainText("100 of 300 items are shown.");

  const canvas = await openFlow(page, id);
  const inspector = await openNode(page, canvas, "End");
  await inspector.showPanel("Output");
  await expect(inspector.root).toContainText("300 items");
  await expectBothLooks(page, "large output of a node");
  await inspector.root.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(inspector.root.getByRole("button", { name: "Unpin the data" })).toBeVisible();
  await expectSaved(page);
  await expect
    .poll(async () => (await savedFlow(owner, id)).pinData["end"])
    .toEqual(items.map(({ json }) => ({ json })));
});
