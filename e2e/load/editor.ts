import { chromium } from "@playwright/test";
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { firstLoad, noteFirstNode } from "../support/first-load.ts";
import type { FirstLoad } from "../support/first-load.ts";
import { addFlow } from "../support/flows.ts";
import { setUpOwner } from "../support/people.ts";
import type { Member } from "../support/people.ts";
import { startWeft } from "../support/weft.ts";
import { drag, openSettings, pan, paceWhile, zoom } from "./lib/frames.ts";
import { median } from "./lib/measure.ts";

/**
 * What a flow costs in the browser with a cold cache: bytes, time until it is drawn, and how smoothly it moves.
 * `npm run bench editor [NODES …]`
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20, 300, 1000];
const ROUNDS = 3;
/** What is loaded after the canvas is not part of what is measured next. */
const REST_MS = 1500;

async function launch(): Promise<Browser> {
  const scripts = new URL("../../scripts/lib/browser.mjs", import.meta.url).href;
  const { findBrowser } = (await import(scripts)) as { findBrowser(): string | undefined };
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
}

/** A trigger and chains of Edit fields, ten nodes a row. */
function newFlow(count: number, id: string): Flow {
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    type: i === 0 ? "core.manual" : "data.set",
    version: 1,
    name: `Step ${i}`,
    position: { x: (i % 10) * 280, y: Math.floor(i / 10) * 120 },
    params: i === 0 ? {} : { fields: [{ name: "total", type: "number", value: "={{ $json.total + 1 }}" }] },
  }));
  const edges = nodes.slice(1).map(({ id: target }, i) => ({
    id: `e${i}`,
    source: `n${i}`,
    sourceHandle: "main",
    target,
    targetHandle: "main",
  }));
  const parsed = parseFlow({ format: "weft/1", id, name: `${count} nodes`, nodes, edges });
  if (!parsed.ok) throw new Error("The flow is not well formed.");
  return parsed.flow;
}

interface Measured {
  readonly drawnMs: number;
  readonly kilobytes: number;
  /** At full size. */
  readonly near: Moves;
  /** With everything in view. */
  readonly far: Moves;
  readonly settingsMs: number;
  readonly settingsAgainMs: number;
  readonly keysP95: number;
  readonly heapMb: number;
}

/** Frames, p95 in milliseconds. */
interface Moves {
  readonly drag: number;
  readonly pan: number;
  readonly zoom: number;
}

async function measure(context: BrowserContext, url: string): Promise<Measured> {
  const page = await context.newPage();
  await page.addInitScript(noteFirstNode);
  await page.goto(url);
  const load = await page.waitForFunction(firstLoad);
  const { drawnMs, kilobytes } = (await load.jsonValue()) as FirstLoad;
  await page.waitForTimeout(REST_MS);
  const heapMb = await heapOf(context, page);
  await page.keyboard.press("0");
  await page.waitForTimeout(REST_MS);
  const [one = "", other = ""] = await namesInTheMiddle(page);
  const node = (name: string) => page.getByRole("group", { name: new RegExp(`^${name},`) });
  const settingsMs = await openSettings(page, node(one), one);
  const settingsAgainMs = await openSettings(page, node(other), other);
  await page.getByRole("group", { name: "Fields" }).getByRole("textbox").first().click();
  const { keysP95 } = await paceWhile(page, () =>
    page.keyboard.type("forty letters of a name that is typed in", { delay: 40 }),
  );
  await page.getByRole("button", { name: "Close settings" }).click();
  const near = await moves(page, node(one));
  await page.keyboard.press("1");
  await page.waitForTimeout(REST_MS);
  const [small = one] = await namesInTheMiddle(page);
  const far = await moves(page, node(small));
  await page.close();
  return { drawnMs, kilobytes, near, far, settingsMs, settingsAgainMs, keysP95, heapMb };
}

/** Names of nodes that nothing covers, and that have settings with fields. */
async function namesInTheMiddle(page: Page): Promise<string[]> {
  const steps = page.locator(".canvas [role=group]");
  return steps.evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const isClear = left > 150 && right < 900 && top > 150 && bottom < 700;
      const name = one.getAttribute("aria-label")?.split(",")[0] ?? "";
      return isClear && name !== "Step 0" ? [name] : [];
    }),
  );
}

async function heapOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

async function moves(page: Page, node: Locator): Promise<Moves> {
  const paced = async (act: () => Promise<void>) => (await paceWhile(page, act)).framesP95;
  return {
    drag: await paced(() => drag(page, node)),
    pan: await paced(() => pan(page)),
    zoom: await paced(() => zoom(page)),
  };
}

async function row(browser: Browser, given: { url: string; owner: Member; count: number }): Promise<object> {
  const { url, owner, count } = given;
  const rounds: Measured[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    // What is dragged about stays where it was dropped.
    const id = await addFlow(owner, newFlow(count, `nodes-${count}-${i}`));
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ storageState: { ...owner.storageState }, viewport });
    rounds.push(await measure(context, `${url}/flows/${id}`));
    await context.close();
  }
  const of = (figure: (one: Measured) => number): number => Math.round(median(rounds.map(figure)));
  const threeOf = (at: (one: Measured) => Moves): string =>
    (["drag", "pan", "zoom"] as const).map((move) => of((one) => at(one)[move])).join(" / ");
  return {
    nodes: count,
    "drawn ms": of(({ drawnMs }) => drawnMs),
    "kB before": of(({ kilobytes }) => kilobytes),
    "heap MB": of(({ heapMb }) => heapMb),
    "drag/pan/zoom p95": threeOf(({ near }) => near),
    "the same, all in view": threeOf(({ far }) => far),
    "settings ms (again)": `${of((one) => one.settingsMs)} (${of((one) => one.settingsAgainMs)})`,
    "key p95": of(({ keysP95 }) => keysP95),
  };
}

/** The pace of frames while 200 nodes run, and what 50 flows that were opened and closed leave behind. */
async function rest(browser: Browser, { url, owner }: { url: string; owner: Member }): Promise<object> {
  const context = await browser.newContext({ storageState: { ...owner.storageState } });
  const page = await context.newPage();
  const counts = [200, ...Array.from({ length: 10 }, (_, i) => 40 + i)];
  const ids = await Promise.all(counts.map((count) => addFlow(owner, newFlow(count, `rest-${count}`))));
  await page.goto(`${url}/flows/${ids[0]}`);
  await page.getByRole("group", { name: /^Step 0,/ }).waitFor();
  await page.waitForTimeout(REST_MS);
  const { framesP95 } = await paceWhile(page, async () => {
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Succeeded").first().waitFor();
    await page.waitForTimeout(500);
  });
  const heaps: number[] = [];
  for (let time = 0; time < 60; time++) {
    const id = ids[1 + (time % 10)];
    await page.getByRole("link", { name: "Flows" }).first().click();
    await page.locator(`a[href="/flows/${id}"]`).first().click();
    await page.getByRole("group", { name: /^Step 0,/ }).waitFor();
    if (time % 10 === 9) heaps.push(await heapOf(context, page));
  }
  await context.close();
  return {
    "live run of 200 nodes, frames p95": Math.round(framesP95),
    "heap MB after 10, 20 … 60 flows": heaps.map((heap) => heap.toFixed(1)).join(" "),
  };
}

const weft = await startWeft();
const browser = await launch();
const owner = await setUpOwner(weft);
const rows: object[] = [];
for (const count of sizes) rows.push(await row(browser, { url: weft.url, owner, count }));
console.table(rows);
console.log(await rest(browser, { url: weft.url, owner }));
await browser.close();
await weft.stop();
