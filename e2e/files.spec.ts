import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { parseFlow, serializeFlow } from "@weft/flow";
import { canvasOf, dropFile, expectSaved, openFlow } from "./support/canvas.ts";
import { weftCommand } from "./support/command.ts";
import { addFlow, fixtureFlow, fixturePath, orderFlow } from "./support/flows.ts";
import { test } from "./support/test.ts";

/** Three things are wrong with it, one of them in a node. */
const badFlow = JSON.stringify({
  ...fixtureFlow("order-to-erp"),
  nodes: fixtureFlow("order-to-erp").nodes.map((node) =>
    node.id === "big" ? { ...node, retry: "often" } : node,
  ),
  settings: { timezone: 7 },
  extra: true,
});
const badPlaces = ["/nodes/2/retry", "/settings/timezone", "/extra"];

async function downloadOf(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await download.path(), "utf8");
}

test("a download is the same bytes each time, and the same as weft export", async ({ page, owner, weft }) => {
  const flow = orderFlow();
  const id = await addFlow(owner, flow);
  const canvas = await openFlow(page, id);
  const fromCanvas = async (): Promise<void> => {
    await page.getByRole("main").getByRole("button", { name: "More" }).first().click();
    await page.getByRole("menuitem", { name: "Download as a file" }).click();
  };
  const first = await downloadOf(page, fromCanvas);
  await canvas.root.click({ position: { x: 20, y: 300 } });
  expect(await downloadOf(page, fromCanvas)).toBe(first);

  await page.goto("/flows");
  const fromList = await downloadOf(page, async () => {
    await page.getByRole("button", { name: `Actions for ${flow.name}` }).click();
    await page.getByRole("menuitem", { name: "Download as file" }).click();
  });
  expect(fromList).toBe(first);

  const { status, out } = await weftCommand(["export", "--flow", id, "--data", weft.dataDir]);
  expect(out).toBe(first);
  expect(status).toBe(0);
  const parsed = parseFlow(first);
  expect(parsed.ok && parsed.flow).toEqual(flow);
});

test("a file is imported from the list, and opens", async ({ page }) => {
  const flow = orderFlow({ name: "Imported from a file" });
  await page.goto("/flows");
  await chooseFile(
    page,
    page.getByRole("button", { name: "Import flow files" }),
    "orders.json",
    serializeFlow(flow),
  );
  await expect(page.getByRole("heading", { level: 1, name: flow.name })).toBeAttached();
  await expect(canvasOf(page).nodes).toHaveCount(flow.nodes.length);
});

test("a bad file lists every problem and imports nothing", async ({ page, owner }) => {
  const before = await owner.api.flows.list({});
  await page.goto("/flows");
  await chooseFile(page, page.getByRole("button", { name: "Import flow files" }), "bad.json", badFlow);
  const report = page.getByRole("dialog", { name: "Nothing was imported" });
  await expect(report).toContainText("bad.json");
  await expectProblems(report);
  await report.getByRole("button", { name: "Close" }).last().click();

  await chooseFile(
    page,
    page.getByRole("button", { name: "Import flow files" }),
    "broken.json",
    '{\n  "format": "weft/1",,\n}',
  );
  await expect(report).toContainText("line 2");
  const after = await owner.api.flows.list({});
  expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
});

