import type { Readable } from "node:stream";
import type { CredentialValues, Reached } from "@weft/sdk";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SMTPConnectionSendInfo } from "nodemailer/lib/smtp-connection";
import { fatal } from "../errors.ts";
import type { Connection } from "../net/kept.ts";
import { tlsOptions } from "../net/secure.ts";
import { mailFailure, secretsOf } from "./failures.ts";

/** What a person entered for the mail server. */
export interface MailAccess {
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly clientName?: string | undefined;
  readonly ca?: string | undefined;
  readonly anyCertificate: boolean;
}

export interface OpenSession {
  readonly access: MailAccess;
  /** The server. */
  readonly reached: Reached;
  readonly signal: AbortSignal;
  /** Milliseconds that the server may be silent. */
  readonly silenceMs: number;
}

export interface Letter {
  /** `size` in bytes, where it is known. */
  readonly envelope: { readonly from: string; readonly to: readonly string[]; readonly size?: number };
  readonly content: Readable;
  readonly messageId: string;
}

/** A server that is ready to take a mail, and the next one after it. Closing it takes leave where there still is a connection. */
export interface MailSession extends Connection {
  send(letter: Letter): Promise<SMTPConnectionSendInfo>;
}

export function accessOf(credential: CredentialValues | undefined): MailAccess {
  if (credential === undefined) throw fatal("mail-no-access");
  const { host, port, security, user, password, clientName, ca, anyCertificate } = credential.values;
  const textOf = (value: unknown): string | undefined =>
    typeof value === "string" && value !== "" ? value : undefined;
  return {
    host: textOf(host)?.trim() ?? "",
    port: typeof port === "number" ? port : 587,
    security: textOf(security) ?? "starttls",
    user: textOf(user),
    password: textOf(password),
    clientName: textOf(clientName),
    ca: textOf(ca),
    anyCertificate: anyCertificate === true,
  };
}

/** Connects, protects the connection and signs in. Rejects with words for people. */
export async function openSession(call: OpenSession): Promise<MailSession> {
  const { access, reached, signal } = call;
  const { host, user, password } = access;
  const connection = new SMTPConnection({ ...optionsFor(call), connection: await reached.connect() });
  // What happens to a connection that nobody waits for any more is of no interest.
  connection.on("error", () => {});
  const step = stepsOf(connection, signal);
  const about = { host, secrets: secretsOf(user, password) };
  try {
    await step<unknown>((done) => connection.connect((error) => done(error ?? null)));
    if (user !== undefined)
      await step<unknown>((done) => connection.login({ user, pass: password ?? "" }, done));
  } catch (error) {
    connection.close();
    throw mailFailure(error, about);
  }
  return {
    async send({ envelope, content, messageId }) {
      const handed = { over: false };
      content.once("end", () => (handed.over = true));
      try {
        return await step<SMTPConnectionSendInfo>((done) =>
          connection.send({ ...envelope, to: [...envelope.to] }, content, done),
        );
      } catch (error) {
        connection.close();
        content.destroy();
        const sender = envelope.from;
        throw mailFailure(error, { ...about, sender, ...(handed.over && { handedOver: messageId }) });
      }
    },
    get closed() {
      return connection.destroyed;
    },
    close: () => connection.quit(),
  };
}

function optionsFor({ access, silenceMs }: OpenSession) {
  const { host, port, security, clientName } = access;
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    name: clientName,
    tls: tlsOptions(access),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
  };
}

type Done<T> = (error: Error | null, value?: T) => void;

/** One thing asked of the server; it fails with the connection, and when the execution is stopped. */
function stepsOf(connection: SMTPConnection, signal: AbortSignal) {
  return <T>(begin: (done: Done<T>) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        connection.off("error", failed);
        signal.removeEventListener("abort", stopped);
        settle();
      };
      const failed = (error: Error): void => end(() => reject(error));
      const stopped = (): void => failed(signal.reason as Error);
      if (signal.aborted) return stopped();
      connection.once("error", failed);
      signal.addEventListener("abort", stopped, { once: true });
      begin((error, value) => (error ? failed(error) : end(() => resolve(value as T))));
    });
}
