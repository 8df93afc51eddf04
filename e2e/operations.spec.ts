import { expect } from "@playwright/test";
import { shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

const start = { id: "start", type: "core.manual", name: "Start", params: {} };

test("another operation of a connector keeps the settings that both have", async ({ page, owner }) => {
  await page.setViewportSize(wide);
  const params = { base: "appShop", table: "tblOrders" };
  const record = { id: "record", type: "airtable.record.create", name: "Create a record", params };
  const id = await addFlow(owner, rowOfSteps(shortId("switch"), [start, record]));
  const canvas = await openFlow(page, id);
  const { root, choose } = await openNode(page, canvas, "Create a record");
  await choose("Operation", "Get a record");
  await expect(canvas.node("Get a record")).toBeVisible();
  await expect(root.getByRole("combobox", { name: "Operation" })).toHaveText("Get a record");
  await expectBothLooks(page, "operation of a connector");
  const saved = async () => (await owner.api.flows.get({ id })).flow.nodes[1];
  await expect.poll(saved).toMatchObject({ type: "airtable.record.get", name: "Get a record", params });
  await page.keyboard.press("ControlOrMeta+z");
  await expect(canvas.node("Create a record")).toBeVisible();
});

test("a query of a database becomes one of its row operations, and its pinned data goes", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  const params = { file: "/srv/files/shop.db", sql: "SELECT 1" };
  const query = { id: "query", type: "sqlite.query", name: "Old orders", params };
  const flow = rowOfSteps(shortId("pinned"), [start, query]);
  const pinData = { query: [{ json: { one: 1 } }] };
  const id = await addFlow(owner, { ...flow, pinData });
  const canvas = await openFlow(page, id);
  const { root, choose } = await openNode(page, canvas, "Old orders");
  await choose("Operation", "Get rows");
  await expect(root.getByRole("combobox", { name: "Operation" })).toHaveText("Get rows");
  await expect(page.getByText("Pinned data was taken away")).toBeVisible();
  const saved = async () => (await owner.api.flows.get({ id })).flow;
  await expect.poll(async () => (await saved()).nodes[1]?.type).toBe("sqlite.rows.select");
  expect(await saved()).toMatchObject({ pinData: {}, nodes: [{}, { params: { file: params.file } }] });
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await saved()).pinData).toEqual(pinData);
});

const number = { type: "integer" };
const text = { type: "string" };
const limit = { name: "limit", in: "query", schema: number };
const answer = { responses: { "200": { description: "Fine" } } };

const shop = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://shop.test" }],
  paths: {
    "/orders": {
      get: {
        summary: "List orders",
        parameters: [limit, { name: "state", in: "query", schema: text }],
        ...answer,
      },
    },
    "/customers": { get: { summary: "List customers", parameters: [limit], ...answer } },
  },
};

test("a described API is first asked for its operation, and another one keeps what both have", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  await owner.api.apis.add({ content: JSON.stringify(shop) });
  const call = { id: "call", type: "openapi.call", name: "Call an API", params: {} };
  const id = await addFlow(owner, rowOfSteps(shortId("openapi"), [start, call]));
  const canvas = await openFlow(page, id);
  const { root } = await openNode(page, canvas, "Call an API");
  const ask = root.getByRole("button", { name: "Choose an operation" });
  await expect(ask).toBeVisible();
  await expect(root.getByText("Address of the system")).toBeHidden();
  await expect(root.getByText("Credential", { exact: true })).toBeHidden();
  await expectBothLooks(page, "openapi begins");

  await ask.click();
  await page.getByRole("button", { name: /^List orders/ }).click();
  await expect(root.getByText("Address of the system")).toBeVisible();
  await root.getByRole("textbox", { name: /^limit/i }).fill("5");
  await root.getByRole("textbox", { name: /^state/i }).fill("open");
  await root.getByRole("button", { name: "Choose another operation" }).click();
  await page.getByRole("button", { name: /^List customers/ }).click();
  await expect(canvas.node("List customers")).toBeVisible();
  await expect(root.getByRole("textbox", { name: /^limit/i })).toHaveValue("5");
  await expect(root.getByRole("textbox", { name: /^state/i })).toHaveCount(0);
});
