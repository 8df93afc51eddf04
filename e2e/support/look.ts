import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

const locales = fileURLToPath(new URL("../../apps/editor/src/locales/en/", import.meta.url));
/** The first part of every key, so that a key without a text is told from a host name. */
const roots = new Set(
  readdirSync(locales).flatMap((file) => {
    const texts = JSON.parse(readFileSync(locales + file, "utf8")) as Record<string, unknown>;
    return [file.slice(0, -".json".length), ...Object.keys(texts)];
  }),
);
/** What node types and credentials say in so many words, such as the scopes that a token needs. */
const said = ["node", "credential"]
  .map((kind) => new URL(`../../packages/nodes/src/generated/${kind}-manifests.tsv`, import.meta.url))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** No text on the page is the name of a text. */
export async function expectTranslated(page: Page): Promise<void> {
  const text = await page.locator("body").innerText();
  const keys = text.match(/(?<![\w@/.])[a-z]\w*(?:[.:][a-z]\w*)+(?![\w@/])/gi) ?? [];
  const names = keys.filter((key) => roots.has(key.split(/[.:]/)[0] ?? "") && !said.includes(key));
  expect(names).toEqual([]);
  expect(text).not.toMatch(/\{\{\s*\w+\s*\}\}/);
}

/** Nothing lies beyond the right edge: no page scrolls sideways. */
export async function expectFits(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBeLessThanOrEqual(0);
}
