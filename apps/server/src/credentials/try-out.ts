import type { CredentialDefinition, CredentialManifest, NodeErrorDetails } from "@weft/sdk";
import { DEFAULT_WORKSPACE } from "../config.ts";
import type { Services } from "../services.ts";
import { readSettings } from "../settings/settings.ts";
import { splitToken } from "./oauth2/stored-token.ts";
import type { CredentialRow } from "./store.ts";

type Needs = Pick<Services, "db" | "vault" | "catalog" | "lease">;
type Values = Readonly<Record<string, unknown>>;

type Why = { readonly code: string; readonly message: string } & Pick<NodeErrorDetails, "hint" | "values">;

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

async function tried({ db, lease }: Needs, definition: CredentialDefinition, values: Values): Promise<void> {
  const { createOutbound } = await import("../outbound/client.ts");
  const outbound = createOutbound({
    allowedHosts: () => readSettings(db, DEFAULT_WORKSPACE).allowedHosts,
    credential: async () => ({ definition, values }),
    mayAct: () => lease.isHeld(),
  });
  const signal = AbortSignal.timeout(LIMIT_MS);
  const access = { credential: definition.type, credentialTypes: [definition.type], flowId: "" };
  try {
    await definition.test?.({
      values,
      http: (request) => outbound.http({ request, signal, ...access }),
      reach: (target) => outbound.reach({ ...target, signal }),
    });
  } finally {
    await outbound.close();
  }
}

/** In the words of the error, without what is secret. */
async function told(thrown: unknown, definition: CredentialDefinition, values: Values): Promise<Why> {
  const [{ toRunError }, { SHORTEST_IN_ERRORS, redactor }] = await Promise.all([
    import("@weft/runtime"),
    import("../outbound/redact.ts"),
  ]);
  const { code, message, hint, values: named } = toRunError(thrown, definition.type);
  const secrets = Object.entries(definition.params)
    .filter(([, { kind }]) => kind === "secret")
    .map(([name]) => values[name])
    .filter((value) => typeof value === "string");
  const redact = redactor(secrets, SHORTEST_IN_ERRORS);
  return redact({
    code,
    message,
    ...(hint !== undefined && { hint }),
    ...(named !== undefined && { values: named }),
  });
}

/** What a person left empty has the value that the form would have shown. */
function withDefaults(manifest: CredentialManifest | undefined, own: Values): Values {
  const usual = Object.entries(manifest?.params ?? {}).flatMap(([name, param]) =>
    "default" in param ? [[name, param.default] as const] : [],
  );
  const entered = Object.entries(own).filter(([, value]) => value !== undefined && value !== "");
  return { ...Object.fromEntries(usual), ...Object.fromEntries(entered) };
}
