import { isShown } from "@weft/flow";
import type { NodeManifest, Param } from "@weft/sdk";
import { isRequired } from "./empty.ts";

/** A choice of this name says how one proves who one is; at its value `none` there is nothing to prove. */
const AUTH = "auth";

export interface CredentialPlace {
  /** The parameter below which the credential is asked for; before all of them where there is none. */
  readonly below: string | undefined;
  readonly optional: boolean;
}

/**
 * Where a node asks for its credential: below the choice that makes it necessary; else below what has to be filled in
 * anyway, when it also works without; else first. `undefined`: it does not ask as it is set now.
 */
export function credentialPlace(given: {
  readonly manifest: Pick<NodeManifest, "params" | "credential">;
  readonly values: Readonly<Record<string, unknown>>;
  /** One was chosen; it stays in sight, also when it is not needed any more. */
  readonly chosen: boolean;
}): CredentialPlace | undefined {
  const { manifest, values, chosen } = given;
  const { params, credential } = manifest;
  if (!credential) return undefined;
  const shown = Object.entries(params).filter(([, spec]) => !spec.advanced && isShown(spec, params, values));
  const auth = shown.find(([name, spec]) => name === AUTH && spec.kind === "choice");
  if (auth) {
    const needed = valueOf(auth, values) !== "none";
    return needed || chosen ? { below: AUTH, optional: !needed } : undefined;
  }
  const { optional } = credential;
  return { below: optional ? shown.findLast(([, spec]) => isRequired(spec))?.[0] : undefined, optional };
}

function valueOf([name, spec]: [string, Param], values: Readonly<Record<string, unknown>>): unknown {
  return values[name] ?? ("default" in spec ? spec.default : undefined);
}
