import { defineCredential } from "@weft/sdk";
import { imapText } from "./imap.text.ts";

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
    port: {
      kind: "number",
      label: "Port",
      help: "993 goes with TLS, 143 with STARTTLS.",
      default: 993,
      min: 1,
      max: 65_535,
      integer: true,
    },
    security: {
      kind: "choice",
      label: "Security",
      help: "How the connection is protected. Without protection, everyone on the way can read the password and the mails.",
      options: [
        { value: "tls", label: "TLS" },
        { value: "starttls", label: "STARTTLS" },
        { value: "none", label: "None" },
      ],
      default: "tls",
    },
    user: { kind: "text", label: "User name", help: "Mostly the whole mail address." },
    password: {
      kind: "secret",
      label: "Password",
      help: "Providers with two-step sign-in want a password for apps here.",
    },
    ca: {
      kind: "text",
      label: "Authority",
      help: "Only if the server's certificate comes from an authority of its own: that authority's certificate in PEM format.",
      multiline: true,
      optional: true,
      advanced: true,
    },
    anyCertificate: {
      kind: "boolean",
      label: "Accept any certificate",
      help: "Also expired ones and ones of another server. Somebody on the way can then read the password and the mails.",
      default: false,
      advanced: true,
    },
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
