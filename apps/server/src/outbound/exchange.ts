import { NodeError, RetryAfter, Transient } from "@weft/sdk";
import type { HttpRequest, HttpResponse } from "@weft/sdk";
import { createAgents } from "./agents.ts";
import { applied, secretsOn, withCredential } from "./credential.ts";
import type { UsableCredential } from "./credential.ts";
import type { Resolve } from "./guard.ts";
import { toMessage } from "./message.ts";
import { createPace } from "./pace.ts";
import { SHORTEST_IN_DATA, SHORTEST_IN_ERRORS, redactor } from "./redact.ts";
import { refusal } from "./refusal.ts";

export interface ExchangeOptions {
  /** Internal hosts and ranges that an administrator has allowed. */
  allowedHosts(): readonly string[];
  /** Largest answer that is read, after decompression; 16 MB unless said. */
  readonly maxBytes?: number;
  readonly resolve?: Resolve;
  /** Whether this process may still act; asked before each request. Always, unless said. */
  mayAct?(): boolean;
}

const MAX_BYTES = 16_000_000;
const TIMEOUT_MS = 30_000;
const REDIRECTS = 5;

interface ExchangeCall {
  readonly request: HttpRequest;
  readonly signal: AbortSignal;
  readonly credential?: UsableCredential | undefined;
}

/** Sends requests and reads their answers, guarded, in turn, and with nothing secret in what comes back. */
export function createExchange(options: ExchangeOptions) {
  const { maxBytes = MAX_BYTES, allowedHosts, resolve } = options;
  const agents = createAgents({ allowedHosts, resolve });
  const turn = createPace();
  let wire: Wire | undefined;

  /** One request and its answer; what says no is thrown unless every status is wanted. */
  async function exchange(call: ExchangeCall): Promise<HttpResponse> {
    const { credential, signal } = call;
    const request = credential ? withCredential(call.request, credential) : call.request;
    const message = credential ? applied(call.request, credential) : toMessage(request);
    const secrets = credential ? secretsOn(message, credential) : [];
    const { perMinute, anyStatus, redirects, charset } = request;
    if (perMinute !== undefined && perMinute > 0) await turn(message.url.host, perMinute, signal);
    if (options.mayAct?.() === false) throw new Error("The data belongs to another Weft process now.");
    try {
      wire ??= await loadWire();
      const answer = await wire.sendMessage(message, {
        agent: agents.agentFor(wire.guardedAgent, request),
        admit: request.proxy === undefined ? undefined : wire.targetGuard(allowedHosts(), resolve),
        signal,
        timeoutMs: request.timeoutMs ?? TIMEOUT_MS,
        redirects: redirects ?? REDIRECTS,
        response: request.response ?? "auto",
        charset,
        digest: request.digest,
        maxBytes,
      });
      if (anyStatus === true || isFine(answer.status, redirects))
        return redactor(secrets, SHORTEST_IN_DATA)(answer);
      throw refusal(answer, message.url.host);
    } catch (error) {
      if (!(error instanceof NodeError) || secrets.length === 0) throw error;
      throw redactedError(error, redactor(secrets, SHORTEST_IN_ERRORS));
    }
  }

  return { exchange, close: () => agents.close() };
}

/** The HTTP client is large, and many flows call nobody. */
async function loadWire() {
  const [{ guardedAgent, targetGuard }, { sendMessage }] = await Promise.all([
    import("./connector.ts"),
    import("./send.ts"),
  ]);
  return { guardedAgent, targetGuard, sendMessage };
}

type Wire = Awaited<ReturnType<typeof loadWire>>;

function isFine(status: number, redirects: number | undefined): boolean {
  return status < 300 || (redirects === 0 && status < 400);
}

function redactedError(error: NodeError, redact: <T>(value: T) => T): NodeError {
  const message = redact(error.message);
  const details = redact(error.details);
  if (error instanceof RetryAfter) return new RetryAfter(error.delayMs, message, details);
  if (error.transient) return new Transient(error.code, message, details);
  return new NodeError(error.code, message, details);
}
