import { NodeError, Transient } from "@weft/sdk";

/** A call to an address inside the network that no administrator has allowed. */
export function blocked(target: { host: string; port: number; address?: string }): NodeError {
  const { host, port, address } = target;
  const where =
    address === undefined || address === host ? `${host}:${port}` : `${host}:${port} (${address})`;
  return new NodeError("blocked-address", `The call to ${where} was blocked: it is an internal address.`, {
    hint: `An administrator can allow "${host}" under Settings → Internal addresses.`,
    actor: "admin",
  });
}

export function invalidUrl(url: string, why: string): NodeError {
  return new NodeError("invalid-url", `"${url.slice(0, 200)}" cannot be called: ${why}.`, {
    hint: "Give a whole address that begins with https:// or http://.",
    actor: "author",
  });
}

export function timedOut(host: string, ms: number): Transient {
  return new Transient("timeout", `${host} did not answer within ${ms} ms.`, {
    hint: "Try again later, or raise the timeout.",
    actor: "system",
  });
}

export function tooLarge(host: string, maxBytes: number): NodeError {
  const megabytes = Math.round(maxBytes / 1e6);
  return new NodeError("response-too-large", `${host} sent more than ${megabytes} MB.`, {
    hint: "Ask for fewer records at a time.",
    actor: "author",
  });
}

export function badBody(host: string, why: string): NodeError {
  return new NodeError("invalid-response", `${host} sent an answer that cannot be read: ${why}.`, {
    hint: "Read the answer as text to see what came.",
    actor: "system",
  });
}

export function tooManyRedirects(host: string, count: number): NodeError {
  return new NodeError("too-many-redirects", `${host} redirected more than ${count} times.`, {
    hint: "Use the address that it redirects to.",
    actor: "author",
  });
}

export function noCredential(): NodeError {
  return new NodeError("credential-unavailable", "The credential of this node cannot be used.", {
    hint: "Choose a credential that exists and fits this node.",
    actor: "author",
  });
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused the connection",
  ECONNRESET: "closed the connection",
  ENOTFOUND: "is not known to the name server",
  EAI_AGAIN: "could not be looked up",
  EHOSTUNREACH: "cannot be reached",
  ENETUNREACH: "cannot be reached",
  ETIMEDOUT: "did not answer",
  EPIPE: "closed the connection",
  UND_ERR_SOCKET: "closed the connection",
  UND_ERR_CONNECT_TIMEOUT: "did not answer",
  UND_ERR_HEADERS_TIMEOUT: "did not answer",
  UND_ERR_BODY_TIMEOUT: "stopped answering",
};

/** Turns what the network threw into an error for people. Errors of ours pass through. */
export function networkError(error: unknown, host: string): unknown {
  if (error instanceof NodeError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = words[code];
  const details = { actor: "system", hint: "Check the address, and that the other system is up." } as const;
  if (known !== undefined) return new Transient("network", `${host} ${known}.`, details);
  if (/CERT|SELF_SIGNED|SSL|TLS/.test(code)) {
    return new NodeError("tls", `The certificate of ${host} was not accepted (${code}).`, details);
  }
  return new Transient("network", `The call to ${host} failed: ${error.message || code}.`, details);
}
