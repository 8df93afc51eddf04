import { isShown } from "@weft/flow";
import type { CredentialManifest, Param } from "@weft/sdk";

type Values = Readonly<Record<string, unknown>>;

/** What may be shown of a credential, and the names of the secrets that are set. */
export function withoutSecrets(
  manifest: CredentialManifest | undefined,
  values: Values,
): { values: Record<string, unknown>; secretsSet: string[] } {
  const shown: Record<string, unknown> = {};
  const secretsSet: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const param = manifest?.params[name];
    // Of a type that is not installed nobody knows what is secret, so everything is.
    if (param === undefined || param.kind === "secret") secretsSet.push(name);
    else shown[name] = value;
  }
  return { values: shown, secretsSet };
}

/** What is wrong with the values, by field. */
export function checkValues(manifest: CredentialManifest, values: Values): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of Object.keys(values))
    if (!Object.hasOwn(manifest.params, name))
      fields[`values.${name}`] = "is not a field of this type of credential";
  for (const [name, param] of Object.entries(manifest.params)) {
    const wrong = checkValue(param, values[name], isShown(param, manifest.params, values));
    if (wrong !== undefined) fields[`values.${name}`] = wrong;
  }
  return fields;
}

/** What the form does not ask for is not needed. */
function checkValue(param: Param, value: unknown, isAsked: boolean): string | undefined {
  if (value === undefined || value === "") {
    const needed = isAsked && param.optional !== true && !("default" in param);
    return needed ? `${param.label} is needed` : undefined;
  }
  switch (param.kind) {
    case "number":
    case "duration":
      return typeof value === "number" ? undefined : "must be a number";
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "choice": {
      const options = param.options.map((option) => (typeof option === "string" ? option : option.value));
      return typeof value === "string" && options.includes(value)
        ? undefined
        : `must be one of ${options.join(", ")}`;
    }
    case "secret":
    case "text":
      return typeof value === "string" && value.length <= 100_000 ? undefined : "must be a text";
    default:
      return undefined;
  }
}
