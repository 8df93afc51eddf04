import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { mailSend } from "./send.ts";
import { mailSmtp } from "./smtp.ts";
import { mailServer } from "./testing/server.ts";

type Params = NonNullable<Parameters<typeof runNode<typeof mailSend.params>>[1]>["params"];

function access(port: number) {
  return { definition: mailSmtp, values: { host: "127.0.0.1", port, security: "none" } };
}

const simple = { from: "sklep@example.com", to: "anna@example.com", subject: "Zamówienie" };

test("the subject cannot begin another header", async () => {
  await using server = await mailServer();
  const subject = "Hello\r\nBcc: spy@example.com\r\n\r\n<script>\u2028x";
  await runNode(mailSend, { credential: access(server.port), params: { ...simple, subject } });
  const [mail] = server.mails;
  expect(mail?.to).toEqual(["anna@example.com"]);
  expect(mail?.parsed.subject).toBe("Hello Bcc: spy@example.com <script> x");
  expect(mail?.parsed.headers.map(({ key }) => key)).not.toContain("bcc");
});

const broken = ["\n", "\r", "\r\n", "\0", "\u0085", "\u2028"].map(
  (end) => `a@example.com${end}Bcc: spy@example.com`,
);

test.each<[string, Params]>([
  ["mail-address", { to: "anna" }],
  ["mail-address", { to: "anna@" }],
  ["mail-address", { to: "a@example.com, Anna <b@exa mple.com>" }],
  ["mail-address", { to: "Bcc: spy@example.com;" }],
  ["mail-address", { to: '"a\r\nBcc: spy@example.com" <a@example.com>' }],
  ["mail-address", { to: "a@-example.com" }],
  ["mail-address", { to: "Nowak, Anna <anna@example.com>" }],
  ["mail-address", { to: `${" ".repeat(2000)}<a@example.com` }],
  ["mail-address", { to: `"${"x".repeat(2000)}" <a@example.com>` }],
  ["mail-address", { to: "a@example.com> SIZE=1 <b@example.com" }],
  ["mail-address", { cc: JSON.stringify([{ name: "a\nX: 1", address: "a@example.com" }]) }],
  ["mail-address", { cc: JSON.stringify([null]) }],
  ...broken.flatMap((address): [string, Params][] => [
    ["mail-address", { to: address }],
    ["mail-address", { cc: address }],
    ["mail-address", { bcc: address }],
    ["mail-address", { replyTo: address }],
    ["mail-address", { from: address }],
  ]),
  ["mail-one-sender", { from: "a@example.com, b@example.com" }],
  ["mail-one-sender", { from: " " }],
  ["mail-no-recipient", { to: " " }],
  ["mail-no-recipient", { to: "[]" }],
  ["mail-message-id", { inReplyTo: "<a@example.com> <b@example.com>" }],
  ["mail-message-id", { references: "<ż@example.com>" }],
  ["mail-message-id", { inReplyTo: "a<b>c@example.com" }],
  ["header-name", { headers: [{ name: "X Y", value: "1" }] }],
  ["header-name", { headers: [{ name: "X:\r\nBcc", value: "1" }] }],
  ["header-value", { headers: [{ name: "X-Y", value: "1\r\nBcc: spy@example.com" }] }],
  ["mail-header-own", { headers: [{ name: "bCC", value: "spy@example.com" }] }],
  ["mail-header-own", { headers: [{ name: "Content-Type", value: "text/html" }] }],
  ["mail-header-own", { headers: [{ name: "Message-ID", value: "<x@example.com>" }] }],
  ["file-none", { files: "data" }],
])("nothing is sent where the author made a mistake: %s %j", async (code, params) => {
  await using server = await mailServer();
  await expect(
    runNode(mailSend, { credential: access(server.port), params: { ...simple, ...params } }),
  ).rejects.toMatchObject({ code, transient: false });
  expect(server.mails).toEqual([]);
});
