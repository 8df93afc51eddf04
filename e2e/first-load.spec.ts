import { expect } from "@playwright/test";
import { addFlow, orderFlow } from "./support/flows.ts";
import { anotherTab } from "./support/opened.ts";
import { addPerson } from "./support/people.ts";
import { firstLoad, noteFirstNode } from "./support/first-load.ts";
import { test } from "./support/test.ts";

/** In kilobytes, compressed. What a canvas does not need to be drawn is loaded once it is. */
const MOST = 350;

const readers = [
  { language: "en", locale: "en" },
  { language: "pl", locale: "pl" },
  { language: "pt-BR", locale: "pt-BR" },
  // The texts of one language are loaded, not those of the browser's as well.
  { language: "pl", locale: "en" },
] as const;

for (const { language, locale } of readers) {
  test(`a flow is drawn before the code that checks and edits it is loaded (${language}, browser ${locale})`, async ({
    browser,
    weft,
    owner,
  }) => {
    const id = await addFlow(owner, orderFlow());
    const email = `first-${language.toLowerCase()}-${locale.toLowerCase()}@example.com`;
    const person = await addPerson(weft.url, owner, { name: "Ewa", email, role: "editor", language });
    const { page } = await anotherTab(browser, weft.url, person, locale);
    await page.addInitScript(noteFirstNode);
    await page.goto(`/flows/${id}`);
    await expect.poll(() => page.evaluate(firstLoad)).toBeTruthy();
    const load = await page.evaluate(firstLoad);
    expect(load?.kilobytes).toBeGreaterThan(100);
    expect(load?.kilobytes).toBeLessThan(MOST);
    await page.context().close();
  });
}
