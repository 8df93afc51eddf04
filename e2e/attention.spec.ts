import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { shortId } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expectBothLooks, wide } from "./support/looks.ts";
import type { Erp } from "./support/erp.ts";
import { addFlow } from "./support/flows.ts";
import { nobody, setUpOwner } from "./support/people.ts";
import type { Member } from "./support/people.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";
import { startWeft } from "./support/weft.ts";

/** An order is invoiced, then filed; each is told to the ERP at an address of its own. */
function twoWrites(erp: Erp): Flow {
  const id = shortId("order");
  const send = (path: string) => ({
    method: "POST",
    url: `${erp.url}/${path}`,
    body: "fields",
    fields: [{ name: "number", type: "any", value: "={{ $('Take the number').item.json.number }}" }],
  });
  const row = [
    {
      id: "hook",
      type: "core.webhook",
      name: "Order",
      params: { method: "POST", path: id, respond: "immediately" },
    },
    {
      id: "order",
      type: "data.set",
      name: "Take the number",
      params: { fields: [{ name: "number", type: "any", value: "={{ $json.body.number }}" }] },
    },
    { id: "invoice", type: "http.request", name: "Issue the invoice", params: send("invoices") },
    { id: "file", type: "http.request", name: "File the order", params: send("orders") },
    { id: "end", type: "flow.noop", name: "End", params: {} },
  ];
  return { ...rowOfSteps(id, row, { correlation: "={{ $json.body.number }}" }), name: `Orders ${id}` };
}

async function live(owner: Member, erp: Erp): Promise<string> {
  const settings = await owner.api.instance.settings();
  await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
  const id = await addFlow(owner, twoWrites(erp));
  await owner.api.flows.publish({ id, revision: 1 });
  return id;
}

async function order(url: string, flow: string, number: string): Promise<void> {
  const body = JSON.stringify({ number });
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(`${url}/webhook/${flow}`, { method: "POST", headers, body });
  expect(status).toBe(200);
}

/** The line that says how the execution stands. */
const stands = (page: Page) => page.getByRole("group", { name: "How it stands" });

test("what failed goes on from the failed step once the other system is back; nothing is sent twice", async ({
  page,
  weft,
  owner,
  erp,
}) => {
  await page.setViewportSize(wide);
  const flow = await live(owner, erp);
  erp.behave("refuses", "/orders");
  await order(weft.url, flow, "1042");
  await page.goto(`/flows/${flow}/executions`);
  const pane = page.getByRole("region", { name: "Execution", exact: true });
  await expect(stands(page)).toContainText("Failed");
  await expect(pane.getByText("Closed for stocktaking")).toBeVisible();
  await expect(pane.getByRole("tab", { name: "What came in", selected: true })).toBeVisible();
  await expectBothLooks(page, "failed execution");
  erp.behave("takes", "/orders");
  await pane.getByRole("button", { name: "Try again", exact: true }).click();
  await expect(pane.getByRole("link", { name: "Retry of an earlier execution" })).toBeVisible();
  await expect(stands(page)).toContainText("Succeeded");
  await expectBothLooks(page, "retried execution");
  await pane.getByRole("link", { name: "Retry of an earlier execution" }).click();
  await expect(pane.getByRole("link", { name: "Tried again as Succeeded" })).toBeVisible();
  await expect(pane.getByRole("button", { name: "Try again", exact: true })).toHaveCount(0);
  await test.step("many at once", async () => {
    erp.behave("refuses", "/orders");
    for (const number of ["1", "2", "3"]) await order(weft.url, flow, number);
    await expect.poll(async () => (await owner.api.executions.retryable({ flow })).count).toBe(3);
    erp.behave("takes", "/orders");
    await page.goto(`/executions?flow=${flow}&status=failed`);
    const rows = page.getByRole("row");
    await expect(rows).toHaveCount(5);
    await page.getByRole("checkbox", { name: "Select all that can be tried again" }).click();
    await expectBothLooks(page, "executions chosen");
    await expect(page.getByText("3 selected")).toBeVisible();
    await page.getByRole("status").getByRole("button", { name: "Try again" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Try 3 executions again?");
    await expectBothLooks(page, "retry many");
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(dialog).toContainText("3 executions are tried again.");
    await expectBothLooks(page, "retried many");
    await dialog.getByRole("button", { name: "Close" }).first().click();
    await page.getByRole("button", { name: "Try all again" }).click();
    await expect(dialog).toContainText("There is nothing to try again");
    await dialog.getByRole("button", { name: "Close" }).first().click();
    await expect(dialog).toHaveCount(0);
  });
  const filed = () => erp.filed.map(({ path, body }) => `${path} ${(body as { number: string }).number}`);
  await expect.poll(() => filed().length).toBe(8);
  expect(filed().toSorted()).toEqual(
    ["/invoices", "/orders"].flatMap((path) => ["1", "1042", "2", "3"].map((number) => `${path} ${number}`)),
  );
});

test.describe("after a power cut", () => {
  test.use({ storageState: { ...nobody }, expectedErrors: [/Failed to load|ERR_|50\d/] });
  test("what may have been sent waits for a person, who finds it at once and decides", async ({
    page,
    erp,
  }) => {
    const weft = await startWeft();
    const owner = await setUpOwner(weft);
    const flow = await live(owner, erp);
    erp.behave("hangs", "/invoices");
    await order(weft.url, flow, "1042");
    await order(weft.url, flow, "1043");
    await expect.poll(() => erp.received.length).toBe(2);
    await weft.crash();
    erp.behave("takes", "/invoices");
    await page.context().addCookies([...owner.storageState.cookies]);
    await page.setViewportSize(wide);
    await page.goto(`${weft.url}/flows`);
    await page.getByRole("navigation").getByRole("link", { name: "Need attention 2" }).click();
    await expect(page.getByRole("row")).toHaveCount(3);
    await expectBothLooks(page, "executions that need attention");
    await page.getByRole("row").filter({ hasText: "1042" }).getByRole("link").click();
    const step = page.getByRole("region", { name: "This step needs your decision" });
    await expect(step).toContainText("it is not known whether it was done");
    await expectBothLooks(page, "needs attention");
    await step.getByRole("radio", { name: "Mark it as done" }).check();
    await step.getByRole("textbox", { name: "id" }).fill("2026");
    await expectBothLooks(page, "mark as done");
    await step.getByRole("button", { name: "Mark it as done" }).click();
    const pane = page.getByRole("region", { name: "Execution", exact: true });
    await expect(stands(page)).toContainText("Succeeded");
    await expect(pane.getByText(/^Olga Owner decided at .*: mark it as done\.$/)).toBeVisible();
    await expectBothLooks(page, "decided");
    await page.getByRole("link", { name: /1043/ }).click();
    await step.getByRole("radio", { name: "Try it again" }).focus();
    await page.keyboard.press("Space");
    await step.getByRole("button", { name: "Try it again" }).click();
    await expect(stands(page)).toContainText("Succeeded");
    await expect(page.getByRole("link", { name: /^Need attention/ })).toHaveCount(0);
    expect(erp.filed.map(({ path }) => path).toSorted()).toEqual(["/invoices", "/orders", "/orders"]);
    await weft.stop();
  });
});
