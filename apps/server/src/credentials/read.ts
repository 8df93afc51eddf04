import { flowOwner } from "../flows/store.ts";
import type { FindCredential } from "../outbound/client.ts";
import type { Services } from "../services.ts";
import { splitToken } from "./oauth2/stored-token.ts";
import { findCredential } from "./store.ts";

/** Which credential a node asks for, and on whose account. */
export interface CredentialRequest {
  readonly id: string;
  readonly flowId: string;
  /** The types that the node takes. */
  readonly types: readonly string[];
}

export interface ReadCredential {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Decrypts a credential for a flow, after checking that the flow may use it: they lie in the same workspace, and the node
 * takes credentials of this type. `undefined` otherwise; whether it exists elsewhere is not told.
 */
export function readCredential(
  { db, vault }: Pick<Services, "db" | "vault">,
  { id, flowId, types }: CredentialRequest,
): ReadCredential | undefined {
  const workspaceId = flowOwner(db, flowId);
  const row = workspaceId === undefined ? undefined : findCredential(db, workspaceId, id);
  if (row === undefined || !types.includes(row.type)) return undefined;
  return { type: row.type, values: splitToken(vault.open(row, row)).own };
}

/** Credentials as the outbound client and webhooks need them. */
export function credentialFinder(services: Pick<Services, "db" | "vault" | "catalog">): FindCredential {
  return async (request) => {
    const found = readCredential(services, request);
    const definition = found && (await services.catalog.loadCredential(found.type));
    return found && definition && { definition, values: found.values };
  };
}
