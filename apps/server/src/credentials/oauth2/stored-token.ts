import type { Services } from "../../services.ts";
import { transact } from "../../db/open.ts";
import { findCredential, updateCredential } from "../store.ts";
import type { Token } from "./token.ts";

type Values = Readonly<Record<string, unknown>>;

/** The token lies beside the values that a person entered, under a name that no parameter can have. */
const TOKEN = "$token";

export function splitToken(stored: Values): { readonly own: Values; readonly token: Token | undefined } {
  const { [TOKEN]: token, ...own } = stored;
  return { own, token: token as Token | undefined };
}

export function withToken(own: Values, token: Token | undefined): Values {
  return token === undefined ? own : { ...own, [TOKEN]: token };
}

/** A token stays good as long as what it was got with. */
export function tokenAfter(before: Values, own: Values): Token | undefined {
  const { own: old, token } = splitToken(before);
  return sorted(old) === sorted(own) ? token : undefined;
}

function sorted(values: Values): string {
  return JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Stores a token, encrypted. Not where the values that it was got with have been changed meanwhile, or the credential is
 * gone; says whether it did.
 */
export function storeToken(
  { db, vault }: Pick<Services, "db" | "vault">,
  { workspaceId, id, own, token }: { workspaceId: string; id: string; own: Values; token: Token },
): boolean {
  return transact(db, (tx) => {
    const row = findCredential(tx, workspaceId, id);
    if (row === undefined || sorted(splitToken(vault.open(row, row)).own) !== sorted(own)) return false;
    const place = { ...row, version: row.version + 1 };
    updateCredential(tx, { ...place, ...vault.seal(place, withToken(own, token)) });
    return true;
  });
}
