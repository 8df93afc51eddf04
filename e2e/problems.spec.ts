import { expect } from "@playwright/test";
import { openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { inspectorOf } from "./support/inspector.ts";
import { expectBothLooks } from "./support/looks.ts";
import { test } from "./support/test.ts";

/** The order flow with an empty address, a wrong setting that is folded away, no such error flow, and a node that nothing leads to. */
function brokenOrders() {
  const flow = orderFlow();
  const nodes = flow.nodes.map((node) =>
    node.id === "erp" ? { ...node, params: { ...node.params, url: "", charset: "={{ $nope }}" } } : node,
  );
  const position = { x: 0, y: 500 };
  const lonely = { id: "lonely", name: "Nobody", type: "flow.noop", version: 1, params: {}, position };
  return { ...flow, nodes: [...nodes, lonely], settings: { ...flow.settings, errorFlow: "nowhere" } };
}

test("everything that stops publishing is listed, gone to with F8 and leaves the list once it is mended", async ({
  page,
  owner,
}) => {
  const id = await addFlow(owner, brokenOrders());
  const canvas = await openFlow(page, id);
  const tools = page.getByRole("toolbar", { name: "Canvas tools" });
  await tools.getByRole("button", { name: "4 problems", exact: true }).click();
  const tray = page.getByRole("complementary", { name: "Problems" });
  const rows = tray.getByRole("listitem");
  const current = tray.locator("[aria-current]");
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText("Tell the ERP › Address");
  await expectBothLooks(page, "problems of a flow");

  await canvas.root.press("F8");
  const { root } = inspectorOf(page);
  const address = root.getByRole("textbox", { name: /^Address/ });
  await expect(address).toBeFocused();
  await address.press("F8");
  await expect(current).toContainText("Encoding of the answer");
  await expect(root.getByRole("textbox", { name: "Encoding of the answer" })).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(address).toBeFocused();

  await address.fill("https://erp.example/orders");
  await expect(rows).toHaveCount(3);
  await page.keyboard.press("F8");
  await expect(current).toContainText("Encoding of the answer");
  await page.keyboard.press("F8");
  await expect(canvas.node("Nobody")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(rows).toHaveCount(2);
  await page.keyboard.press("F8");
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByRole("combobox", { name: "When it fails" })).toBeFocused();
});

test("a flow without problems says so, and one that nothing starts leads to the triggers", async ({
  page,
  owner,
}) => {
  const whole = await openFlow(page, await addFlow(owner, orderFlow()));
  await whole.root.press("F8");
  const tray = page.getByRole("complementary", { name: "Problems" });
  await expect(tray).toContainText("Nothing stops publishing");
  await tray.getByRole("button", { name: "Close" }).press("Escape");
  await expect(tray).toBeHidden();
  await expect(whole.root).toBeFocused();

  const { nodes, ...flow } = orderFlow();
  const unstarted = { ...flow, nodes: nodes.filter(({ id }) => id === "small"), edges: [] };
  const canvas = await openFlow(page, await addFlow(owner, unstarted));
  await canvas.root.press("F8");
  await expect(page.getByRole("dialog", { name: "Nodes" }).getByRole("option").first()).toBeVisible();
});
