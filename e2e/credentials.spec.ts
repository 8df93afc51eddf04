import { expect } from "@playwright/test";
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