test("a file is dragged onto the canvas: opened as a flow, or inserted", async ({ page, owner }) => {
  const dropped = orderFlow({ name: "Dropped flow" });
  const file = { name: "dropped.json", text: serializeFlow(dropped) };
  const id = await addFlow(owner, { ...orderFlow(), nodes: [], edges: [] });
  const canvas = await openFlow(page, id);

  await dropFile(canvas.root, file);
  await page
    .getByRole("dialog", { name: /Dropped flow/ })
    .getByRole("button", { name: "Insert here" })
    .click();
  await expect(canvas.nodes).toHaveCount(6);
  await expect(canvas.edges).toHaveCount(5);
  await expectSaved(page);

  await dropFile(canvas.root, file);
  await page
    .getByRole("dialog", { name: /Dropped flow/ })
    .getByRole("button", { name: "Open as a new flow" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Dropped flow" })).toBeAttached();
  await expect(page).not.toHaveURL(new RegExp(`/flows/${id}$`));
});

test("a bad file on the canvas, or uploaded there, changes nothing", async ({ page, owner }) => {
  const id = await addFlow(owner, orderFlow());
  const canvas = await openFlow(page, id);
  await dropFile(canvas.root, { name: "bad.json", text: badFlow });
  const dialog = page.getByRole("dialog", { name: "bad.json cannot be read" });
  await expectProblems(dialog);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(canvas.nodes).toHaveCount(6);

  await page.getByRole("main").getByRole("button", { name: "More" }).first().click();
  await chooseFile(page, page.getByRole("menuitem", { name: "Upload a file" }), "bad.json", badFlow);
  await expectProblems(dialog);
});

test("nodes are copied from one tab and pasted into another", async ({ context, page, owner }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const source = await openFlow(page, await addFlow(owner, orderFlow()));
  await source.node("Over 100?").click();
  await source.root.press("Control+a");
  await source.root.press("Control+c");

  const other = await context.newPage();
  const target = await openFlow(other, await addFlow(owner, { ...orderFlow(), nodes: [], edges: [] }));
  await target.root.focus();
  await other.keyboard.press("Control+v");
  await expect(target.nodes).toHaveCount(6);
  await expect(target.edge("Over 100?", "Tell the ERP")).toBeVisible();
  await expectSaved(other);

  const text = await other.evaluate(() => navigator.clipboard.readText());
  expect(parseFlow(text).ok).toBe(true);
});

test("the command checks, takes in, writes out and runs the same files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weft-files-"));
  const data = join(folder, "data");
  const good = fixturePath("set-and-filter.flow.json");
  const bad = join(folder, "bad.json");
  writeFileSync(bad, badFlow);
  try {
    expect(await weftCommand(["validate", good])).toMatchObject({ status: 0, out: "" });
    const told = await weftCommand(["validate", bad]);
    expect(told.status).toBe(1);
    for (const place of [...badPlaces, "Over 100?"]) expect(told.told).toContain(place);

    const refused = await weftCommand(["import", good, bad, "--data", data, "--json"]);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({ imported: [] });
    expect((await weftCommand(["import", good, "--data", data])).status).toBe(0);
    const exported = await weftCommand(["export", "--flow", "set-and-filter", "--data", data]);
    expect(exported.out).toBe(readFileSync(good, "utf8"));

    writeFileSync(join(folder, "exported.json"), exported.out);
    const run = await weftCommand(["run", join(folder, "exported.json"), "--json"]);
    const { status, runs } = JSON.parse(run.out) as {
      status: string;
      runs: Record<string, { outputs: Record<string, { json: unknown }[]> }[]>;
    };
    expect(status).toBe("succeeded");
    expect(runs["What the ledger needs"]?.[0]?.outputs["main"]?.map(({ json }) => json)).toEqual([
      { number: 1001, total: 153, customer: { known: true } },
      { number: 1003, total: 480, customer: { known: false } },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Presses a button that opens the file chooser, and chooses. */
async function chooseFile(page: Page, button: Locator, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Each problem of `badFlow` with its place, its reason and its remedy. */
async function expectProblems(list: Locator): Promise<void> {
  const problems = list.getByRole("listitem");
  await expect(problems).toHaveCount(badPlaces.length);
  await expect(problems.filter({ hasText: "/nodes/2/retry" })).toContainText("Over 100?");
  await expect(problems.filter({ hasText: "/settings/timezone" })).toContainText("must be");
  await expect(problems.filter({ hasText: "/extra" })).toContainText("Remove it");
}
