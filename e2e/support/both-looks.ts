import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expectFits, expectTranslated } from "./look.ts";
import { shot } from "./shots.ts";

export const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Looks at the page as it stands: light and wide, dark and on a phone. */
export async function expectBothLooks(page: Page, name: string): Promise<void> {
  await expectTranslated(page);
  for (const [scheme, size] of [
    ["light", wide],
    ["dark", phone],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(size);
    await expectFits(page);
    await shot(page, `${name} ${scheme} ${size.width}`);
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(wide);
}
