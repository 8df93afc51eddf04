import type { Socket } from "node:net";
import type { NodeContext } from "@weft/sdk";
import { ImapFlow } from "imapflow";
import type { ImapFlowOptions } from "imapflow";
import { beginTls } from "../net/secure.ts";
import type { MailboxAccess } from "./mailbox-access.ts";
import { mailboxFailure } from "./mailbox-failures.ts";

export interface OpenMailbox {
  readonly access: MailboxAccess;
  readonly reach: NodeContext["reach"];
  readonly signal: AbortSignal;
  /** Of the folder. */
  readonly name: string;
  readonly readOnly: boolean;
}

/** A folder of a mailbox that is open. What fails is told to people. */
export interface Mailbox {
  /** Changes when the folder was made anew: numbers of mails from before mean nothing then. */
  readonly validity: string;
  /** The number that the next mail will have. */
  readonly nextUid: number;
  /** Asks the server, and tells people what it answers instead. */
  ask<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** Resolves when a mail has come; rejects where the server does not tell. */
  news(): Promise<void>;
  close(): void;
}

/** Milliseconds that the server may be silent. */
const SILENCE_MS = 30_000;
/** Larger mails are not read as a whole; see `read-letter.ts`. */
const MOST_BYTES = 64_000_000;
/** Servers and what stands in between forget those who wait for longer. */
const IDLE_MS = 240_000;

/** Connects, protects the connection, signs in and opens the folder. Rejects with words for people. */
export async function openMailbox(call: OpenMailbox): Promise<Mailbox> {
  const { access, reach, signal, name, readOnly } = call;
  const { host, port } = access;
  const reached = await reach({ host, port, shown: { method: "IMAP", url: `imap://${host}:${port}` } });
  const client = new ImapFlow(optionsFor(access, await reached.connect()));
  // What happens to a connection that nobody waits for any more is of no interest.
  client.on("error", () => {});
  const close = (): void => {
    signal.removeEventListener("abort", close);
    client.close();
  };
  signal.addEventListener("abort", close);
  const ask: Mailbox["ask"] = async (work) => {
    try {
      signal.throwIfAborted();
      return await work(client);
    } catch (error) {
      throw await mailboxFailure(error, { access, client, name });
    }
  };
  try {
    await ask(() => client.connect());
    const { uidValidity, uidNext } = await ask(() => client.mailboxOpen(name, { readOnly }));
    const validity = String(uidValidity);
    return { validity, nextUid: uidNext, ask, news: () => ask(newsOf), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function newsOf(client: ImapFlow): Promise<void> {
  if (!client.capabilities.has("IDLE")) throw new Error("The server does not tell when a mail comes.");
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.on("exists", ({ count, prevCount }: { count: number; prevCount: number }) => {
    if (count > prevCount) resolve();
  });
  client.on("close", () => reject(new Error("The connection was closed.")));
  // It goes on until something else is asked, or the connection ends.
  const idling = client.idle();
  idling.catch(reject);
  await promise;
}

function optionsFor(access: MailboxAccess, socket: Socket): ImapFlowOptions {
  const { host, port, security, user, password: pass } = access;
  return {
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: { user, pass },
    transport: transportOn(socket, access),
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: IDLE_MS,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS * 2,
    maxLiteralSize: MOST_BYTES,
    maxResponseSize: 2 * MOST_BYTES,
  };
}

/** The connection stands already: where it may go was decided by the guard. */
function transportOn(socket: Socket, access: MailboxAccess): NonNullable<ImapFlowOptions["transport"]> {
  return {
    connect({ secure }, onConnect) {
      if (secure) return beginTls(socket, access, onConnect);
      setImmediate(onConnect);
      return socket;
    },
    upgrade: (plain, _options, onSecure) => beginTls(plain as Socket, access, onSecure),
  };
}
