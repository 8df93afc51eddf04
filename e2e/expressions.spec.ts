import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { setParam, setPinData } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { test } from "./support/test.ts";

/** Keeps the code of the text editor back until the function handed back is called. */
async function holdEditorBack(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/code-editor-[^/]+\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("what is picked while the text editor is loading goes to the caret, not over the expression", async ({
  page,
  owner,
}) => {
  const pinned = setPinData(orderFlow(), "big", [{ json: { id: 7, total: 120 } }]);
  const id = await addFlow(owner, setParam(pinned, "erp", ["url"], "=https://erp.test/{{ $json.id }}/"));
  const release = await holdEditorBack(page);
  const canvas = await openFlow(page, id);
  const inspector = await openNode(page, canvas, "Tell the ERP");
  const address = inspector.root.getByRole("textbox", { name: /^Address/ });
  await address.click();
  await address.press("End");
  await inspector.showPanel("Input");
  await inspector.pick("total");
  await expect(address).toHaveValue("https://erp.test/{{ $json.id }}/{{ $json.total }}");
  await address.press("Home");
  await address.press("ArrowRight");
  await address.pressSequentially("w");
  release();

  const editor = inspector.root.locator(".cm-content", { hasText: "erp.test" });
  await expect(editor).toBeFocused();
  await editor.pressSequentially("x");
  await expect(editor).toHaveText("hwxttps://erp.test/{{ $json.id }}/{{ $json.total }}");
  const saved = async () => JSON.stringify((await owner.api.flows.get({ id })).flow);
  await expect.poll(saved).toContain("=hwxttps://erp.test/{{ $json.id }}/{{ $json.total }}");
});

test("the list of completions tells beside it what the chosen method does", async ({ page, owner }) => {
  const pinned = setPinData(orderFlow(), "big", [{ json: { note: "12,5 zł" } }]);
  const id = await addFlow(owner, setParam(pinned, "erp", ["url"], "=https://erp.test/{{ }}"));
  const canvas = await openFlow(page, id);
  const inspector = await openNode(page, canvas, "Tell the ERP");
  const editor = inspector.root.locator(".cm-content", { hasText: "erp.test" });
  await editor.click();
  await editor.press("Control+End");
  await editor.press("ArrowLeft");
  await editor.press("ArrowLeft");
  await editor.pressSequentially("$json.note.toNu");

  const help = page.locator(".cm-completionInfo");
  await expect(help).toContainText("toNumber(locale?): number");
  await expect(help).toContainText("'1.234,56 zł'.toNumber() → 1234.56");
  // Nothing cuts it off: a person can point at it.
  await help.click();
});

test("an expression that gives what its field cannot take says so before it runs", async ({
  page,
  owner,
}) => {
  const id = await addFlow(owner, setParam(orderFlow(), "accepted", ["status"], "={{ [$json.id] }}"));
  const canvas = await openFlow(page, id);
  const inspector = await openNode(page, canvas, "Answer: sent");
  await expect(inspector.root.getByText("This gives: List. The field takes: Number.")).toBeVisible();
});
