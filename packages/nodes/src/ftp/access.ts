import type { CredentialValues, NodeContext, Reached, Target } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** What a person entered for a server. */
export interface Access {
  readonly protocol: "ftp" | "sftp";
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Of FTP: `starttls`, `tls` or `none`. */
  readonly security: string;
  readonly ca: string;
  readonly anyCertificate: boolean;
  readonly privateKey: string;
  readonly passphrase: string;
  /** Of SFTP: `SHA256:` and the hash of the server's key in base64. */
  readonly fingerprint: string;
}

export interface OpenRemote {
  readonly access: Access;
  /** The server. */
  readonly reached: Reached;
  /** For connections besides. */
  readonly reach: NodeContext["reach"];
  readonly shown: Target["shown"];
  readonly signal: AbortSignal;
}

/** Milliseconds that a server may be silent. */
export const silenceMs = 60_000;

export function accessOf(credential: CredentialValues | undefined): Access {
  if (credential === undefined) throw fatal("ftp-no-access");
  const { values } = credential;
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === "string" ? value : "";
  };
  const protocol = credential.type === "sftp" ? "sftp" : "ftp";
  const port = values["port"];
  return {
    protocol,
    host: text("host").trim(),
    port: typeof port === "number" ? port : protocol === "sftp" ? 22 : 21,
    user: text("user"),
    password: text("password"),
    security: text("security") || "starttls",
    ca: text("ca"),
    anyCertificate: values["anyCertificate"] === true,
    privateKey: text("privateKey"),
    passphrase: text("passphrase"),
    fingerprint: text("fingerprint").trim(),
  };
}
