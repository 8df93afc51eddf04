import { NodeError, RetryAfter, Transient } from "@weft/sdk";
import type { HttpResponse } from "@weft/sdk";
import type { DryRequest } from "@weft/flow";
import type { OutboundCall } from "@weft/runtime";
import type { Agent } from "undici";
import type { Resolve } from "./connector.ts";
import { applied, secretsOn } from "./credential.ts";
import type { UsableCredential } from "./credential.ts";
import { noCredential } from "./errors.ts";
import { toMessage } from "./message.ts";
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
  close(): Promise<void>;
}

const MAX_BYTES = 16_000_000;
const TIMEOUT_MS = 30_000;
const REDIRECTS = 5;

export function createOutbound(options: OutboundOptions): Outbound {
  const { maxBytes = MAX_BYTES, resolve } = options;
  let agent: Agent | undefined;
  let agentFor = "";
  let wire: Wire | undefined;

  /** Connections that were allowed once must not outlive the permission, so a changed list gets new ones. */
  function currentAgent({ guardedAgent }: Wire): Agent {
    const allowed = options.allowedHosts();
    const key = allowed.join("\n");
    if (agent === undefined || key !== agentFor) {
      void agent?.close();
      agent = guardedAgent(allowed, resolve);
      agentFor = key;
    }
    return agent;
  }

  async function find(call: Omit<OutboundCall, "signal">): Promise<UsableCredential | undefined> {
    if (call.credential === undefined) return undefined;
    const { credential: id, flowId, credentialTypes: types } = call;
    const found = await options.credential({ id, flowId, types });
    if (found === undefined || !types.includes(found.definition.type)) throw noCredential();
    return found;
  }

  return {
    async http(call) {
      const credential = await find(call);
      const { request } = call;
      const message = credential ? applied(request, credential) : toMessage(request);
      const secrets = credential ? secretsOn(message, credential) : [];
      if (options.mayAct?.() === false) throw new Error("The data belongs to another Weft process now.");
      try {
        wire ??= await loadWire();
        const answer = await wire.sendMessage(message, {
          agent: currentAgent(wire),
          signal: call.signal,
          timeoutMs: request.timeoutMs ?? TIMEOUT_MS,
          redirects: request.redirects ?? REDIRECTS,
          response: request.response ?? "auto",
          maxBytes,
        });
        if (request.anyStatus === true || isFine(answer.status, request.redirects))
          return redactor(secrets, SHORTEST_IN_DATA)(answer);
        throw refusal(answer, message.url.host);
      } catch (error) {
        if (!(error instanceof NodeError) || secrets.length === 0) throw error;
        throw redactedError(error, redactor(secrets, SHORTEST_IN_ERRORS));
      }
    },
    async preview(call) {
      return dryRequest(call.request, await find(call));
    },
    async close() {
      await agent?.destroy();
    },
  };
}

/** The HTTP client is large, and many flows call nobody. */
async function loadWire() {
  const [{ guardedAgent }, { sendMessage }] = await Promise.all([
    import("./connector.ts"),
    import("./send.ts"),
  ]);
  return { guardedAgent, sendMessage };
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
