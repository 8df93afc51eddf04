import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test } from "@playwright/test";

/**
 * Keeps a picture of the page for people to look at, in `pages` of the output folder, when WEFT_PICTURES is set; nothing is
 * compared with it.
 */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env["WEFT_PICTURES"] === undefined) return;
  const file = `${name.replaceAll(/[^\w-]+/g, "-")}.png`;
  await page.screenshot({
    path: join(test.info().project.outputDir, "pages", file),
    animations: "disabled",
  });
}
