import { createVerify, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { nodeManifest } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import { loadNode } from "../index.ts";
import { google, googleServiceAccount } from "./credentials.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));
const file = JSON.stringify({ type: "service_account", client_email: "weft@p.iam.test", private_key: pem });
const now = Date.UTC(2026, 0, 1);

type Values = Parameters<NonNullable<typeof googleServiceAccount.oauth2>["settings"]>[0];

function asked(values: Readonly<Record<string, unknown>>) {
  return googleServiceAccount.oauth2?.fields?.(values as Values, now) ?? {};
}

function claimsOf(assertion = ""): unknown {
  const [head = "", body = "", signature = ""] = assertion.split(".");
  expect(createVerify("RSA-SHA256").update(`${head}.${body}`).verify(publicKey, signature, "base64url")).toBe(
    true,
  );
  return JSON.parse(Buffer.from(body, "base64url").toString()) as unknown;
}

test("a service account asks for a token with a signed assertion", () => {
  const { grant_type: grant, assertion } = asked({ key: file, subject: "anna@x.pl", services: ["calendar"] });
  expect(grant).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
  expect(claimsOf(assertion)).toEqual({
    iss: "weft@p.iam.test",
    scope: "https://www.googleapis.com/auth/calendar",
    aud: "https://oauth2.googleapis.com/token",
    iat: now / 1000,
    exp: now / 1000 + 3600,
    sub: "anna@x.pl",
  });
});

test("the private key alone will do, its line breaks written out or not", () => {
  for (const key of [pem, pem.replaceAll("\n", String.raw`\n`)])
    expect(claimsOf(asked({ key, email: "a@b.test" })["assertion"])).toMatchObject({ iss: "a@b.test" });
});

test.each([{ key: "{" }, { key: "no key", email: "a@b.test" }, { key: pem }, { key: "{}" }])(
  "a key that cannot be read is told: %#",
  (values) => {
    expect(() => asked(values)).toThrow("The key of the service account cannot be read.");
  },
);

test("a person is asked for what the flows need, so that it can be renewed", () => {
  const values = { clientId: "c", clientSecret: "s", services: ["sheets", "gmail"], moreScopes: " extra " };
  const settings = google.oauth2?.settings(
    values as Parameters<NonNullable<typeof google.oauth2>["settings"]>[0],
  );
  const at = "https://www.googleapis.com/auth";
  expect(settings?.scope).toBe(`${at}/spreadsheets ${at}/drive.metadata.readonly ${at}/gmail.modify extra`);
  expect(settings?.extra).toEqual({ access_type: "offline", prompt: "consent" });
});

test.each([
  ["googleCalendar.event.create", ["calendar"]],
  ["googleCalendar.event.changed", ["calendar"]],
  ["googleSheets.rows.changed", ["sheets"]],
  ["googleSheets.spreadsheet.delete", ["sheets", "drive"]],
  ["gmail.message.send", ["gmail"]],
  ["gmail.thread.delete", ["gmailDelete"]],
  ["googleDocs.document.get", ["docs"]],
])("a credential that is made for %s begins with access to what the node needs", async (type, services) => {
  const node = await loadNode(type);
  expect(node && nodeManifest(node).credential?.start).toEqual({ services });
});

test.each([
  { errors: [{ reason: "insufficientPermissions" }] },
  { status: "PERMISSION_DENIED", details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }] },
])("access that nobody agreed to is told with where it is chosen: %j", async (said) => {
  await using server = await testServer(() => ({
    status: 403,
    body: { error: { code: 403, message: "Request had insufficient authentication scopes.", ...said } },
  }));
  const node = await loadNode("googleTasks.task.get");
  if (node?.kind !== "action") throw new Error("no action");
  const asked = runNode(node, { at: server.url, params: { task: "t1" } });
  await expect(asked).rejects.toMatchObject({
    message: "The credential has no access to this at Google Tasks.",
    code: "google-scope",
    details: { hint: "Choose it in the credential under “Access to”, and connect again." },
  });
});

test("the token of an account goes to Google alone, whatever address a person writes", () => {
  const applied = (url: string) =>
    google.apply({
      request: { url },
      values: {} as Parameters<typeof google.apply>[0]["values"],
      accessToken: "t1",
    });
  for (const url of ["https://people.googleapis.com/v1/people/me", "https://www.google.com/m8/feeds"])
    expect(applied(url).headers).toEqual({ Authorization: "Bearer t1" });
  for (const url of [
    "https://a.test/x",
    "http://www.googleapis.com/",
    "https://evilgoogleapis.com/",
    "https://googleapis.com.a.test/",
  ])
    expect(() => applied(url)).toThrow("The credential of Google must not be sent to");
});
