import type { Credential } from "@weft/api";
import type { CredentialManifest } from "@weft/sdk";
import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import { credentialUses } from "../flows/credential-uses.ts";
import { flowOwner } from "../flows/store.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import type { Connections } from "./oauth2/connections.ts";
import { splitToken, tokenAfter, withToken } from "./oauth2/stored-token.ts";
import {
  deleteCredential,
  findCredential,
  insertCredential,
  listCredentials,
  updateCredential,
} from "./store.ts";
import type { CredentialRow } from "./store.ts";
import { tryOut } from "./try-out.ts";
import type { Trial } from "./try-out.ts";
import { checkValues, withoutSecrets } from "./values.ts";

type Needs = Pick<Services, "config" | "db" | "vault" | "catalog" | "clock" | "lease">;
type Connecting = { readonly connections: Connections };
type Values = Readonly<Record<string, unknown>>;
type Uses = ReturnType<typeof credentialUses>;

export function credentialRoutes(services: Needs & Connecting) {
  const { db, vault, catalog, clock, connections } = services;
  const { credentials } = api;
  return {
    list: credentials.list.handler(({ context }) => {
      const { workspaceId } = signedIn(context);
      const uses = credentialUses(db, workspaceId);
      return listCredentials(db, workspaceId).map((row) => shown(services, row, uses));
    }),

    create: credentials.create.handler(({ input, context }) => {
      const { workspaceId } = signedIn(context);
      const { type, name, values } = input;
      assertValid(manifestOf(catalog, type), values);
      const now = clock.now();
      const place = { id: newId("cred"), workspaceId, type, version: 1 };
      const row = { ...place, name, ...vault.seal(place, values), createdAt: now, updatedAt: now };
      insertCredential(db, row);
      return shown(services, row, new Map());
    }),

    update: credentials.update.handler(({ input, context }) => {
      const { workspaceId } = signedIn(context);
      const row = transact(db, (tx) => {
        const after = changed(services, found(findCredential(tx, workspaceId, input.id)), input);
        updateCredential(tx, after);
        return after;
      });
      return shown(services, row, credentialUses(db, workspaceId));
    }),

    connect: credentials.connect.handler(async ({ input, context }) => {
      const url = await connections.begin(signedIn(context), input.id);
      if (url === undefined)
        throw fault("NOT_FOUND", { message: "There is no such credential that can be connected." });
      return { url };
    }),

    ...systemRoutes(services),

    remove: credentials.remove.handler(({ input, context }) => {
      const { workspaceId } = signedIn(context);
      return transact(db, (tx) => {
        found(findCredential(tx, workspaceId, input.id));
        const usedBy = credentialUses(tx, workspaceId).get(input.id) ?? [];
        if (usedBy.length > 0)
          throw fault("IN_USE", {
            message: `Flows use this credential: ${usedBy.map(({ name }) => name).join(", ")}.`,
            data: { usedBy },
          });
        deleteCredential(tx, workspaceId, input.id);
        return { ok: true as const };
      });
    }),
  };
}

/** What asks the system that a credential is for. */
function systemRoutes(services: Needs) {
  const { db } = services;
  const { credentials } = api;
  return {
    test: credentials.test.handler(({ input, context }) => {
      const { workspaceId } = signedIn(context);
      return trialOf(services, found(findCredential(db, workspaceId, input.id)));
    }),

    choices: credentials.choices.handler(async ({ input, context }) => {
      if (flowOwner(db, input.flow) !== signedIn(context).workspaceId)
        throw fault("NOT_FOUND", { message: "There is no such flow." });
      const { choicesFor } = await import("./choices.ts");
      return choicesFor(services, input);
    }),
  };
}

async function trialOf(services: Needs, row: CredentialRow): Promise<Trial> {
  const trial = await tryOut(services, row);
  if (trial !== undefined) return trial;
  throw fault("NOT_FOUND", { message: "Credentials of this type cannot be tried out." });
}

/** The row after a change: secrets that are left out keep their value, the other values are replaced as a whole. */
function changed(
  { vault, catalog, clock }: Needs,
  before: CredentialRow,
  { name, values: given }: { readonly name?: string | undefined; readonly values?: Values | undefined },
): CredentialRow {
  const { id, workspaceId, type } = before;
  const sealedBefore = vault.open(before, before);
  const { own: stored } = splitToken(sealedBefore);
  const kept = withoutSecrets(catalog.credential(type), stored).secretsSet;
  const values = given && { ...Object.fromEntries(kept.map((secret) => [secret, stored[secret]])), ...given };
  if (values) assertValid(manifestOf(catalog, type), values);
  const place = { id, workspaceId, type, version: before.version + 1 };
  const own = values ?? stored;
  const sealed = vault.seal(place, withToken(own, tokenAfter(sealedBefore, own)));
  return { ...before, ...place, ...sealed, name: name ?? before.name, updatedAt: clock.now() };
}

function shown({ vault, catalog }: Needs, row: CredentialRow, uses: Uses): Credential {
  const { id, type, name, createdAt, updatedAt } = row;
  const { own, token } = splitToken(vault.open(row, row));
  const manifest = catalog.credential(type);
  const safe = withoutSecrets(manifest, own);
  const connected = manifest?.connects && { connected: token !== undefined };
  return { id, type, name, ...safe, ...connected, createdAt, updatedAt, usedBy: uses.get(id) ?? [] };
}

function manifestOf(catalog: Services["catalog"], type: string): CredentialManifest {
  const manifest = catalog.credential(type);
  if (manifest !== undefined) return manifest;
  throw fault("INVALID_INPUT", { data: { fields: { type: "is not a known type of credential" } } });
}

function assertValid(manifest: CredentialManifest, values: Values): void {
  const fields = checkValues(manifest, values);
  if (Object.keys(fields).length > 0) throw fault("INVALID_INPUT", { data: { fields } });
}

function found(row: CredentialRow | undefined): CredentialRow {
  if (row === undefined) throw fault("NOT_FOUND", { message: "There is no such credential." });
  return row;
}
