import { expect } from "@playwright/test";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test } from "./support/test.ts";

test("a stored credential is tried out, and the page says what came of it", async ({ page, owner }) => {
  const values = { host: "10.1.2.3", user: "anna", password: "secret" };
  await owner.api.credentials.create({ type: "smtp", name: "Mail of the shop", values });
  await owner.api.credentials.create({
    type: "http.bearer",
    name: "Cannot be tried",
    values: { token: "secret" },
  });
  await page.goto("/credentials");
  await expect(page.getByText("Cannot be tried")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Try out/ })).toHaveCount(1);
  await page.getByRole("button", { name: "Try out “Mail of the shop”" }).click();
  await expect(page.getByText("“Mail of the shop” does not work")).toBeVisible();
  await expect(page.getByText("The call to 10.1.2.3:587 was blocked")).toBeVisible();
});

test("a credential is found by what its system is called, and asks for what the system needs", async ({
  page,
  owner,
}) => {
  await page.setViewportSize(wide);
  await page.goto("/credentials");
  await page.getByRole("button", { name: "Add credential" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox", { name: "Search systems and kinds of access" }).fill("google serv");
  await expect(dialog.getByRole("listitem")).toHaveText([/^Google service account/]);
  await expectBothLooks(page, "types of credentials, searched");
  await page.keyboard.press("Enter");

  await dialog.getByRole("textbox", { name: "Name" }).fill("Robot of the office");
  const key = dialog.getByRole("textbox", { name: /^Key/ });
  const pem = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n";
  await key.fill(pem);
  await expect(key).toHaveValue(pem);
  await dialog.getByRole("group", { name: "Access to" }).getByText("Gmail", { exact: true }).click();
  await expect(dialog.getByRole("checkbox", { name: "Gmail", exact: true })).toBeChecked();
  await expectBothLooks(page, "credential with a key and services");
  await dialog.getByRole("button", { name: "Save credential" }).click();
  await expect(dialog).toBeHidden();
  const stored = (await owner.api.credentials.list()).find(({ name }) => name === "Robot of the office");
  expect(stored).toMatchObject({
    type: "google.serviceAccount",
    values: { services: ["sheets", "gmail"] },
    secretsSet: ["key"],
  });

  const search = page.getByRole("searchbox", { name: "Search credentials" });
  const rows = page.getByRole("row").filter({ hasText: "Robot of the office" });
  await search.fill("service account");
  await expect(rows).toHaveCount(1);
  // The type's id is nothing that people see.
  await search.fill("serviceAccount.");
  await expect(rows).toHaveCount(0);
});

test("a credential that is made for a node begins with access to what the node needs", async ({
  page,
  owner,
}) => {
  const node = { id: "mail", type: "gmail.message.send", name: "Mail", params: {} };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps("made-for-a-node", [node])));
  const { root } = await openNode(page, canvas, "Mail");
  await root.getByRole("button", { name: "Add new" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Google account/ }).click();
  await expect(dialog.getByRole("checkbox", { name: "Gmail", exact: true })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { checked: true })).toHaveCount(1);
});
