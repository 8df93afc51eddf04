import { defineTrigger } from "@weft/sdk";
import { literally } from "../polling.params.ts";
import { mailImap } from "./imap.ts";
import { mailboxAccess } from "./mailbox-access.ts";
import { receivedParams } from "./received.params.ts";
import { receivedText } from "./received.text.ts";

export const mailReceived = defineTrigger({
  type: "mail.received",
  version: 1,
  label: "New mail",
  help: "Starts the flow when a mail arrives in a mailbox, with its attachments: each mail once.",
  icon: "mail",
  group: "Triggers",
  synonyms: ["imap", "email", "e-mail", "inbox", "incoming mail", "attachment"],
  summary: "{mailbox}",
  credential: mailImap,
  params: literally(receivedParams),
  sample: {
    subject: "Order 1042",
    from: "Anna Nowak <anna@example.com>",
    to: "shop@example.com",
    sender: { name: "Anna Nowak", address: "anna@example.com" },
    recipients: [{ name: "", address: "shop@example.com" }],
    date: "2026-01-15T09:30:00.000Z",
    receivedAt: "2026-01-15T09:30:02.000Z",
    textPlain: "Please send it by Friday.",
    textHtml: "<p>Please send it by Friday.</p>",
    messageId: "<a1b2c3@example.com>",
    mailbox: "INBOX",
    flags: [],
    size: 2048,
    metadata: { "message-id": "<a1b2c3@example.com>", subject: "Order 1042" },
    attributes: { uid: 17 },
  },
  translations: receivedText,
  everyMs: ({ params }) => params.every,
  async poll({ params, ctx }) {
    const access = mailboxAccess(await ctx.credential());
    const { lookIntoMailbox } = await import("./look.ts");
    await lookIntoMailbox(params, access, ctx);
  },
  async watch({ params, ctx }) {
    const access = mailboxAccess(await ctx.credential());
    const { waitForMail } = await import("./look.ts");
    await waitForMail(params, access, ctx);
  },
});
