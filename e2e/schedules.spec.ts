import { expect } from "@playwright/test";
import { shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

test("a schedule says in words when it starts, and lists the next times as it is changed", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  const rules = [{ every: "weeks", interval: 1, weekdays: ["monday", "friday"], time: "07:45" }];
  const clock = { id: "clock", type: "core.schedule", name: "Clock", params: { rules } };
  const flow = rowOfSteps(shortId("clock"), [clock], { timezone: "America/Sao_Paulo" });
  const canvas = await openFlow(page, await addFlow(owner, flow));
  const { root } = await openNode(page, canvas, "Clock");
  const starts = root.getByRole("region", { name: "When it starts" });
  await expect(starts).toContainText("Every week (Monday, Friday) at 07:45");
  await expect(starts).toContainText("The next times, in America/Sao_Paulo");
  const times = starts.getByRole("listitem");
  await expect(times).toHaveCount(5);
  await expect(times.first()).toContainText(/^(Mon|Fri), .* 07:45/);
  await expectBothLooks(page, "schedule");

  await root.getByRole("textbox", { name: "At" }).fill("7 o'clock");
  await expect(starts.getByRole("listitem")).toHaveCount(0);
  await root.getByRole("textbox", { name: "At" }).fill("20:15");
  await expect(starts).toContainText("Every week (Monday, Friday) at 20:15");
  await expect(times.first()).toContainText("20:15");
  await expect(canvas.node("Clock")).toContainText("Every week (Monday, Friday) at 20:15");
});
