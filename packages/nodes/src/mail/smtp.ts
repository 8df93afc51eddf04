import { defineCredential } from "@weft/sdk";
import { smtpText } from "./smtp.text.ts";

/** Where mails are handed in. Never put onto an HTTP request. */
export const mailSmtp = defineCredential({
  type: "smtp",
  label: "Mail server (SMTP)",
  help: "The server that your mail provider names for outgoing mail.",
  params: {
    host: {
      kind: "text",
      label: "Host",
      help: "The name of the server for outgoing mail, without https:// in front.",
      placeholder: "smtp.example.com",
    },
    port: {
      kind: "number",
      label: "Port",
      help: "587 goes with STARTTLS, 465 with TLS, 25 is for servers inside a network.",
      default: 587,
      min: 1,
      max: 65_535,
      integer: true,
    },
    security: {
      kind: "choice",
      label: "Security",
      help: "How the connection is protected. Without protection, everyone on the way can read the password and the mails.",
      options: [
        { value: "starttls", label: "STARTTLS" },
        { value: "tls", label: "TLS" },
        { value: "none", label: "None" },
      ],
      default: "starttls",
    },
    user: {
      kind: "text",
      label: "User name",
      help: "Mostly the whole mail address; empty for a server that asks for none.",
      optional: true,
    },
    password: {
      kind: "secret",
      label: "Password",
      help: "Providers with two-step sign-in want a password for apps here.",
      optional: true,
    },
    clientName: {
      kind: "text",
      label: "Name of this side",
      help: "How Weft introduces itself to the server; only where the server insists on a certain name.",
      placeholder: "weft.example.com",
      optional: true,
      advanced: true,
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
  translations: smtpText,
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { accessOf, openSession } = await import("./session.ts");
    const access = accessOf({ type: "smtp", values });
    const signal = AbortSignal.timeout(30_000);
    const shown = { method: "SMTP", url: `smtp://${access.host}:${access.port}` };
    const session = await openSession({ access, reach, shown, signal, silenceMs: 20_000 });
    session.close();
  },
});
