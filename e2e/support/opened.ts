import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { canvasOf, openFlow } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";
import { addFlow, orderFlow } from "./flows.ts";
import type { Member } from "./people.ts";

/** The draft as the server has it. */
export async function savedFlow(owner: Member, id: string): Promise<Flow> {
  const parsed = parseFlow((await owner.api.flows.get({ id })).flow);
  if (!parsed.ok) throw new Error("The stored flow cannot be read.");
  return parsed.flow;
}

/** A new copy of the order flow, open in the page. */
export async function openOrders(page: Page, owner: Member): Promise<{ canvas: Canvas; id: string }> {
  const id = await addFlow(owner, orderFlow());
  const canvas = await openFlow(page, id);
  await expect(canvas.nodes).toHaveCount(6);
  return { canvas, id };
}

/** One more browser, in which somebody is signed in; in English unless said. */
export async function anotherTab(
  browser: Browser,
  url: string,
  member: Member,
  locale = "en-US",
): Promise<{ page: Page; canvas: Canvas }> {
  const storageState = { ...member.storageState };
  const context = await browser.newContext({ baseURL: url, storageState, locale });
  const page = await context.newPage();
  return { page, canvas: canvasOf(page) };
}
