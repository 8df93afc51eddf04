import { chromium } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { parseFlow } from "@weft/flow";
import { firstLoad, noteFirstNode } from "../support/first-load.ts";
import type { FirstLoad } from "../support/first-load.ts";
import { addFlow } from "../support/flows.ts";
import { setUpOwner } from "../support/people.ts";
import type { Member } from "../support/people.ts";
import { startWeft } from "../support/weft.ts";
import { median, percentile } from "./lib/measure.ts";

/** What a flow costs in the browser with a cold cache: bytes, time until it is drawn, and how smoothly it moves. */
const sizes = [20, 300, 1000];
const ROUNDS = 3;

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
function flowOf(count: number): unknown {
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    type: i === 0 ? "core.manual" : "data.set",
    version: 1,
    name: `Step ${i}`,
    position: { x: (i % 10) * 280, y: Math.floor(i / 10) * 120 },
    params: i === 0 ? {} : { fields: [{ name: "total", type: "number", value: "={{ $json.total + 1 }}" }] },
  }));
  const edges = nodes.slice(1).map(({ id }, i) => ({
    id: `e${i}`,
    source: `n${i}`,
    sourceHandle: "main",
    target: id,
    targetHandle: "main",
  }));
  return { format: "weft/1", id: `nodes-${count}`, name: `${count} nodes`, nodes, edges };
}

interface Measured {
  readonly drawnMs: number;
  readonly kilobytes: number;
  readonly dragP95: number;
  readonly panP95: number;
  readonly heapMb: number;
}

async function measure(context: BrowserContext, url: string): Promise<Measured> {
  const page = await context.newPage();
  await page.addInitScript(noteFirstNode);
  await page.goto(url);
  const node = page.getByRole("group", { name: /^Step 0,/ });
  await node.waitFor();
  const load = await page.waitForFunction(firstLoad);
  const { drawnMs, kilobytes } = (await load.jsonValue()) as FirstLoad;
  const box = await node.boundingBox();
  if (box === null) throw new Error("The first node is not on the screen.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const dragP95 = await framesWhile(page, () => drag(page, middle));
  const panP95 = await framesWhile(page, () => pan(page));
  const session = await context.newCDPSession(page);
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return { drawnMs, kilobytes, dragP95, panP95, heapMb: usedSize / 1e6 };
}

async function drag(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 90; i++) await page.mouse.move(x + i, y + i);
  await page.mouse.up();
}

async function pan(page: Page): Promise<void> {
  for (let i = 0; i < 90; i++) await page.mouse.wheel(6, 6);
}

/** The time between frames that 95 of 100 stay below, in milliseconds. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const tick = (now: number): void => {
      seen.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { seenFrames: seen });
  });
  await act();
  const frames = await page.evaluate(() => (globalThis as unknown as { seenFrames: number[] }).seenFrames);
  return percentile(
    frames.slice(1).map((frame, i) => frame - (frames[i] ?? frame)),
    95,
  );
}

async function row(browser: Browser, given: { url: string; owner: Member; count: number }): Promise<object> {
  const { url, owner, count } = given;
  const parsed = parseFlow(flowOf(count));
  if (!parsed.ok) throw new Error("The flow is not well formed.");
  const id = await addFlow(owner, parsed.flow);
  const rounds: Measured[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ storageState: { ...owner.storageState }, viewport });
    rounds.push(await measure(context, `${url}/flows/${id}`));
    await context.close();
  }
  const of = (key: keyof Measured): number => Math.round(median(rounds.map((one) => one[key])));
  return {
    nodes: count,
    "drawn after ms": of("drawnMs"),
    "kB before drawn": of("kilobytes"),
    "drag p95 ms": of("dragP95"),
    "pan p95 ms": of("panP95"),
    "heap MB": of("heapMb"),
  };
}

const weft = await startWeft();
const browser = await launch();
const owner = await setUpOwner(weft);
const rows: object[] = [];
for (const count of sizes) rows.push(await row(browser, { url: weft.url, owner, count }));
console.table(rows);
await browser.close();
await weft.stop();
