import { expect } from "@playwright/test";
import { addFlow, orderFlow } from "./support/flows.ts";
import { anotherTab } from "./support/opened.ts";
import { addPerson } from "./support/people.ts";
import { firstLoad, noteFirstNode } from "./support/first-load.ts";
import { test } from "./support/test.ts";

/** In kilobytes, compressed. What a canvas does not need to be drawn is loaded once it is. */
const MOST = 350;

for (const language of ["en", "pl", "pt-BR"] as const) {
  test(`a flow is drawn before the code that checks and edits it is loaded (${language})`, async ({
    browser,
    weft,
    owner,
  }) => {
    const id = await addFlow(owner, orderFlow());
    const email = `first-${language.toLowerCase()}@example.com`;
    const person = await addPerson(weft.url, owner, { name: "Ewa", email, role: "editor", language });
    const { page } = await anotherTab(browser, weft.url, person, language);
    await page.addInitScript(noteFirstNode);
    await page.goto(`/flows/${id}`);
    await expect.poll(() => page.evaluate(firstLoad)).toBeTruthy();
    const load = await page.evaluate(firstLoad);
    expect(load?.kilobytes).toBeGreaterThan(100);
    expect(load?.kilobytes).toBeLessThan(MOST);
    await page.context().close();
  });
}
