import { defineCredential } from "@weft/sdk";
import { mailServerParams, none, starttls, tls } from "./server.ts";
import { smtpText } from "./smtp.text.ts";

const { port, security, password, ca, anyCertificate } = mailServerParams;

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
      ...port,
      help: "587 goes with STARTTLS, 465 with TLS, 25 is for servers inside a network.",
      default: 587,
    },
    security: { ...security, options: [starttls, tls, none], default: "starttls" },
    user: {
      kind: "text",
      label: "User name",
      help: "Mostly the whole mail address; empty for a server that asks for none.",
      optional: true,
    },
    password: { ...password, optional: true },
    clientName: {
      kind: "text",
      label: "Name of this side",
      help: "How Weft introduces itself to the server; only where the server insists on a certain name.",
      placeholder: "weft.example.com",
      optional: true,
      advanced: true,
    },
    ca,
    anyCertificate,
  },
  translations: smtpText,
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { accessOf, openSession } = await import("./session.ts");
    const access = accessOf({ type: "smtp", values });
    const signal = AbortSignal.timeout(30_000);
    const { host, port } = access;
    const reached = await reach({ host, port, shown: { method: "SMTP", url: `smtp://${host}:${port}` } });
    const session = await openSession({ access, reached, signal, silenceMs: 20_000 });
    session.close();
  },
});
