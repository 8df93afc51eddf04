import type { Credential } from "@weft/api";
import { isShown } from "@weft/flow";
import type { CredentialManifest, Param } from "@weft/sdk";

/** What the form holds: by parameter; a secret that was not touched is an empty text. */
export type CredentialValues = Readonly<Record<string, unknown>>;

/** What a new or stored credential begins with, given what is known of it. Secrets are never shown again, so they begin empty. */
export function startValues(
  manifest: CredentialManifest,
  known?: Pick<Credential, "values">,
): CredentialValues {
  return Object.fromEntries(
    Object.entries(manifest.params).map(([name, param]) => [name, known?.values[name] ?? defaultOf(param)]),
  );
}

function defaultOf(param: Param): unknown {
  if ("default" in param && param.default !== undefined) return param.default;
  return param.kind === "boolean" ? false : "";
}

/** Parameters to ask for, given what is filled in already. */
export function shownParams(
  manifest: CredentialManifest,
  values: CredentialValues,
): readonly [string, Param][] {
  return Object.entries(manifest.params).filter(([, param]) => isShown(param, manifest.params, values));
}

/** Names of the fields that must still be filled in. */
export function missingFields(
  manifest: CredentialManifest,
  values: CredentialValues,
  secretsSet: readonly string[],
): readonly string[] {
  return shownParams(manifest, values)
    .filter(([name, param]) => {
      if (param.optional || param.kind === "boolean") return false;
      return isBlank(values[name]) && !(param.kind === "secret" && secretsSet.includes(name));
    })
    .map(([name]) => name);
}

/** What is sent: only what is shown; secrets that were left empty stay out, so that the stored ones are kept. */
export function valuesToSend(
  manifest: CredentialManifest,
  values: CredentialValues,
): Record<string, unknown> {
  const shown = shownParams(manifest, values).filter(
    ([name, param]) => param.kind !== "secret" || !isBlank(values[name]),
  );
  return Object.fromEntries(
    shown.filter(([name]) => !isBlank(values[name])).map(([name]) => [name, values[name]]),
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
