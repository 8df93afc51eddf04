import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { canvasOf } from "./support/canvas.ts";
import { expectFits, expectTranslated } from "./support/look.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { addPerson } from "./support/people.ts";
import type { Member } from "./support/people.ts";
import { shot } from "./support/shots.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

// A form that lacks an answer is refused with that.
test.use({ expectedErrors: [/status of 422/] });

const hook = (path: string) => ({
  id: "hook",
  type: "core.webhook",
  name: "Order",
  params: { method: "POST", path, respond: "immediately" },
});
const stands = (page: Page) => page.getByRole("group", { name: "How it stands" });

async function publish(
  { api }: Member,
  flow: Parameters<Member["api"]["flows"]["create"]>[0]["flow"],
): Promise<string> {
  const { flow: created, revision } = await api.flows.create({ flow });
  await api.flows.publish({ id: created.id, revision });
  return created.id;
}

async function post(url: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(200);
}

/** The executions of a flow, the oldest first, once there are so many. */
async function executionsOf({ api }: Member, flow: string, count: number): Promise<readonly string[]> {
  const ids = async () => (await api.executions.list({ flow })).items.map(({ id }) => id).toReversed();
  await expect.poll(async () => (await ids()).length).toBe(count);
  return ids();
}

test("an execution that waits for a form says so, shows where, and then who let it go on", async ({
  page,
  weft,
  owner,
}) => {
  await page.setViewportSize(wide);
  const fields = [{ label: "Why?", name: "why", type: "text", required: true }];
  const form = { mode: "form", title: "Approve the order?", fields, limit: 3_600_000, key: "order 1042" };
  const ask = { id: "ask", type: "flow.wait", name: "Ask the boss", params: form };
  const flow = await publish(owner, rowOfSteps("approval", [hook("approval"), ask]));
  await post(`${weft.url}/webhook/approval`);
  const [id = ""] = await executionsOf(owner, flow, 1);
  await page.goto(`/flows/${flow}/executions/${id}`);
  const steps = page.getByRole("complementary", { name: "Steps of the execution" });
  await expect(steps).toContainText("Waits until somebody sends the form");
  await expect(steps).toContainText("At the latest it goes on at");
  await expectBothLooks(page, "execution that waits for a form");
  const address = await steps.getByRole("textbox", { name: "Address of the form" }).inputValue();
  await test.step("the address is copied also where pages have no clipboard", async () => {
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await steps.getByRole("button", { name: "Copy the address" }).click();
    await expect(page.getByText("Copied", { exact: true })).toBeVisible();
    const search = page.getByRole("searchbox", { name: "Search by error, id or business key" });
    await search.press("Control+V");
    await expect(search).toHaveValue(address);
    await search.fill("");
  });
  const visitor = await page.context().newPage();
  await visitor.goto(address);
  await expectBothLooks(visitor, "form");
  await visitor.getByRole("button", { name: "Send" }).click();
  await expect(visitor.getByText("Please fill this in.")).toBeVisible();
  await expect(visitor.getByLabel("Why?")).toBeFocused();
  await expectBothLooks(visitor, "form that lacks an answer");
  await visitor.getByLabel("Why?").fill("A good customer");
  await visitor.getByRole("button", { name: "Send" }).click();
  await expect(visitor.getByText(/thank/i)).toBeVisible();
  await expectBothLooks(visitor, "form that was sent");
  await visitor.close();
  await expect(stands(page)).toContainText("Succeeded");
  await expect(steps).toContainText(/Went on at .* because the form was sent\./);
});

test("an execution that waits for its turn says so; it begins when the one before it is over", async ({
  page,
  weft,
  owner,
  erp,
}) => {
  await page.setViewportSize(wide);
  const settings = await owner.api.instance.settings();
  await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
  erp.behave("hangs", "/slow");
  const slow = {
    id: "slow",
    type: "http.request",
    name: "Slow",
    params: { method: "POST", url: `${erp.url}/slow` },
  };
  const flow = await publish(
    owner,
    rowOfSteps("turns", [hook("turns"), slow], { concurrency: { limit: 1 } }),
  );
  await post(`${weft.url}/webhook/turns`);
  await executionsOf(owner, flow, 1);
  await post(`${weft.url}/webhook/turns`);
  const [first = "", second = ""] = await executionsOf(owner, flow, 2);
  await page.goto(`/flows/${flow}/executions/${second}`);
  await expect(stands(page)).toContainText("Waiting for its turn");
  await expect(page.getByText("It starts by itself.")).toBeVisible();
  await expectBothLooks(page, "execution that is queued");
  await owner.api.executions.cancel({ id: first });
  await expect(stands(page)).toContainText("Running");
  await page.getByRole("button", { name: "Cancel execution" }).click();
  await expect(stands(page)).toContainText("Cancelled");
});

test("an execution that called a flow leads there and back; cancelling ends both", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  await page.setViewportSize(wide);
  const wait = {
    id: "wait",
    type: "flow.wait",
    name: "Until tomorrow",
    params: { mode: "duration", duration: 86_400_000 },
  };
  const called = { id: "start", type: "core.called", name: "When called", params: {} };
  const packing = await publish(owner, rowOfSteps("packing", [called, wait]));
  const call = { id: "call", type: "flow.call", name: "Pack it", params: { flow: packing } };
  const caller = await publish(owner, rowOfSteps("caller", [hook("caller"), call]));
  await post(`${weft.url}/webhook/caller`);
  const [parent = ""] = await executionsOf(owner, caller, 1);
  await executionsOf(owner, packing, 1);
  await page.goto(`/flows/${caller}/executions/${parent}`);
  const steps = page.getByRole("complementary", { name: "Steps of the execution" });
  await expect(steps).toContainText("Waits for the flow “Flow packing”, which it called");
  await expect(canvasOf(page).node("Pack it")).toContainText("Flow packing");
  await expectBothLooks(page, "execution that called a flow");
  await steps.getByRole("link", { name: "Its execution" }).click();
  await expect(page).toHaveURL(new RegExp(`/flows/${packing}/`));
  await expect(steps).toContainText(/Waits until .*\d/);
  await test.step("in Polish and Portuguese", async () => {
    for (const language of ["pl", "pt-BR"] as const) {
      const email = `waiting-${language.toLowerCase()}@example.com`;
      const member = await addPerson(weft.url, owner, { name: "Ola", email, role: "operator", language });
      const context = await browser.newContext({
        baseURL: weft.url,
        storageState: { ...member.storageState },
        viewport: wide,
      });
      const theirs = await context.newPage();
      await theirs.goto(`/flows/${caller}/executions/${parent}`);
      await expect(theirs.getByText(/[„“]Flow packing”/)).toBeVisible();
      await expectTranslated(theirs);
      await expectFits(theirs);
      await shot(theirs, `${language} execution that called a flow`);
      await context.close();
    }
  });
  await page.getByRole("link", { name: "Called by another flow" }).click();
  await expect(page).toHaveURL(new RegExp(`/flows/${caller}/executions/${parent}`));
  await page.getByRole("button", { name: "Cancel execution" }).click();
  await expect(stands(page)).toContainText("Cancelled");
  await expect
    .poll(async () => (await owner.api.executions.list({ flow: packing })).items[0]?.status)
    .toBe("cancelled");
});
