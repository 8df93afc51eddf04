import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const folder = fileURLToPath(new URL("../../artifacts/pages/", import.meta.url));

/** Keeps a picture of the page for people to look at; nothing is compared with it. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}${name.replaceAll(/[^\w-]+/g, "-")}.png`, animations: "disabled" });
}
