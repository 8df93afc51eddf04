import type { CredentialManifest, ParamText } from "@weft/sdk";

/** What people read of a credential type in `language`; English where a translation is missing. */
export interface CredentialText {
  readonly label: string;
  readonly help: string | undefined;
  param(name: string): ParamText;
}

export function credentialText(manifest: CredentialManifest, language: string): CredentialText {
  const translated =
    language === "pl" || language === "pt-BR" ? manifest.translations?.[language] : undefined;
  return {
    label: translated?.label ?? manifest.label,
    help: translated?.help ?? manifest.help,
    param: (name) => ({ ...manifest.params[name], ...translated?.params?.[name] }) as ParamText,
  };
}
