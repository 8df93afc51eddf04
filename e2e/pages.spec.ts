import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { expectFits, expectTranslated } from "./support/look.ts";
import { expectAllLooks, phone, wide } from "./support/looks.ts";
import { canvasOf } from "./support/canvas.ts";
import { addFlow, orderFlow } from "./support/flows.ts";
import { addPerson, nobody, setUpOwner } from "./support/people.ts";
import type { Language, Member } from "./support/people.ts";
import { shot } from "./support/shots.ts";
import { postOrder, shopOrder } from "./support/shopify.ts";
import { test as base } from "./support/test.ts";
import { startWeft } from "./support/weft.ts";

/** A flow that was published and ran, one that cannot be published, and a credential. */
interface Content {
  readonly flow: string;
  readonly broken: string;
  readonly empty: string;
  readonly execution: string;
}

const test = base.extend<object, { content: Content }>({
  content: [async ({ weft, owner }, use) => use(await fill(weft.url, owner)), { scope: "worker" }],
});

async function fill(url: string, owner: Member): Promise<Content> {
  const flow = orderFlow({ name: "Orders to the ERP" });
  const note = {
    id: "n1",
    text: "Ask **Ewa** first.",
    position: { x: 0, y: 200 },
    size: { width: 240, height: 120 },
  };
  const id = await addFlow(owner, { ...flow, notes: [note] });
  await owner.api.flows.publish({ id, revision: 1, note: "First version" });
  // The ERP cannot be reached, so the execution fails there.
  await postOrder(`${url}/webhook/${id}`, shopOrder());
  const executions = await owner.api.executions.list({ flow: id });
  const broken = orderFlow({ name: "Not ready" });
  const nodes = broken.nodes.map((node) => ({ ...node, params: node.id === "order" ? node.params : {} }));
  const credential = {
    name: "ERP, production",
    type: "http.header",
    values: { name: "X-Key", value: "secret" },
  };
  await owner.api.credentials.create(credential);
  return {
    flow: id,
    execution: executions.items[0]?.id ?? "",
    broken: await addFlow(owner, { ...broken, nodes }),
    empty: (await owner.api.flows.create({ name: "Empty" })).flow.id,
  };
}

interface State {
  readonly name: string;
  /** Goes there; resolves when a person would say that the page is there. */
  readonly open: (page: Page, content: Content) => Promise<void>;
}

const heading = async (page: Page): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
const at = (
  name: string,
  path: (content: Content) => string,
  seen: (page: Page) => Promise<void> = heading,
): State => ({
  name,
  async open(page, content) {
    await page.goto(path(content));
    await seen(page);
  },
});
const drawn = (page: Page): Promise<void> => expect(canvasOf(page).nodes.first()).toBeVisible();

