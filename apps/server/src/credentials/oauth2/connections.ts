import { createHash, randomBytes } from "node:crypto";
import type { CredentialDefinition } from "@weft/sdk";
import type { Actor } from "../../people/actor.ts";
import type { Services } from "../../services.ts";
import { findCredential } from "../store.ts";
import { splitToken, storeToken } from "./stored-token.ts";
import { askForToken } from "./token.ts";
import type { Send } from "./token.ts";

/** Where the other system sends people back to. */
export const CALLBACK_PATH = "/oauth2/callback";

/** So long somebody may take to agree. */
const LASTS_MS = 15 * 60_000;
/** Begun and not ended; the oldest make room. */
const mostPending = 100;

interface Pending {
  readonly workspaceId: string;
  readonly id: string;
  /** Only the session that began may end it. */
  readonly sessionHash: string;
  readonly verifier: string;
  readonly redirectUri: string;
  readonly until: number;
}

export interface Returned {
  readonly state: string;
  readonly code: string | undefined;
  readonly actor: Actor | undefined;
}

export type Finish = "connected" | "declined" | "unknown";

export interface Connections {
  /** The address at which a person agrees; nothing where the credential is not one that is connected. */
  begin(actor: Actor, id: string): Promise<string | undefined>;
  /** @throws what the other system says instead of giving a token */
  finish(returned: Returned, send: Send): Promise<Finish>;
}

type Needs = Pick<Services, "db" | "vault" | "clock" | "catalog" | "publicUrl">;

/** What was begun lives in memory: a restart in between means to begin again. */
export function createConnections(services: Needs): Connections {
  const { db, vault, clock, catalog, publicUrl } = services;
  const pending = new Map<string, Pending>();

  async function read(workspaceId: string, id: string) {
    const row = findCredential(db, workspaceId, id);
    const definition = row && (await catalog.loadCredential(row.type));
    if (row === undefined || definition?.oauth2?.grant !== "authorizationCode") return undefined;
    const { own } = splitToken(vault.open(row, row));
    return { own, settings: settingsOf(definition, own) };
  }

  return {
    async begin({ workspaceId, sessionHash }, id) {
      const settings = (await read(workspaceId, id))?.settings;
      if (settings?.authorizeUrl === undefined || !isWebAddress(settings.authorizeUrl)) return undefined;
      const state = randomBytes(32).toString("base64url");
      const verifier = randomBytes(32).toString("base64url");
      const redirectUri = publicUrl() + CALLBACK_PATH;
      const until = clock.now() + LASTS_MS;
      pending.set(state, { workspaceId, id, sessionHash, verifier, redirectUri, until });
      const [oldest] = pending.keys();
      if (pending.size > mostPending && oldest !== undefined) pending.delete(oldest);
      const url = new URL(settings.authorizeUrl);
      const fields = {
        ...settings.extra,
        response_type: "code",
        client_id: settings.clientId,
        redirect_uri: redirectUri,
        ...(settings.scope && { scope: settings.scope }),
        state,
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
      };
      for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
      return url.href;
    },

    async finish({ state, code, actor }, send) {
      const begun = pending.get(state);
      if (begun === undefined || actor?.sessionHash !== begun.sessionHash) return "unknown";
      // Once only, however it ends.
      pending.delete(state);
      const { workspaceId, id, verifier, redirectUri, until } = begun;
      const now = clock.now();
      const found = await read(workspaceId, id);
      if (found === undefined || now > until || actor.workspaceId !== workspaceId) return "unknown";
      if (code === undefined) return "declined";
      const { own, settings } = found;
      const fields = {
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      };
      const token = await askForToken({ settings, fields, send, now });
      return storeToken(services, { workspaceId, id, own, token }) ? "connected" : "unknown";
    },
  };
}

function settingsOf({ oauth2 }: CredentialDefinition, own: Readonly<Record<string, unknown>>) {
  if (oauth2 === undefined) throw new Error("The credential has no OAuth2.");
  return oauth2.settings(own);
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}
