import { defineCredential } from "@weft/sdk";
import { imapText } from "./imap.text.ts";
import { mailServerParams, none, starttls, tls } from "./server.ts";

const { port, security, password, ca, anyCertificate } = mailServerParams;

/** Where mails are fetched. Never put onto an HTTP request. */
export const mailImap = defineCredential({
  type: "imap",
  label: "Mailbox (IMAP)",
  help: "The server that your mail provider names for incoming mail.",
  params: {
    host: {
      kind: "text",
      label: "Host",
      help: "The name of the server for incoming mail, without https:// in front.",
      placeholder: "imap.example.com",
    },
    port: { ...port, help: "993 goes with TLS, 143 with STARTTLS.", default: 993 },
    security: { ...security, options: [tls, starttls, none], default: "tls" },
    user: { kind: "text", label: "User name", help: "Mostly the whole mail address." },
    password,
    ca,
    anyCertificate,
  },
  translations: imapText,
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const [{ mailboxAccess }, { openMailbox }] = await Promise.all([
      import("./mailbox-access.ts"),
      import("./mailbox.ts"),
    ]);
    const access = mailboxAccess({ type: "imap", values });
    const signal = AbortSignal.timeout(30_000);
    const mailbox = await openMailbox({ access, reach, signal, name: "INBOX", readOnly: true });
    mailbox.close();
  },
});
