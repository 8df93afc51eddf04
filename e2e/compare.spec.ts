import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { renameNode, updateNode } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { canvasOf, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { expectBothLooks, phone } from "./support/looks.ts";
import type { Member } from "./support/people.ts";
import { test } from "./support/test.ts";

/** Another way to tell the ERP, no step for small orders, and a note. */
function changed(flow: Flow): Flow {
  const gone = flow.nodes.find(({ name }) => name === "Answer: kept")?.id ?? "";
  const erp = flow.nodes.find(({ name }) => name === "Tell the ERP");
  const edited = updateNode(flow, erp?.id ?? "", {
    params: { ...erp?.params, url: "https://erp.example/v2/orders" },
    retry: { attempts: 4 },
  });
  const next = renameNode(edited, "order", "Shop order");
  const rules = Array.from({ length: 40 }, (_, i) => `Rule ${i + 1} of the shop`);
  return {
    ...next,
    description: rules.join("\n"),
    nodes: [
      ...next.nodes.filter(({ id }) => id !== gone),
      { id: "log", type: "data.set", version: 1, name: "Log it", position: { x: 900, y: 400 }, params: {} },
    ],
    edges: next.edges.filter(({ source, target }) => source !== gone && target !== gone),
    notes: [
      { id: "n1", text: "Ask Ewa first", position: { x: 0, y: 300 }, size: { width: 240, height: 120 } },
    ],
  };
}

/** A flow with two versions; its draft is the second one. */
async function twoVersions(owner: Member): Promise<string> {
  const first = orderFlow();
  const id = await addFlow(owner, first);
  await owner.api.flows.publish({ id, revision: 1, note: "First" });
  const saved = await owner.api.flows.save({ id, revision: 1, flow: changed(first) });
  await owner.api.flows.publish({ id, revision: saved.revision, note: "New ERP" });
  return id;
}

const changesOf = (page: Page) => page.getByRole("region", { name: "Changes" });

test("a version is compared with the one before it, on the canvas, in words and as JSON", async ({
  page,
  owner,
}) => {
  const id = await twoVersions(owner);
  await page.goto(`/flows/${id}/versions/2`);
  const canvas = canvasOf(page);
  const changes = changesOf(page);
  await expect(changes.getByRole("status")).toHaveText(/^1 node added, 2 nodes changed, 1 node removed/);
  await expect(canvas.root.getByRole("group", { name: /^Log it, .*, Added$/ })).toBeVisible();
  await expect(canvas.root.getByRole("group", { name: /^Answer: kept, .*, Removed$/ })).toBeVisible();
  await expect(canvas.root.getByRole("group", { name: /^Tell the ERP, .*, Changed$/ })).toBeVisible();
  await expect(changes.getByText("Address", { exact: true })).toBeVisible();
  await expect(changes.getByText("Now: Attempts in all: 4")).toBeVisible();
  await expect(changes.getByText("Now: https://erp.example/v2/orders")).toBeVisible();
  await expect(changes.getByText("Expressions name another node by its new name.").first()).toBeVisible();

  await changes.getByRole("button", { name: /^Answer: kept/ }).click();
  await expect(canvas.node("Answer: kept").locator("[data-selected]")).toBeVisible();
  await canvas.node("Tell the ERP").click();
  await expect(changes.getByRole("button", { name: /^Tell the ERP/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expectBothLooks(page, "versions compared");

  await page.getByRole("button", { name: "JSON" }).click();
  const json = page.getByRole("region", { name: "JSON" });
  await expect(json.getByText("/v2/orders")).toBeVisible();
  await json
    .getByRole("button", { name: /lines the same/ })
    .first()
    .click();
  await expect(json.getByText('"format": "weft/1"')).toBeVisible();
  await expectBothLooks(page, "versions compared as JSON");

  await page.getByRole("combobox", { name: "Compared with" }).click();
  await page.getByRole("option", { name: "against the draft" }).click();
  await expect(page.getByText("Nothing differs")).toBeVisible();
  await page.getByRole("button", { name: "Restore this version" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore this version" }).click();
  await expect(page).toHaveURL(new RegExp(`/flows/${id}$`));
});

test("on a phone, the way back to a version can be reached above its drawing", async ({ page, owner }) => {
  const id = await twoVersions(owner);
  await page.setViewportSize(phone);
  await page.goto(`/flows/${id}/versions/2`);
  await expect(changesOf(page).getByRole("status")).toBeVisible();
  await page.getByRole("button", { name: "Restore this version" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("who publishes reads what will change, and sees it before it is live", async ({ page, owner }) => {
  const first = orderFlow();
  const id = await addFlow(owner, first);
  await owner.api.flows.publish({ id, revision: 1, note: "First" });
  await owner.api.flows.save({ id, revision: 1, flow: changed(first) });
  await openFlow(page, id);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  await expect(
    dialog.getByText(/^Against version 1, which is live: 1 node added, 2 nodes changed/),
  ).toBeVisible();
  await expectBothLooks(page, "publishing with changes");
  await dialog.getByRole("link", { name: "See the changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Compared with" })).toHaveText("against the draft");
  await expect(changesOf(page).getByRole("button", { name: /^Log it/ })).toBeVisible();
});
