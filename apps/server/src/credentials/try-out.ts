import type { CredentialDefinition, CredentialManifest } from "@weft/sdk";
import type { Services } from "../services.ts";
import { splitToken } from "./oauth2/stored-token.ts";
import { withOutbound } from "./outbound.ts";
import type { CredentialRow } from "./store.ts";
import { told } from "./told.ts";
import type { Why } from "./told.ts";

type Needs = Pick<Services, "db" | "vault" | "catalog" | "lease">;
type Values = Readonly<Record<string, unknown>>;

/** What came of it. */
export type Trial = { readonly works: true } | { readonly works: false; readonly error: Why };

/** However often a system is silent: nobody waits longer for an answer on a page. */
const LIMIT_MS = 45_000;

/** Tries a stored credential out, under the guard that nodes are under; nothing for a type that cannot be tried. */
export async function tryOut(services: Needs, row: CredentialRow): Promise<Trial | undefined> {
  const { vault, catalog } = services;
  const definition = await catalog.loadCredential(row.type);
  if (definition?.test === undefined) return undefined;
  const values = withDefaults(catalog.credential(row.type), splitToken(vault.open(row, row)).own);
  try {
    await tried(services, definition, values);
    return { works: true };
  } catch (thrown) {
    return { works: false, error: await told(thrown, definition, values) };
  }
}

async function tried(services: Needs, definition: CredentialDefinition, values: Values): Promise<void> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const access = { credential: definition.type, credentialTypes: [definition.type], flowId: "" };
  await withOutbound(services, { credential: async () => ({ definition, values }) }, async (outbound) =>
    definition.test?.({
      values,
      http: (request) => outbound.http({ request, signal, ...access }),
      reach: (target) => outbound.reach({ ...target, signal }),
    }),
  );
}

/** What a person left empty has the value that the form would have shown. */
function withDefaults(manifest: CredentialManifest | undefined, own: Values): Values {
  const usual = Object.entries(manifest?.params ?? {}).flatMap(([name, param]) =>
    "default" in param ? [[name, param.default] as const] : [],
  );
  const entered = Object.entries(own).filter(([, value]) => value !== undefined && value !== "");
  return { ...Object.fromEntries(usual), ...Object.fromEntries(entered) };
}
