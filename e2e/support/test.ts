import { test as base } from "@playwright/test";
import { watchConsole } from "./console.ts";
import { startErp } from "./erp.ts";
import type { Erp } from "./erp.ts";
import { setUpOwner } from "./people.ts";
import type { Member } from "./people.ts";
import { startWeft } from "./weft.ts";
import type { Weft } from "./weft.ts";

interface OfTest {
  readonly erp: Erp;
  /** What this test may cause in the browser's console, e.g. an answer 409 that it provokes. */
  readonly expectedErrors: readonly RegExp[];
}
interface OfWorker {
  readonly weft: Weft;
  readonly owner: Member;
}

/** Each worker has a server of its own, whose owner the browser is, unless the test says otherwise. */
export const test = base.extend<OfTest, OfWorker>({
  weft: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const weft = await startWeft();
      await use(weft);
      await weft.stop();
    },
    { scope: "worker" },
  ],
  owner: [async ({ weft }, use) => use(await setUpOwner(weft)), { scope: "worker" }],
  baseURL: async ({ weft }, use) => use(weft.url),
  storageState: async ({ owner }, use) => use({ ...owner.storageState }),
  // eslint-disable-next-line no-empty-pattern
  erp: async ({}, use) => {
    const erp = await startErp();
    await use(erp);
    await erp.stop();
  },
  expectedErrors: [[], { option: true }],
  context: async ({ context, expectedErrors }, use) => {
    const check = watchConsole(context, expectedErrors);
    await use(context);
    check();
  },
});
