import { NodeError } from "@weft/sdk";
import type { ImapFlow } from "imapflow";
import { fatal, transient } from "../errors.ts";
import { secretsOf } from "./failures.ts";
import type { MailboxAccess } from "./mailbox-access.ts";

interface About {
  readonly access: MailboxAccess;
  readonly client: ImapFlow;
  /** Of the folder. */
  readonly name: string;
}

/** What the library says of a failure. */
type Thrown = Error & {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly tlsFailed?: boolean;
  readonly responseStatus?: string;
  readonly responseText?: string;
  readonly executedCommand?: string;
  readonly command?: string;
};

/** What a server answered, or the failure of the connection to it, told to people. What is neither is handed on. */
export async function mailboxFailure(thrown: unknown, about: About): Promise<unknown> {
  if (!(thrown instanceof Error) || thrown instanceof NodeError) return thrown;
  const error = thrown as Thrown;
  const { code = "", responseStatus } = error;
  const { host } = about.access;
  const answer = wordsOf(error, about.access);
  if (error.authenticationFailed) return fatal("mail-login", { host, answer });
  if (error.tlsFailed || /CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS|MissingServerExtension/.test(code))
    return fatal("mailbox-tls", { host, reason: answer });
  if (responseStatus !== undefined) return refusal(about, answer);
  if (/TIMEOUT/.test(code)) return transient("mailbox-silent", { host });
  if (/^E[A-Z]+$|Connection|Closed|StateLogout/.test(code))
    return transient("mailbox-broken-off", { host, reason: answer });
  return thrown;
}

/** The server said no: mostly because there is no such folder. */
async function refusal({ access, client, name }: About, answer: string): Promise<NodeError> {
  const { host } = access;
  const folders = await client.list().catch(() => []);
  const names = folders.map(({ path }) => path);
  if (names.length === 0 || names.some((path) => path.toUpperCase() === name.toUpperCase()))
    return fatal("mailbox-refused", { host, answer });
  return fatal("mailbox-folder", { name, folders: names.slice(0, 20).join(", ") });
}

function wordsOf({ responseText, message }: Thrown, { user, password }: MailboxAccess): string {
  const told = secretsOf(user, password).reduce(
    (words, secret) => words.replaceAll(secret, "***"),
    responseText ?? message,
  );
  return told.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
