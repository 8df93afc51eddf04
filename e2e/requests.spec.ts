import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { shortId } from "@weft/flow";
import { openFlow } from "./support/canvas.ts";
import { addFlow } from "./support/flows.ts";
import { openNode } from "./support/inspector.ts";
import { expectBothLooks, wide } from "./support/looks.ts";
import { rowOfSteps } from "./support/steps.ts";
import { test as base } from "./support/test.ts";

interface ConsentSystem {
  readonly url: string;
  /** The codes that it was asked to change into tokens. */
  readonly codes: readonly (string | null)[];
}

/** A system with OAuth2, whose page of consent is one link. */
const test = base.extend<{ consent: ConsentSystem }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  consent: async ({}, use) => {
    const codes: (string | null)[] = [];
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      if (pathname === "/authorize") {
        const back = `${searchParams.get("redirect_uri")}?code=agreed&state=${searchParams.get("state")}`;
        response.setHeader("content-type", "text/html");
        return void response.end(`<a href="${back.replaceAll("&", "&amp;")}">Agree</a>`);
      }
      if (pathname !== "/token") return void response.end();
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        codes.push(new URLSearchParams(body).get("code"));
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ access_token: "t", token_type: "bearer", expires_in: 3600 }));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, codes });
    server.close();
  },
});

test("a credential is connected by agreeing in the other system's window", async ({
  page,
  owner,
  consent,
}) => {
  await page.setViewportSize(wide);
  const settings = await owner.api.instance.settings();
  await owner.api.instance.saveSettings({ ...settings, allowedHosts: ["127.0.0.1"] });
  await page.goto("/credentials");
  await page.getByRole("button", { name: "Add credential" }).first().click();
  await page.getByRole("button", { name: /OAuth2, with a person's consent/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("ERP by consent");
  await dialog.getByLabel("Address of the consent").fill(`${consent.url}/authorize`);
  await dialog.getByLabel("Address of the tokens").fill(`${consent.url}/token`);
  await dialog.getByLabel("Client id").fill("weft");
  await expectBothLooks(page, "credential oauth2");
  const opened = page.waitForEvent("popup");
  await dialog.getByRole("button", { name: "Save and connect" }).click();
  const window = await opened;
  await expect(page.getByText("not connected")).toBeVisible();
  await expectBothLooks(page, "credential not connected");
  await window.getByRole("link", { name: "Agree" }).click();
  await expect(window.getByRole("heading", { name: "Connected" })).toBeVisible();
  expect(consent.codes).toEqual(["agreed"]);
  await window.close();
  await page.bringToFront();
  await expect(page.getByText("not connected")).toBeHidden();
});

test("a pasted curl command fills the request in", async ({ page, owner, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize(wide);
  const call = { id: "call", type: "http.request", name: "Tell the ERP", params: {} };
  const start = { id: "start", type: "core.manual", name: "Start", params: {} };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps(shortId("curl"), [start, call])));
  const { root } = await openNode(page, canvas, "Tell the ERP");
  const command = `curl -X PUT 'https://erp.example/orders?draft=yes' -H 'X-Shop: Łódź' -H 'Content-Type: application/json' -u shop:secret -d '{"total": 12.5}'`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), command);
  await root.getByRole("textbox", { name: /^Address/ }).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByText("The request was taken from the curl command")).toBeVisible();
  await expect(root.getByRole("combobox", { name: "Method" })).toHaveText("PUT");
  await expect(root.getByRole("textbox", { name: /^Address/ })).toHaveValue("https://erp.example/orders");
  await expectBothLooks(page, "curl");
});

test("code is written with completion, run, and its console read", async ({ page, owner }) => {
  await page.setViewportSize(wide);
  const code = { id: "code", type: "code.javascript", name: "Count", params: { mode: "all", code: "" } };
  const start = { id: "start", type: "core.manual", name: "Start", params: {} };
  const canvas = await openFlow(page, await addFlow(owner, rowOfSteps(shortId("code"), [start, code])));
  const { root, showPanel } = await openNode(page, canvas, "Count");
  const editor = root.locator(".cm-content");
  await editor.click();
  await page.keyboard.type("console.log('rows', items.length);\nreturn [{ twice: 21 * 2 }];");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(canvas.node("Count")).toContainText("Succeeded");
  await showPanel("Output");
  await expect(root).toContainText("twice");
  await expect(root).toContainText("rows 1");
  await showPanel("Settings");
  await expectBothLooks(page, "code");
});
