import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { shortId } from "@weft/flow";
import { canvasOf, openFlow } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { addPerson, nobody, password } from "./support/people.ts";
import type { Member } from "./support/people.ts";
import { test } from "./support/test.ts";

interface Person {
  readonly name: string;
  readonly email: string;
}

function newPerson(name: string): Person {
  return { name, email: `${shortId(name.split(" ")[0]?.toLowerCase())}@example.com` };
}

/** What the owner does in Settings for somebody new. */
async function addThroughSettings(page: Page, { name, email }: Person, role: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add person" }).click();
  const dialog = page.getByRole("dialog", { name: "Add person" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: role }).click();
  await dialog.getByRole("textbox", { name: "First password" }).fill(password);
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("table", { name: "People and roles" })).toContainText(email);
}

async function signIn(page: Page, { email }: Person): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
}

/** A browser of somebody else. */
async function pageOf(browser: Browser, url: string, member?: Member): Promise<Page> {
  const storageState = { ...(member?.storageState ?? nobody) };
  const context = await browser.newContext({ baseURL: url, storageState });
  return context.newPage();
}

test("the owner adds an editor, who signs in, draws and publishes", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  const flow = await addFlow(owner, orderFlow({ name: "For the editor" }));
  const anna = newPerson("Anna Editor");
  await addThroughSettings(page, anna, "Editor");

  const theirs = await pageOf(browser, weft.url);
  await theirs.goto("/");
  await signIn(theirs, anna);
  await expect(theirs.getByRole("button", { name: "New flow" })).toBeVisible();
  const rail = theirs.getByRole("navigation", { name: "Main navigation" });
  await expect(rail.getByRole("link", { name: "Credentials" })).toBeVisible();
  const canvas = await openFlow(theirs, flow);
  await canvas.node("Over 100?").click();
  await canvas.root.press("Control+d");
  await expect(canvas.nodes).toHaveCount(7);
  await expect(theirs.getByRole("button", { name: "Publish" })).toBeEnabled();

  await theirs.goto("/credentials");
  await expect(theirs.getByRole("heading", { level: 1, name: "Credentials" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Add credential" })).toHaveCount(0);
  await theirs.goto("/settings");
  await expect(theirs.getByRole("heading", { name: "Password" })).toBeVisible();
  await expect(theirs.getByRole("heading", { name: "People and roles" })).toHaveCount(0);
  await expect(theirs.getByRole("textbox", { name: /^Addresses inside your network/ })).toBeDisabled();
  await theirs.context().close();
});

test("an operator looks and runs, but draws nothing", async ({ browser, weft, owner }) => {
  const flow = await addFlow(owner, orderFlow({ name: "For the operator" }));
  const member = await addPerson(weft.url, owner, { ...newPerson("Otto Operator"), role: "operator" });
  const page = await pageOf(browser, weft.url, member);
  await page.goto("/flows");
  await expect(page.getByRole("link", { name: "For the operator" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New flow" })).toHaveCount(0);
  await expectNothingToDraw(page, flow);
  await expect(page.getByRole("button", { name: /^Run/ }).first()).toBeEnabled();
  const rail = page.getByRole("navigation", { name: "Main navigation" });
  await expect(rail.getByRole("link", { name: "Credentials" })).toHaveCount(0);
  await page.context().close();
});

test("a viewer sees everything on the canvas and can change none of it", async ({ browser, weft, owner }) => {
  const flow = await addFlow(owner, orderFlow({ name: "For the viewer" }));
  const member = await addPerson(weft.url, owner, { ...newPerson("Vera Viewer"), role: "viewer" });
  const page = await pageOf(browser, weft.url, member);
  await expectNothingToDraw(page, flow);
  await expect(page.getByRole("button", { name: /^Run/ })).toHaveCount(0);
  await page.goto("/credentials");
  await expect(page.getByText("Your role does not show credentials.")).toBeVisible();
  const saved = await owner.api.flows.get({ id: flow });
  expect(saved.flow.nodes).toHaveLength(6);
  await page.context().close();
});

test("a person whose role is changed or who is removed feels it at once", async ({
  page,
  browser,
  weft,
  owner,
}) => {
  const anna = newPerson("Adam Leaver");
  const member = await addPerson(weft.url, owner, { ...anna, role: "editor" });
  const theirs = await pageOf(browser, weft.url, member);
  await theirs.goto("/flows");
  await expect(theirs.getByRole("button", { name: "New flow" })).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("combobox", { name: `Role of ${anna.name}` }).click();
  await page.getByRole("option", { name: "Viewer" }).click();
  await expect(page.getByText(`The role of ${anna.name} is changed`)).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "New flow" })).toHaveCount(0);

  await page.getByRole("button", { name: `Remove ${anna.name}` }).click();
  await page.getByRole("button", { name: "Remove person" }).click();
  await expect(page.getByText(`${anna.name} was removed`)).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("button", { name: "Sign in" })).toBeVisible();
  await theirs.context().close();
});

/** All of the flow is there; no key, menu or button changes it. */
async function expectNothingToDraw(page: Page, flow: string): Promise<void> {
  await page.goto(`/flows/${flow}`);
  const canvas = canvasOf(page);
  await expect(canvas.nodes).toHaveCount(6);
  await canvas.node("Over 100?").click();
  for (const key of ["Delete", "Control+d", "Shift+n"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await expect(canvas.nodes).toHaveCount(6);
  await expect(page.getByRole("button", { name: "Add node" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Publish" })).toBeDisabled();
  await expect(page.getByRole("textbox", { name: "Name of the flow" })).toHaveCount(0);
}
