import { expect } from "@playwright/test";
import { openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { anotherTab, openOrders } from "./support/opened.ts";
import { test } from "./support/test.ts";

/** As many connections as a browser has to one server. */
const CONNECTIONS = 6;

test("flows open however often their pages were left by an address", async ({
  page,
  playwright,
  launchOptions,
  weft,
  owner,
}) => {
  const { id } = await openOrders(page, owner);
  // The same address again would only be a reload.
  const another = await addFlow(owner, orderFlow());
  // People’s browsers keep pages for “back”, with what they are connected to; those of tests do not unless they are told.
  const ignoreDefaultArgs = ["--disable-back-forward-cache"];
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs });
  const { page: other, canvas } = await anotherTab(browser, weft.url, owner);
  for (let times = 0; times <= CONNECTIONS + 1; times++) {
    await openFlow(other, times % 2 ? another : id);
    await expect(canvas.nodes).toHaveCount(6);
  }
  await browser.close();
});
