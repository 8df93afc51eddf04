import type { CredentialManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { credentialText } from "../../i18n/manifest-text.ts";
import { Icon } from "../../ui/icon.tsx";

/** Which kind of credential to add. */
export function TypeChoice(props: {
  types: readonly CredentialManifest[];
  onChoose: (type: string) => void;
}): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ul className="flex flex-col gap-1 pb-3">
      {props.types.map((manifest) => {
        const { label, help } = credentialText(manifest, i18n.language);
        return (
          <li key={manifest.type}>
            <button
              type="button"
              onClick={() => props.onChoose(manifest.type)}
              className="flex w-full items-center gap-3 rounded-md p-2 text-start transition-colors hover:bg-hover"
            >
              <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
                <Icon name="key-round" />
              </span>
              <span className="min-w-0 grow">
                <span className="block font-medium">{label}</span>
                {help && <span className="block text-small text-pretty text-ink-soft">{help}</span>}
              </span>
              <Icon name="chevron-right" className="shrink-0 text-ink-faint" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
