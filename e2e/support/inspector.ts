import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Canvas } from "./canvas.ts";

/** The settings of the selected node, used with the mouse as a person would. */
export interface Inspector {
  readonly root: Locator;
  /** Fields of the data that comes in. */
  readonly input: Locator;
  /** Clicks a field of the input, which writes it into the setting in use. */
  pick(field: string): Promise<void>;
  choose(setting: string | RegExp, option: string | RegExp): Promise<void>;
  showPanel(panel: "Input" | "Settings" | "Output"): Promise<void>;
}

export function inspectorOf(page: Page): Inspector {
  const root = page.getByRole("complementary", { name: "Node settings" });
  const input = root.getByRole("tree", { name: "Input" });
  return {
    root,
    input,
    async pick(field) {
      await input.getByRole("treeitem").getByText(field, { exact: true }).first().click();
    },
    async choose(setting, option) {
      await root.getByRole("combobox", { name: setting }).click();
      await page.getByRole("option", { name: option, exact: true }).click();
    },
    async showPanel(panel) {
      await root.getByRole("tab", { name: panel }).click();
    },
  };
}

/** Opens the settings of a node and gives it a name of the person's own. */
export async function openNode(
  page: Page,
  canvas: Canvas,
  name: string,
  rename?: string,
): Promise<Inspector> {
  await canvas.node(name).click();
  const inspector = inspectorOf(page);
  const title = inspector.root.getByRole("textbox", { name: "Name of the node" });
  await expect(title).toHaveValue(name);
  if (rename !== undefined) {
    await title.fill(rename);
    await title.press("Enter");
    await expect(canvas.node(rename)).toBeVisible();
  }
  return inspector;
}
