import { defineCredential } from "@weft/sdk";
import type { NodeContext } from "@weft/sdk";
import { host as anyHost, port, securityParams } from "../net/params.ts";
import { ftpText, sftpText } from "./credentials.text.ts";

const host = {
  ...anyHost,
  help: "The name of the server, without ftp:// in front.",
  placeholder: "files.example.com",
} as const;
const { security, ca, anyCertificate } = securityParams("files");

/** Never put onto an HTTP request. */
export const ftpAccess = defineCredential({
  type: "ftp",
  label: "FTP server",
  help: "A server that speaks FTP, mostly protected by TLS (FTPS). For servers with SSH, take the SFTP server.",
  params: {
    host,
    port: { ...port, help: "21, or 990 where TLS begins at once.", default: 21 },
    security: {
      ...security,
      options: [
        { value: "starttls", label: "TLS after greeting" },
        { value: "tls", label: "TLS at once" },
        { value: "none", label: "None" },
      ],
      default: "starttls",
    },
    user: {
      kind: "text",
      label: "User name",
      help: "Empty for servers that are open to all.",
      optional: true,
    },
    password: { kind: "secret", label: "Password", help: "The password of this user.", optional: true },
    ca,
    anyCertificate,
  },
  translations: ftpText,
  apply: ({ request }) => request,
  test: ({ values, reach }) => tried({ type: "ftp", values }, reach),
});

/** Never put onto an HTTP request. */
export const sftpAccess = defineCredential({
  type: "sftp",
  label: "SFTP server",
  help: "A server that gives files over SSH.",
  params: {
    host,
    port: { ...port, help: "Mostly 22.", default: 22 },
    user: { kind: "text", label: "User name", help: "The user on the server." },
    password: { kind: "secret", label: "Password", help: "Empty where a key is used alone.", optional: true },
    privateKey: {
      kind: "secret",
      label: "Private key",
      help: "The whole key, with its first and last line.",
      multiline: true,
      optional: true,
    },
    passphrase: {
      kind: "secret",
      label: "Passphrase",
      help: "Of the private key, if it has one.",
      optional: true,
    },
    fingerprint: {
      kind: "text",
      label: "Fingerprint",
      help: "Of the server's own key, so that nobody can pose as it. Leave it empty and try the credential out: it tells which key the server shows.",
      placeholder: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
      optional: true,
    },
  },
  translations: sftpText,
  apply: ({ request }) => request,
  test: ({ values, reach }) => tried({ type: "sftp", values }, reach),
});

async function tried(
  credential: { readonly type: string; readonly values: Readonly<Record<string, unknown>> },
  reach: NodeContext["reach"],
): Promise<void> {
  const { accessOf } = await import("./access.ts");
  const { openRemote } = await import("./open.ts");
  const access = accessOf(credential);
  const { protocol, host, port } = access;
  const shown = { method: "LOGIN", url: `${protocol}://${host}:${port}` };
  const reached = await reach({ host, port, shown });
  const remote = await openRemote({ access, reached, reach, shown, signal: AbortSignal.timeout(30_000) });
  remote.close();
}
