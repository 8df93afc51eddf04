import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { setPinData, shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { wide } from "./support/looks.ts";
import { shot } from "./support/shots.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

const options = (page: Page) => page.getByRole("listbox", { name: "Completions" }).getByRole("option");

test("code completes what its own variables hold, from the data that came in", async ({ page, owner }) => {
  await page.setViewportSize(wide);
  const code = { id: "code", type: "code.javascript", name: "Count", params: { mode: "all", code: "" } };
  const start = { id: "start", type: "core.manual", name: "Start", params: {} };
  const order = { order: { total: 99.5, lines: [{ sku: "A-1" }] } };
  const flow = setPinData(rowOfSteps(shortId("code"), [start, code]), "start", [{ json: order }]);
  const canvas = await openFlow(page, await addFlow(owner, flow));
  const { root } = await openNode(page, canvas, "Count");
  await root.locator(".cm-content").click();

  await page.keyboard.type("const { DateTime } = require('luxon');\n");
  await page.keyboard.type("for (const one of items) {\nconst { order } = one.json;\norder.");
  await expect(options(page)).toHaveText([/^lines/, /^total99\.5/]);
  await shot(page, "code completion");
  await page.keyboard.type("lines.map((line) => line.");
  await expect(options(page)).toHaveText([/^sku"A-1"/]);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nDateTime.now().daysIn");
  await expect(options(page)).toHaveText([/^daysInMonth/, /^daysInYear/]);
});
