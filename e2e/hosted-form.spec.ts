import { expect } from "@playwright/test";
import { shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

// A page that lacks an answer is refused with that.
test.use({ expectedErrors: [/status of 422/] });

test("a form of two pages is tried out from the editor, filled in by a visitor, and its answers come onto the canvas", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  const path = shortId("offer");
  const ask = (type: string, label: string, name: string, more: object = {}) => ({
    type,
    label,
    name,
    required: true,
    ...more,
  });
  const fields = [
    ask("text", "Your name", "name"),
    ask("choices", "What are you interested in?", "topics", { options: "Mugs\nPosters\nFrames" }),
    { type: "step", label: "How we reach you" },
    ask("email", "Your e-mail address", "email"),
    ask("file", "A drawing", "drawing", { required: false }),
  ];
  const params = { path, title: "Ask for an offer", text: "We answer within a day.", fields };
  const form = { id: "form", type: "core.form", name: "Offer", params };
  const end = { id: "end", type: "flow.noop", name: "End", params: {} };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps(path, [form, end])));
  const { root } = await openNode(page, canvas, "Offer");
  const addresses = root.getByRole("region", { name: "Addresses of this form" });
  await addresses.getByRole("button", { name: "Wait for a test answer" }).click();
  await expectBothLooks(page, "form trigger");

  const opened = page.context().waitForEvent("page");
  await addresses.getByRole("link", { name: "Open the form" }).click();
  const visitor = await opened;
  await expect(visitor.getByRole("heading", { name: "Ask for an offer" })).toBeVisible();
  await expectBothLooks(visitor, "hosted form, first page");
  await visitor.getByRole("button", { name: "Next" }).click();
  await expect(visitor.getByText("Please fill this in.")).toHaveCount(2);
  await expectBothLooks(visitor, "hosted form that lacks answers");
  await visitor.getByLabel("Your name").fill("Łucja");
  await visitor.getByLabel("Mugs").check();
  await visitor.getByLabel("Frames").check();
  await visitor.keyboard.press("Enter");
  await expect(visitor.getByRole("heading", { name: "How we reach you" })).toBeVisible();
  await visitor.getByRole("button", { name: "Back" }).click();
  await expect(visitor.getByLabel("Your name")).toHaveValue("Łucja");
  await visitor.getByRole("button", { name: "Next" }).click();
  await visitor.getByLabel("Your e-mail address").fill("lucja@example.com");
  await visitor.getByLabel("A drawing").setInputFiles({
    name: "sketch.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg/>"),
  });
  await expectBothLooks(visitor, "hosted form, last page");
  await visitor.getByRole("button", { name: "Send" }).click();
  await expect(visitor.getByText("Thank you. Your answer has been saved.")).toBeVisible();
  await visitor.close();

  await root.getByRole("tab", { name: "Output" }).click();
  for (const text of ["Łucja", "Mugs", "lucja@example.com", "sketch.svg"])
    await expect(root.getByRole("tabpanel", { name: "Output" })).toContainText(text);
});
