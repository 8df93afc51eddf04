import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleToo } from "./axe.ts";
import { expectFits, expectTranslated } from "./look.ts";
import { shot } from "./shots.ts";

export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

type Look = readonly [scheme: "light" | "dark", size: typeof wide];

const others: readonly Look[] = [
  ["dark", wide],
  ["light", phone],
];

/** Looks at the page as it stands, light and wide, dark and on a phone: texts, overflow, a picture and axe. */
export async function expectBothLooks(page: Page, name: string): Promise<void> {
  await expectTranslated(page);
  await expectLook(page, name, ["light", wide]);
  await expectAccessible(page);
  await expectLook(page, name, ["dark", phone]);
  await expectAccessibleToo(page);
  await putOn(page, ["light", wide]);
}

/** The same, and both themes at both widths. */
export async function expectAllLooks(page: Page, name: string): Promise<void> {
  for (const look of others) await expectLook(page, name, look);
  await expectBothLooks(page, name);
}

async function expectLook(page: Page, name: string, look: Look): Promise<void> {
  const [scheme, { width }] = look;
  await putOn(page, look);
  await expectFits(page);
  await shot(page, `${name} ${scheme} ${width}`);
}

async function putOn(page: Page, [colorScheme, size]: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
}
