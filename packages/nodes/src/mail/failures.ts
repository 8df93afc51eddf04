import { NodeError, errorWords } from "@weft/sdk";
import type { ErrorValues } from "@weft/sdk";
import type { NodemailerError } from "nodemailer/lib/errors";
import { fatal, nodeErrors, transient } from "../errors.ts";

/** What was being done when it failed. */
export interface About {
  readonly host: string;
  /** Kept out of what is told, should the server repeat them. */
  readonly secrets: readonly string[];
  readonly sender?: string;
  /** Message-ID of a mail that the server has been given to its end. */
  readonly handedOver?: string;
}

/** What a mail server answered, or the failure of the connection to it, told to people. What is neither is handed on. */
export function mailFailure(thrown: unknown, about: About): unknown {
  if (!(thrown instanceof Error) || thrown instanceof NodeError) return thrown;
  const error = thrown as NodemailerError;
  const { code, originalCode = "", responseCode } = error;
  const { host } = about;
  if (code === "ETLS" || /CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS/.test(originalCode))
    return fatal("mail-tls", { host, reason: wordsOf(error, about) });
  if (code === "EAUTH" && (responseCode === undefined || responseCode >= 500))
    return fatal("mail-login", { host, answer: wordsOf(error, about) });
  if (responseCode !== undefined) return refusal(error, responseCode, about);
  if (about.handedOver !== undefined) return unknownOutcome({ host, id: about.handedOver });
  switch (code) {
    case "EMESSAGE":
      return fatal("mail-too-large", { host, answer: wordsOf(error, about) });
    case "ETIMEDOUT":
      return transient("mail-silent", { host });
    case "ECONNECTION":
    case "ESOCKET":
    case "EPROTOCOL":
      return transient("mail-broken-off", { host, reason: wordsOf(error, about) });
    default:
      return thrown;
  }
}

/** The server said no, so it has not taken the mail. */
function refusal(error: NodemailerError, status: number, about: About): NodeError {
  const { command, rejected = [] } = error;
  const { host, sender = "" } = about;
  const answer = wordsOf(error, about);
  if (status < 500) return transient("mail-later", { host, answer });
  if (isTooLarge(status, answer)) return fatal("mail-too-large", { host, answer });
  if (status === 530 || status === 538) return fatal("mail-login", { host, answer });
  if (command === "MAIL FROM") return fatal("mail-sender", { host, sender, answer });
  if (command === "RCPT TO")
    return fatal("mail-recipients", { host, recipients: rejected.join(", ").slice(0, 300), answer });
  return fatal("mail-refused", { host, answer });
}

/** 552 alone may also mean that a mailbox is full (RFC 3463). */
function isTooLarge(status: number, answer: string): boolean {
  return [523, 534, 550, 552, 554].includes(status) && /5\.3\.4|\bsize\b|too (?:large|big)/i.test(answer);
}

/** A retry might send it twice, so it is none that the runtime does by itself. */
function unknownOutcome(values: ErrorValues): NodeError {
  const { message, details } = errorWords(nodeErrors["mail-outcome"], values);
  return new NodeError("mail-outcome", message, details);
}

function wordsOf({ response, message }: NodemailerError, { secrets }: About): string {
  const told = secrets.reduce((words, secret) => words.replaceAll(secret, "***"), response ?? message);
  return told.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}

/** A password as signing in puts it, the longest form first, and as it is; shorter ones would tear holes into ordinary text. */
export function secretsOf(user = "", password = ""): readonly string[] {
  if (password.length < 4) return [];
  return [base64(`\0${user}\0${password}`), base64(password), password];
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
