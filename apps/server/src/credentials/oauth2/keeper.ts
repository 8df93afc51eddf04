import type { CredentialDefinition } from "@weft/sdk";
import { flowOwner } from "../../flows/store.ts";
import type { Services } from "../../services.ts";
import { findCredential } from "../store.ts";
import { splitToken, storeToken } from "./stored-token.ts";
import { askForToken, oauth2Failure } from "./token.ts";
import type { Send, Token } from "./token.ts";

/** A token is renewed when it has less than this left, so that it does not end on the way. */
const AHEAD_MS = 60_000;

export interface TokenRequest {
  readonly id: string;
  readonly flowId: string;
  readonly definition: CredentialDefinition;
  readonly send: Send;
  /** A token that the other system does not take any more. */
  readonly refused?: string | undefined;
}

export type AccessToken = (request: TokenRequest) => Promise<string>;

type Needs = Pick<Services, "db" | "vault" | "clock">;

/** By database: whoever asks, there is one renewal of a credential at a time. */
const renewals = new WeakMap<Needs["db"], Map<string, Promise<string>>>();

/** Gives access tokens of credentials. However many executions ask at once, one token is got. */
export function createTokenKeeper(services: Needs): AccessToken {
  const renewing = renewals.get(services.db) ?? new Map<string, Promise<string>>();
  renewals.set(services.db, renewing);
  return async (request) => {
    const { id } = request;
    const running = renewing.get(id);
    if (running) return running;
    const { token } = stored(services, request);
    if (token && isGood(token, services.clock.now(), request.refused)) return token.access;
    const renewal = renew(services, request).finally(() => renewing.delete(id));
    renewing.set(id, renewal);
    return renewal;
  };
}

function isGood({ access, expiresAt }: Token, now: number, refused: string | undefined): boolean {
  return access !== refused && (expiresAt === undefined || expiresAt - now > AHEAD_MS);
}

function stored({ db, vault }: Needs, { id, flowId }: Pick<TokenRequest, "id" | "flowId">) {
  const workspaceId = flowOwner(db, flowId);
  const row = workspaceId === undefined ? undefined : findCredential(db, workspaceId, id);
  if (workspaceId === undefined || row === undefined) throw oauth2Failure("oauth2-not-connected");
  return { workspaceId, ...splitToken(vault.open(row, row)) };
}

async function renew(services: Needs, request: TokenRequest): Promise<string> {
  const { id, definition, send } = request;
  const { workspaceId, own, token: old } = stored(services, request);
  const { oauth2 } = definition;
  if (oauth2 === undefined) throw oauth2Failure("oauth2-not-connected");
  const settings = oauth2.settings(own);
  const scope = settings.scope ? { scope: settings.scope } : {};
  const byPerson = oauth2.grant === "authorizationCode";
  if (byPerson && old?.refresh === undefined) {
    // Without a way to renew it, a token is used to its very end.
    if (old && old.access !== request.refused && (old.expiresAt ?? Infinity) > services.clock.now())
      return old.access;
    throw oauth2Failure("oauth2-not-connected");
  }
  const now = services.clock.now();
  const fields = byPerson
    ? { grant_type: "refresh_token", refresh_token: old?.refresh ?? "" }
    : (oauth2.fields?.(own, now) ?? { grant_type: "client_credentials", ...scope, ...settings.extra });
  const fresh = await askForToken({ settings, fields, send, now });
  // Many systems give no new refresh token; the old one then goes on.
  const refresh = fresh.refresh ?? old?.refresh;
  storeToken(services, { workspaceId, id, own, token: { ...fresh, ...(refresh && { refresh }) } });
  return fresh.access;
}
