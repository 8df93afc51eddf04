import { NodeError, RetryAfter, Transient } from "@weft/sdk";
import type { CredentialValues, HttpRequest, HttpResponse } from "@weft/sdk";
import type { DryRequest } from "@weft/flow";
import type { CredentialAccess, OutboundCall } from "@weft/runtime";
import type { AccessToken } from "../credentials/oauth2/keeper.ts";
import { createAgents } from "./agents.ts";
import type { Resolve } from "./connector.ts";
import { applied, secretsOn, withCredential } from "./credential.ts";
import type { UsableCredential } from "./credential.ts";
import { noCredential } from "./errors.ts";
import { toMessage } from "./message.ts";
import { createPace } from "./pace.ts";
import { dryRequest } from "./preview.ts";
import { SHORTEST_IN_DATA, SHORTEST_IN_ERRORS, redactor } from "./redact.ts";
import { refusal } from "./refusal.ts";

/** Finds a credential that this flow may use; `undefined` when there is none of these types. */
export type FindCredential = (call: {
  readonly id: string;
  readonly flowId: string;
  readonly types: readonly string[];
}) => Promise<UsableCredential | undefined>;

export interface OutboundOptions {
  /** Internal hosts and ranges that an administrator has allowed. */
  allowedHosts(): readonly string[];
  readonly credential: FindCredential;
  /** Gets the access tokens of credentials with OAuth2; without it they cannot be used. */
  readonly accessToken?: AccessToken;
  /** Largest answer that is read, after decompression; 16 MB unless said. */
  readonly maxBytes?: number;
  readonly resolve?: Resolve;
  /** Whether this process may still act; asked before each request. Always, unless said. */
  mayAct?(): boolean;
}

/** The one door through which nodes reach other systems. */
export interface Outbound {
  http(call: OutboundCall): Promise<HttpResponse>;
  preview(call: Omit<OutboundCall, "signal">): Promise<DryRequest>;
  credential(call: CredentialAccess): Promise<CredentialValues | undefined>;
  close(): Promise<void>;
}

const MAX_BYTES = 16_000_000;
const TIMEOUT_MS = 30_000;
const REDIRECTS = 5;

export function createOutbound(options: OutboundOptions): Outbound {
  const { maxBytes = MAX_BYTES, allowedHosts, resolve } = options;
  const agents = createAgents({ allowedHosts, resolve });
  const turn = createPace();
  let wire: Wire | undefined;

  async function find(call: CredentialAccess): Promise<UsableCredential | undefined> {
    if (call.credential === undefined) return undefined;
    const { credential: id, flowId, credentialTypes: types } = call;
    const found = await options.credential({ id, flowId, types });
    if (found === undefined || !types.includes(found.definition.type)) throw noCredential();
    return found;
  }

  /** Of a credential with OAuth2, with a token that is good; `refused` is one that was not. */
  async function ready(
    call: OutboundCall,
    found: UsableCredential | undefined,
    refused?: string,
  ): Promise<UsableCredential | undefined> {
    if (found?.definition.oauth2 === undefined || call.credential === undefined) return found;
    if (options.accessToken === undefined) throw noCredential();
    const { flowId, credential: id, signal } = call;
    const { definition } = found;
    const send = (request: HttpRequest): Promise<HttpResponse> => exchange({ request, signal });
    const accessToken = await options.accessToken({ id, flowId, definition, send, refused });
    return { ...found, accessToken };
  }

  /** One request and its answer, whatever its status. */
  async function exchange(call: {
    request: HttpRequest;
    signal: AbortSignal;
    credential?: UsableCredential | undefined;
  }): Promise<HttpResponse> {
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

  return {
    async http(call) {
      const { request, signal } = call;
      const found = await find(call);
      const credential = await ready(call, found);
      const first = await attempt(exchange({ request, signal, credential }));
      if (credential?.accessToken === undefined || first.status !== 401) return first.outcome();
      // The token was withdrawn before its time. What was turned away was not done, so it may be sent again, once.
      const again = await ready(call, found, credential.accessToken);
      return again?.accessToken === credential.accessToken
        ? first.outcome()
        : exchange({ request, signal, credential: again });
    },
    async preview(call) {
      return dryRequest(call.request, await find(call));
    },
    credential: async (call) => entered(await find(call)),
    async close() {
      await agents.close();
    },
  };
}

/** How it ended: the status of the answer, and the answer itself, or the failure that it is. */
async function attempt(answer: Promise<HttpResponse>) {
  try {
    const given = await answer;
    return { status: given.status, outcome: () => given };
  } catch (error) {
    const status = error instanceof NodeError ? error.details.response?.status : undefined;
    return {
      status,
      outcome: (): HttpResponse => {
        throw error;
      },
    };
  }
}

function entered(found: UsableCredential | undefined): CredentialValues | undefined {
  return found && { type: found.definition.type, values: found.values };
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
