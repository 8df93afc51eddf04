import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test } from "@playwright/test";

/** Keeps a picture of the page for people to look at, in `pages` of the output folder; nothing is compared with it. */
export async function shot(page: Page, name: string): Promise<void> {
  const file = `${name.replaceAll(/[^\w-]+/g, "-")}.png`;
  await page.screenshot({
    path: join(test.info().project.outputDir, "pages", file),
    animations: "disabled",
  });
}
