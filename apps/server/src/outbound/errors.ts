import { NodeError, Transient, errorWords } from "@weft/sdk";
import type { ErrorText, NodeErrorDetails } from "@weft/sdk";

/** Every failure of a call to another system. `{{reason}}` and `{{advice}}` are one of the phrases below, if no text of others. */
export const outboundErrors = {
  "blocked-address": {
    actor: "admin",
    message: "The call to {{target}} was blocked: it is an address inside your network.",
    hint: "An administrator can allow “{{host}}” in Settings → Workspace → Addresses inside your network.",
  },
  "invalid-url": {
    actor: "author",
    message: "“{{url}}” cannot be called: {{reason}}.",
    hint: "Give a whole address that begins with https:// or http://.",
  },
  timeout: {
    actor: "system",
    message: "{{host}} did not answer within {{ms}} ms.",
    hint: "Try again later, or raise the timeout.",
  },
  "response-too-large": {
    actor: "author",
    message: "{{host}} sent more than {{megabytes}} MB.",
    hint: "Ask for fewer records at a time.",
  },
  "invalid-response": {
    actor: "system",
    message: "{{host}} sent an answer that cannot be read: {{reason}}.",
    hint: "Read the answer as text to see what came.",
  },
  "too-many-redirects": {
    actor: "author",
    message: "{{host}} redirected more than {{count}} times.",
    hint: "Use the address that it redirects to.",
  },
  "credential-unavailable": {
    actor: "author",
    message: "The credential of this node cannot be used.",
    hint: "Choose a credential that exists and fits this node.",
  },
  network: {
    actor: "system",
    message: "The call to {{host}} failed: {{reason}}.",
    hint: "Check the address, and that the other system is up.",
  },
  tls: {
    actor: "system",
    message: "The certificate of {{host}} was not accepted ({{reason}}).",
    hint: "Check the address, and that the other system is up.",
  },
  "http-status": { actor: "author", message: "{{host}} answered {{status}}.", hint: "{{advice}}" },
  "retry-after": { actor: "system", message: "{{host}} answered {{status}}.", hint: "{{advice}}" },
} as const satisfies Record<string, ErrorText>;

/** Phrases that stand as values in the texts above; translations have them too. */
export const outboundPhrases = {
  notWhole: "it is not a whole web address",
  otherProtocol: "only http and https can be called",
  redirectNotWhole: "the redirect is not a web address",
  redirectProtocol: "the redirect leaves http and https",
  refused: "the connection was refused",
  closed: "the connection was closed",
  unknownName: "the name server does not know the name",
  notLookedUp: "the name could not be looked up",
  unreachable: "it cannot be reached",
  silent: "it did not answer",
  stopped: "it stopped answering",
  checkCredential: "Check the credential and what it is allowed to do.",
  checkAddress: "Check the address: there is nothing at it.",
  callLess: "The other system asks to be called less often.",
  checkContent: "Check what is sent against what the other system said.",
  tryLater: "Try again later.",
} as const;

type Code = Exclude<keyof typeof outboundErrors, "http-status" | "retry-after">;
type Phrase = keyof typeof outboundPhrases;

function told(code: Code, values: NodeErrorDetails["values"]): NodeError {
  const { message, details } = errorWords(outboundErrors[code], values);
  return code === "timeout" || code === "network"
    ? new Transient(code, message, details)
    : new NodeError(code, message, details);
}

/** A call to an address inside the network that no administrator has allowed. */
export function blocked(target: { host: string; port: number; address?: string }): NodeError {
  const { host, port, address } = target;
  const where =
    address === undefined || address === host ? `${host}:${port}` : `${host}:${port} (${address})`;
  return told("blocked-address", { target: where, host });
}

export function invalidUrl(url: string, why: Phrase): NodeError {
  return told("invalid-url", { url: url.slice(0, 200), reason: outboundPhrases[why] });
}

export function timedOut(host: string, ms: number): NodeError {
  return told("timeout", { host, ms });
}

export function tooLarge(host: string, maxBytes: number): NodeError {
  return told("response-too-large", { host, megabytes: Math.round(maxBytes / 1e6) });
}

export function badBody(host: string, reason: string): NodeError {
  return told("invalid-response", { host, reason });
}

export function tooManyRedirects(host: string, count: number): NodeError {
  return told("too-many-redirects", { host, count });
}

export function noCredential(): NodeError {
  return told("credential-unavailable", {});
}

const phrases: Readonly<Record<string, Phrase>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "closed",
  ENOTFOUND: "unknownName",
  EAI_AGAIN: "notLookedUp",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ETIMEDOUT: "silent",
  EPIPE: "closed",
  UND_ERR_SOCKET: "closed",
  UND_ERR_CONNECT_TIMEOUT: "silent",
  UND_ERR_HEADERS_TIMEOUT: "silent",
  UND_ERR_BODY_TIMEOUT: "stopped",
};

/** Turns what the network threw into an error for people. Errors of ours pass through. */
export function networkError(error: unknown, host: string): unknown {
  if (error instanceof NodeError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = phrases[code];
  if (known === undefined && /CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS/.test(code)) {
    return told("tls", { host, reason: code });
  }
  return told("network", { host, reason: known ? outboundPhrases[known] : error.message || code });
}
