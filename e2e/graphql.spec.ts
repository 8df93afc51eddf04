import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { setPinData, shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { startGraphqlShop } from "./support/graphql.ts";
import type { GraphqlShop } from "./support/graphql.ts";
import { openNode } from "./support/inspector.ts";
import { expectAllLooks, wide } from "./support/looks.ts";
import type { Member } from "./support/people.ts";
import { shot } from "./support/shots.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test as base } from "./support/test.ts";

const test = base.extend<{ shop: GraphqlShop }>({
  shop: async ({ owner }, use) => {
    const settings = await owner.api.instance.settings();
    await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
    const shop = await startGraphqlShop();
    await use(shop);
    shop.stop();
  },
});

function addAsking(owner: Member, params: object): Promise<string> {
  const ask = { id: "ask", type: "http.graphql", name: "Ask the shop", params: { ...params } };
  const start = { id: "start", type: "core.manual", name: "Start", params: {} };
  return addFlow(owner, rowOfSteps(shortId("graphql"), [start, ask]));
}

/** Takes what is chosen in the list, which heeds no key at first, lest the end of a line take something. */
async function accept(page: Page): Promise<void> {
  const chosen = page.getByRole("listbox", { name: "Completions" }).getByRole("option", { selected: true });
  await expect(chosen).toBeVisible();
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
}

test("a query is completed by keyboard from what the other system tells, checked, and run", async ({
  page,
  owner,
  shop,
}) => {
  await page.setViewportSize(wide);
  const canvas = await openFlow(page, await addAsking(owner, { url: shop.url, split: "data.orders" }));
  const { root, showPanel } = await openNode(page, canvas, "Ask the shop");
  const editor = root.getByRole("textbox", { name: /^Query/ });
  await editor.click();
  await expect(root.getByText(/^Knows \d+ types of the other system/)).toBeVisible();

  const list = page.getByRole("listbox", { name: "Completions" });
  await page.keyboard.type("{ ord");
  await expect(list.getByRole("option")).toHaveText([/^orders\[Order!\]!/, /^orderOrder/]);
  await expect(page.locator(".cm-completionInfo")).toHaveText("Orders, the newest first.");
  await shot(page, "graphql completion");
  await accept(page);
  await page.keyboard.type("(st");
  await expect(page.locator(".cm-completionInfo")).toHaveText("All, unless said.");
  await accept(page);
  await expect(list.getByRole("option")).toHaveText([/^OPEN/, /^PAID/, /^SENT/]);
  await page.keyboard.type("P");
  await accept(page);
  await expect(editor).toHaveText("{ orders(state: PAID)}");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(" {\nid\ntotals\ncust");
  await accept(page);
  await page.keyboard.type(" { na");
  await accept(page);

  const marked = root.locator(".cm-lintRange-error");
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveText("totals");
  await marked.hover();
  await expect(page.getByText("Order has no field “totals”. Did you mean total?")).toBeVisible();
  await expectAllLooks(page, "graphql");
  await editor.getByText("totals").dblclick();
  await page.keyboard.type("total");
  await expect(marked).toHaveCount(0);

  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(canvas.node("Ask the shop")).toContainText("Succeeded");
  await showPanel("Output");
  await expect(root).toContainText("99.5");
  expect(shop.asked.filter((query) => query.includes("__schema"))).toHaveLength(1);
});

test("a system that keeps its schema to itself says so quietly, and the query runs", async ({
  page,
  owner,
  shop,
}) => {
  shop.keepToItself();
  const canvas = await openFlow(page, await addAsking(owner, { url: shop.url }));
  const { root } = await openNode(page, canvas, "Ask the shop");
  await root.getByRole("textbox", { name: /^Query/ }).click();
  await expect(root.getByText(/^The other system does not tell what can be asked for/)).toBeVisible();
  await page.keyboard.type("{ orders { anything");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("{ orders { id");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(canvas.node("Ask the shop")).toContainText("Succeeded");
});

test("expressions in the variables are completed as everywhere", async ({ page, owner, shop }) => {
  const variables = [{ name: "id", type: "string", value: "={{ }}" }];
  const query = "query ($id: ID!) { order(id: $id) { id } }";
  const canvas = await openFlow(page, await addAsking(owner, { url: shop.url, query, variables }));
  const { root } = await openNode(page, canvas, "Ask the shop");
  const value = root.locator("[data-param=variables] .cm-content");
  await value.click();
  await value.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(" $now");
  await expect(page.getByRole("listbox", { name: "Completions" }).getByRole("option").first()).toHaveText(
    "$now",
  );
  expect(shop.asked).toEqual([]);
});

test("what is picked while a query is written goes to the caret, and takes nothing away", async ({
  page,
  owner,
  shop,
}) => {
  const id = await addAsking(owner, { url: shop.url, query: '{ order(id: "") { id } }' });
  const { flow, revision } = await owner.api.flows.get({ id });
  await owner.api.flows.save({
    id,
    revision,
    flow: setPinData(flow, "start", [{ json: { number: "1042" } }]),
  });
  const canvas = await openFlow(page, id);
  const inspector = await openNode(page, canvas, "Ask the shop");
  await inspector.root.getByRole("textbox", { name: /^Query/ }).click();
  await page.keyboard.press("Home");
  for (let at = 0; at < '{ order(id: "'.length; at += 1) await page.keyboard.press("ArrowRight");
  await inspector.showPanel("Input");
  await inspector.pick("number");
  const saved = async () => (await owner.api.flows.get({ id })).flow.nodes[1]?.params["query"];
  await expect.poll(saved).toBe('={ order(id: "{{ $json.number }}") { id } }');
});
