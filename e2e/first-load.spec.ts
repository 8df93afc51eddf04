import { expect } from "@playwright/test";
import { addFlow, orderFlow } from "./support/flows.ts";
import { firstLoad, noteFirstNode } from "./support/first-load.ts";
import { test } from "./support/test.ts";

/** In kilobytes, compressed. What a canvas does not need to be drawn is loaded once it is. */
const MOST = 350;

test("a flow is drawn before the code that checks and edits it is loaded", async ({ page, owner }) => {
  const id = await addFlow(owner, orderFlow());
  await page.addInitScript(noteFirstNode);
  await page.goto(`/flows/${id}`);
  await expect.poll(() => page.evaluate(firstLoad)).toBeTruthy();
  const load = await page.evaluate(firstLoad);
  expect(load?.kilobytes).toBeGreaterThan(100);
  expect(load?.kilobytes).toBeLessThan(MOST);
});
