import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n } from "../index.ts";
import { base, imported, one, workflow } from "../test-workflow.ts";

const addresses = {
  fromEmail: "Sklep <sklep@example.com>",
  toEmail: "={{ $json.email }}",
  subject: "Nr {{ $json.id }}",
};
const people = { from: addresses.fromEmail, to: addresses.toEmail, subject: addresses.subject };
const credential =
  "Choose a credential of the type “Mail server (SMTP)”: secrets are never in a workflow file";

test.each<[string, number, JsonObject, JsonObject]>([
  ["text of version 1", 1, { text: "=Hi {{ $json.name }}" }, { text: "=Hi {{ $json.name }}" }],
  ["HTML of version 1", 1, { html: "<p>Hi</p>" }, { format: "html", html: "<p>Hi</p>" }],
  [
    "both, files and copies of version 1",
    1,
    {
      text: "Hi",
      html: "<p>Hi</p>",
      ccEmail: "a@example.com",
      bccEmail: "b@example.com",
      attachments: "invoice,logo",
      options: { replyTo: "c@example.com" },
    },
    {
      format: "both",
      text: "Hi",
      html: "<p>Hi</p>",
      cc: "a@example.com",
      bcc: "b@example.com",
      files: "invoice,logo",
      replyTo: "c@example.com",
    },
  ],
  ["text unless said in 2", 2, { text: "Hi", html: "<p>old</p>" }, { format: "text", text: "Hi" }],
  ["HTML unless said in 2.1", 2.1, { html: "<p>Hi</p>" }, { format: "html", html: "<p>Hi</p>" }],
  [
    "both with options",
    2.1,
    {
      emailFormat: "both",
      text: "Hi",
      html: "<p>Hi</p>",
      options: {
        appendAttribution: false,
        ccEmail: "a@example.com",
        bccEmail: "b@example.com",
        replyTo: "c@example.com",
        attachments: "data",
      },
    },
    {
      format: "both",
      text: "Hi",
      html: "<p>Hi</p>",
      cc: "a@example.com",
      bcc: "b@example.com",
      replyTo: "c@example.com",
      files: "data",
    },
  ],
])("%s", (_name, version, parameters, params) => {
  const { type, params: made, notes } = one("emailSend", version, { ...addresses, ...parameters });
  expect({ type, params: made }).toEqual({ type: "mail.send", params: { ...people, ...params } });
  expect(notes).toEqual([credential]);
});

test("what differs is said", () => {
  const notes = (parameters: JsonObject) => one("emailSend", 2.1, { ...addresses, ...parameters }).notes;
  expect(notes({ options: { allowUnauthorizedCerts: true, dkim: 1 } })).toEqual([
    credential,
    "Turn on “Accept any certificate” in it",
    "These options have no counterpart and were left out: dkim",
  ]);
  const waiting = one("emailSend", 2.1, { ...addresses, operation: "sendAndWait", message: "OK?" });
  expect(waiting.status).toBe("placeholder");
  expect(waiting.notes?.join()).toContain("let “Wait” follow");
  expect(one("emailSend", 2, { ...addresses, emailFormat: "={{ $json.f }}" }).status).toBe("placeholder");
});

test("a changed mail goes back, and says what n8n has no place for", () => {
  const { flow } = imported(
    workflow(
      [
        { name: "Start", type: base("manualTrigger") },
        {
          name: "Mail",
          type: base("emailSend"),
          typeVersion: 2.1,
          parameters: { ...addresses, html: "<p>Hi</p>", options: { attachments: "data" } },
        },
      ],
      ["Start > Mail"],
    ),
  );
  const nodes = flow.nodes.map((node) =>
    node.name === "Mail"
      ? { ...node, params: { ...node.params, cc: "x@example.com", priority: "high", inReplyTo: "<a@b>" } }
      : node,
  );
  const { workflow: back, report } = exportN8n({ ...flow, nodes });
  const mail = (back["nodes"] as readonly JsonObject[]).find(({ name }) => name === "Mail");
  expect(mail).toMatchObject({
    type: base("emailSend"),
    typeVersion: 2.1,
    parameters: {
      ...addresses,
      emailFormat: "html",
      html: "<p>Hi</p>",
      options: { appendAttribution: false, attachments: "data", ccEmail: "x@example.com" },
    },
  });
  expect(JSON.stringify(report)).toContain("no counterpart in n8n: inReplyTo, priority");
});

const mailboxNotes = [
  "Choose a credential of the type “Mailbox (IMAP)”: secrets are never in a workflow file",
  "Each mail starts the flow once, whatever becomes of it afterwards",
];

test.each<[string, JsonObject, JsonObject, readonly string[]]>([
  [
    "as n8n makes it",
    {},
    { mailbox: "INBOX", after: "read", files: false, start: "together", existing: true },
    [],
  ],
  [
    "resolved, rules",
    {
      mailbox: "Orders",
      postProcessAction: "nothing",
      format: "resolved",
      dataPropertyAttachmentsPrefixName: "file_",
      options: {
        customEmailConfig: '["UNSEEN", ["SINCE", "May 1, 2026"], ["SUBJECT", "Zamówienie"]]',
        allowUnauthorizedCerts: true,
        forceReconnect: 60,
      },
    },
    {
      mailbox: "Orders",
      after: "nothing",
      files: true,
      filePrefix: "file_",
      start: "together",
      existing: true,
      which: "unread",
      subject: "Zamówienie",
    },
    [
      "Turn on “Accept any certificate” in it",
      "The fields have the names of n8n’s simple format: textPlain, textHtml, metadata; addresses are texts",
      "These rules have no counterpart and were left out: SINCE",
    ],
  ],
  [
    "raw, rules that are no JSON",
    { format: "raw", options: { customEmailConfig: "[UNSEEN" } },
    { mailbox: "INBOX", after: "read", files: false, source: true, start: "together", existing: true },
    [
      "The whole mail is the file “mail”, not a field",
      "These rules have no counterpart and were left out: customEmailConfig",
    ],
  ],
])("a mailbox: %s", (_, parameters, params, notes) => {
  const node = one("emailReadImap", 2, parameters);
  expect(node).toMatchObject({ type: "mail.received", params, status: "adapted" });
  expect(node.notes?.toSorted()).toEqual([...mailboxNotes, ...notes].toSorted());
});
