import type { CredentialValues } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** What a person entered for the mailbox. */
export interface MailboxAccess {
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly user: string;
  readonly password: string;
  readonly ca?: string | undefined;
  readonly anyCertificate: boolean;
}

export function mailboxAccess(credential: CredentialValues | undefined): MailboxAccess {
  if (credential === undefined) throw fatal("mailbox-no-access");
  const { host, port, security, user, password, ca, anyCertificate } = credential.values;
  const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    host: textOf(host).trim(),
    port: typeof port === "number" ? port : 993,
    security: textOf(security) || "tls",
    user: textOf(user),
    password: textOf(password),
    ca: textOf(ca) || undefined,
    anyCertificate: anyCertificate === true,
  };
}
