import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What colours and widths can break; all else is the same in every look of a page. */
const OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** Fails with rule, place and reason when axe finds something serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingGrave(new AxeBuilder({ page }).withTags(STANDARDS));
}

/** The same of a page that was looked at in another theme or width already. */
export async function expectAccessibleToo(page: Page): Promise<void> {
  await expectNothingGrave(new AxeBuilder({ page }).withRules(OF_LOOKS));
}

async function expectNothingGrave(axe: AxeBuilder): Promise<void> {
  // Otherwise it opens a page of its own each time, which only frames of other origins need.
  const { violations } = await axe.setLegacyMode().analyze();
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  expect(grave).toEqual([]);
}