// table of data
const states: readonly State[] = [
  at(
    "flows",
    () => "/flows",
    async (page) => expect(page.getByRole("table")).toBeVisible(),
  ),
  at(
    "flow, empty",
    ({ empty }) => `/flows/${empty}`,
    async (page) => expect(page.getByRole("heading", { level: 2 })).toBeVisible(),
  ),
  at("flow", ({ flow }) => `/flows/${flow}`, drawn),
  {
    name: "flow with settings",
    async open(page, { flow }) {
      const canvas = await openNamed(page, flow);
      await canvas.node("Tell the ERP").click();
      await expect(page.locator("[data-panel=settings]").getByRole("textbox").first()).toBeVisible();
    },
  },
  {
    name: "flow with the list of nodes",
    async open(page, { flow }) {
      const canvas = await openNamed(page, flow);
      await canvas.node("Tell the ERP").click({ modifiers: ["Control"] });
      await canvas.root.press("Tab");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "flow that cannot be published",
    async open(page, { broken }) {
      const canvas = await openNamed(page, broken);
      await expect(canvas.nodes.first()).toBeVisible();
      await page.locator("header").getByRole("button").filter({ hasText: /\w/ }).first().click();
      await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    },
  },
  {
    name: "keyboard shortcuts",
    async open(page, { flow }) {
      const canvas = await openNamed(page, flow);
      await canvas.root.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  at("executions of the flow", ({ flow }) => `/flows/${flow}/executions`),
  at("execution", ({ flow, execution }) => `/flows/${flow}/executions/${execution}`, drawn),
  at("versions", ({ flow }) => `/flows/${flow}/versions`),
  at("version", ({ flow }) => `/flows/${flow}/versions/1`, drawn),
  at(
    "settings of the flow",
    ({ flow }) => `/flows/${flow}/settings`,
    async (page) => expect(page.getByRole("combobox").first()).toBeVisible(),
  ),
  at(
    "executions",
    () => "/executions",
    async (page) => expect(page.getByRole("table")).toBeVisible(),
  ),
  at(
    "credentials",
    () => "/credentials",
    async (page) => expect(page.getByRole("table")).toBeVisible(),
  ),
  {
    name: "credential form",
    async open(page) {
      await page.goto("/credentials");
      await expect(page.getByRole("table")).toBeVisible();
      await page.getByRole("main").getByRole("button").filter({ hasText: /\w/ }).first().click();
      await page.getByRole("dialog").getByRole("button").filter({ hasText: /\w/ }).first().click();
      await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeVisible();
    },
  },
  at(
    "settings",
    () => "/settings",
    async (page) => expect(page.getByRole("table")).toBeVisible(),
  ),
  {
    name: "commands",
    async open(page) {
      await page.goto("/flows");
      await expect(page.getByRole("table")).toBeVisible();
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  at("no such page", () => "/nowhere"),
];

async function openNamed(page: Page, id: string) {
  await page.goto(`/flows/${id}`);
  const canvas = canvasOf(page);
  await expect(canvas.nodes.first()).toBeVisible();
  return canvas;
}

for (const { name, open } of states) {
  test(`${name}: light and dark, wide and narrow`, async ({ page, content }) => {
    await page.setViewportSize(wide);
    await open(page, content);
    await expectAllLooks(page, name);
  });
}

for (const language of ["pl", "pt-BR"] as const satisfies readonly Language[]) {
  test(`every page in ${language}`, async ({ browser, weft, owner, content }) => {
    const email = `${language.toLowerCase()}@example.com`;
    const member = await addPerson(weft.url, owner, { name: "Olga", email, role: "admin", language });
    const context = await browser.newContext({
      baseURL: weft.url,
      storageState: { ...member.storageState },
      viewport: wide,
      locale: language,
    });
    const page = await context.newPage();
    for (const { name, open } of states) {
      await test.step(name, async () => {
        await page.setViewportSize(wide);
        await open(page, content);
        await expectTranslated(page);
        await expectFits(page);
        await shot(page, `${language} ${name}`);
        await page.setViewportSize(phone);
        await expectFits(page);
      });
    }
    await context.close();
  });
}

base.describe("before anyone is signed in", () => {
  base.use({ storageState: { ...nobody } });
  base.use({ expectedErrors: [/401/] });
  base("sign-in, and its refusal", async ({ page, owner }) => {
    await page.setViewportSize(wide);
    await page.goto("/");
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("The e-mail or the password is not right.")).toBeVisible();
    await expectAllLooks(page, "sign-in");
  });
  base("set-up, and every page while there is nothing yet", async ({ page }) => {
    const weft = await startWeft();
    await page.setViewportSize(wide);
    await page.goto(weft.setupUrl);
    await expect(page.getByRole("button", { name: "Create account" })).toBeVisible();
    await expectAllLooks(page, "set-up");
    const owner = await setUpOwner(weft);
    await page.context().addCookies([...owner.storageState.cookies]);
    for (const path of ["flows", "executions", "credentials"]) {
      await page.setViewportSize(wide);
      await page.goto(`${weft.url}/${path}`);
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await expectAllLooks(page, `${path}, empty`);
    }
    await weft.stop();
  });
});
