import { NodeError } from "@weft/sdk";
import type { CredentialValues, HttpRequest, HttpResponse, Reached, Target } from "@weft/sdk";
import type { DryRequest } from "@weft/flow";
import type { CredentialAccess, OutboundCall } from "@weft/runtime";
import type { AccessToken } from "../credentials/oauth2/keeper.ts";
import type { UsableCredential } from "./credential.ts";
import { noCredential } from "./errors.ts";
import { createExchange } from "./exchange.ts";
import type { ExchangeOptions } from "./exchange.ts";
import { createSockets } from "./sockets.ts";
import { dryRequest } from "./preview.ts";

/** Finds a credential that this flow may use; `undefined` when there is none of these types. */
export type FindCredential = (call: {
  readonly id: string;
  readonly flowId: string;
  readonly types: readonly string[];
}) => Promise<UsableCredential | undefined>;

export interface OutboundOptions extends ExchangeOptions {
  readonly credential: FindCredential;
  /** Gets the access tokens of credentials with OAuth2; without it they cannot be used. */
  readonly accessToken?: AccessToken;
}

/** The one door through which nodes reach other systems. */
export interface Outbound {
  http(call: OutboundCall): Promise<HttpResponse>;
  preview(call: Omit<OutboundCall, "signal">): Promise<DryRequest>;
  /** Connections other than HTTP. */
  reach(call: Target & { readonly signal: AbortSignal }): Promise<Reached>;
  credential(call: CredentialAccess): Promise<CredentialValues | undefined>;
  close(): Promise<void>;
}

export function createOutbound(options: OutboundOptions): Outbound {
  const { exchange, close } = createExchange(options);
  const sockets = createSockets(options);

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
    async reach(call) {
      if (options.mayAct?.() === false) throw new Error("The data belongs to another Weft process now.");
      return sockets.reach(call);
    },
    credential: async (call) => entered(await find(call)),
    async close() {
      sockets.close();
      await close();
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
