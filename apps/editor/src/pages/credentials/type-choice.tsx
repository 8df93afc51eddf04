import { useQuery } from "@tanstack/react-query";
import type { CredentialManifest } from "@weft/sdk";
import { useMemo, useState } from "react";
import type { FormEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { catalogQuery } from "../../flow/catalog-query.ts";
import { credentialText } from "../../i18n/manifest-text.ts";
import { plain } from "../../palette/search.ts";
import { Icon, NodeIcon } from "../../ui/icon.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { NothingFound } from "../list-states.tsx";
import { iconsOfTypes } from "./type-icons.ts";

/** So many are looked through at a glance. */
const FEW = 6;

interface Named {
  readonly type: string;
  readonly label: string;
  readonly help: string | undefined;
}

/** Which kind of credential to add, by name; Enter in the search takes the first that is found. */
export function TypeChoice(props: {
  types: readonly CredentialManifest[];
  onChoose: (type: string) => void;
}): ReactElement {
  const { types, onChoose } = props;
  const { t } = useTranslation("credentials");
  const [search, setSearch] = useState("");
  const named = useNamed(types);
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = named.filter(({ label, help = "" }) => {
    const text = plain(`${label} ${help}`);
    return words.every((word) => text.includes(word));
  });
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const [first] = found;
    if (first && words.length > 0) onChoose(first.type);
  }
  return (
    <>
      {types.length > FEW && (
        <form role="search" onSubmit={onSubmit} className="sticky top-0 z-10 bg-raised pb-2">
          <SearchInput delay={0} label={t("form.searchType")} value={search} onChange={setSearch} />
        </form>
      )}
      {found.length === 0 && <NothingFound onClear={() => setSearch("")} />}
      <ul className="flex flex-col gap-1 pb-3">
        {found.map((one) => (
          <TypeOption key={one.type} option={one} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function useNamed(types: readonly CredentialManifest[]): readonly Named[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const named = types.map((manifest) => {
      const { label, help } = credentialText(manifest, i18n.language);
      return { type: manifest.type, label, help };
    });
    return named.toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
  }, [types, i18n.language]);
}

function TypeOption({ option, onChoose }: { option: Named; onChoose: (type: string) => void }): ReactElement {
  const { type, label, help } = option;
  const icon = iconsOfTypes(useQuery(catalogQuery()).data?.nodes ?? none).get(type);
  return (
    <li>
      <button
        type="button"
        onClick={() => onChoose(type)}
        className="flex w-full items-center gap-3 rounded-md p-2 text-start transition-colors hover:bg-hover"
      >
        <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
          <NodeIcon name={icon ?? "key-round"} />
        </span>
        <span className="min-w-0 grow">
          <span className="block font-medium">{label}</span>
          {help && <span className="block text-small text-pretty text-ink-soft">{help}</span>}
        </span>
        <Icon name="chevron-right" className="shrink-0 text-ink-faint" />
      </button>
    </li>
  );
}

const none: readonly [] = [];
