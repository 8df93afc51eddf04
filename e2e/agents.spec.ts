import { expect } from "@playwright/test";
import { parseFlow } from "@weft/flow";
import { expectSaved, openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { shot } from "./support/shots.ts";
import { test } from "./support/test.ts";

const at = (x: number, y: number) => ({ version: 1, position: { x, y } });

function agentFlow() {
  const find = {
    id: "find",
    name: "find_order",
    description: "Finds an order by its number",
    arguments: [{ name: "number", type: "integer" }],
  };
  const parsed = parseFlow({
    format: "weft/1",
    id: "helper",
    name: "Helper",
    nodes: [
      { ...at(0, 0), id: "start", type: "core.manual", name: "Start" },
      {
        ...at(300, 0),
        id: "agent",
        type: "ai.agent",
        name: "Helper",
        params: { model: "gpt-4.1-mini", prompt: "Where is order 1042?", tools: [find] },
      },
      { ...at(600, 200), id: "orders", type: "flow.noop", name: "Orders" },
      { ...at(600, 400), id: "post", type: "flow.noop", name: "Post" },
      { ...at(600, -80), id: "after", type: "flow.noop", name: "After" },
    ],
    edges: [
      { id: "a", source: "start", sourceHandle: "main", target: "agent", targetHandle: "main" },
      { id: "b", source: "agent", sourceHandle: "find", target: "orders", targetHandle: "main" },
      { id: "c", source: "orders", sourceHandle: "main", target: "agent", targetHandle: "main" },
      { id: "d", source: "agent", sourceHandle: "done", target: "after", targetHandle: "main" },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.flow;
}

test("a tool is added to an agent, and drawn to the node that does its work and back", async ({
  page,
  owner,
}) => {
  const id = await addFlow(owner, agentFlow());
  const canvas = await openFlow(page, id);
  await expect(canvas.nodes).toHaveCount(5);
  const { root } = await openNode(page, canvas, "Helper");
  await root.getByRole("button", { name: "Add tool" }).click();
  const name = root.getByRole("group", { name: "tool 2" }).getByRole("textbox", { name: "Name" }).first();
  await expect(name).toBeFocused();
  await page.keyboard.type("mail");
  await shot(page, "agent-settings");
  await expectSaved(page);
  const told = async () =>
    (await owner.api.flows.get({ id })).problems.filter(({ code }) => code.startsWith("loop."));
  await expect
    .poll(told)
    .toMatchObject([{ code: "loop.callsNothing", message: expect.stringContaining("“mail”") }]);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a node after Helper, output mail" }).click();
  await page.getByRole("combobox", { name: "Search nodes" }).fill("Do nothing");
  await expect(page.getByRole("option").first()).toContainText("Do nothing");
  await page.keyboard.press("Enter");
  await expect(canvas.edge("Helper", "Do nothing")).toBeVisible();
  await expect(canvas.edge("Do nothing", "Helper")).toBeVisible();
  await expectSaved(page);
  await expect.poll(told).toEqual([]);
  await shot(page, "agent");
});
