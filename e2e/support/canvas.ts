import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

export interface Canvas {
  /** What takes the keys. */
  readonly root: Locator;
  readonly nodes: Locator;
  readonly edges: Locator;
  node(name: string): Locator;
  edge(source: string, target: string): Locator;
}

/** The canvas as a person meets it: nodes and edges by their names. */
export function canvasOf(page: Page): Canvas {
  // In any of the product's languages.
  const root = page.getByLabel(/^(Canvas of|Kanwa przepływu|Tela do fluxo) /);
  return {
    root,
    nodes: root.getByRole("group"),
    edges: root.getByRole("img", { name: /^Edge from / }),
    // A node's name for screen readers is its name and its type.
    node: (name) => root.getByRole("group", { name: new RegExp(`^${RegExp.escape(name)}, `) }),
    edge: (source, target) =>
      root.getByRole("img", { name: `Edge from ${source} to ${target}`, exact: true }),
  };
}

/** Opens a flow and waits until it can be used. */
export async function openFlow(page: Page, id: string): Promise<Canvas> {
  await page.goto(`/flows/${id}`);
  const canvas = canvasOf(page);
  await expect(canvas.root).toBeVisible();
  return canvas;
}

/** Waits until the draft is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** Drops files where a person would let go of them. */
export async function dropFile(target: Locator, file: { name: string; text: string }): Promise<void> {
  const transfer = await target.page().evaluateHandle(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: "application/json" }));
    return data;
  }, file);
  for (const type of ["dragenter", "dragover", "drop"])
    await target.dispatchEvent(type, { dataTransfer: transfer });
}

/** The middle of an element on the screen, in whole pixels. */
export async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("It is not on the screen.");
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
