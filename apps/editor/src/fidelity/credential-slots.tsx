import { useQuery } from "@tanstack/react-query";
import type { Catalog, Credential, CredentialSlot } from "@weft/api";
import type { ReactElement } from "react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { credentialText } from "../i18n/manifest-text.ts";
import { useIsAtLeast } from "../session/session.ts";
import { Button } from "../ui/button.tsx";
import { CredentialDialog } from "../pages/credentials/load.ts";
import { Field } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { Select } from "../ui/select.tsx";

const NONE = "none";

/** Ids of credentials, by the keys of slots. */
export type Choices = Readonly<Record<string, string>>;

interface SlotsProps {
  slots: readonly CredentialSlot[];
  catalog: Catalog | undefined;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** Gives the nodes of a file access again: secrets never travel with it. */
export function CredentialSlots({ slots, ...props }: SlotsProps): ReactElement | null {
  const { t } = useTranslation("n8n");
  const open = slots.filter(({ types }) => types.length > 0);
  const idle = slots.filter(({ types }) => types.length === 0);
  if (slots.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon name="key-round" />
          {t("credentials.title")}
        </h3>
        <p className="mt-0.5 text-small text-pretty text-ink-soft">{t("credentials.hint")}</p>
      </div>
      {open.map((slot) => (
        <Slot key={slot.key} slot={slot} {...props} />
      ))}
      {idle.length > 0 && <Idle slots={idle} />}
    </section>
  );
}

function Slot(props: Omit<SlotsProps, "slots"> & { slot: CredentialSlot }): ReactElement {
  const { slot, catalog, choices, onChange } = props;
  const { t } = useTranslation("n8n");
  const mayAdd = useIsAtLeast("admin");
  const [adding, setAdding] = useState(false);
  const fitting = useFitting(slot.types, catalog);
  const types = catalog?.credentials.filter(({ type }) => slot.types.includes(type)) ?? [];
  const words = useSlotWords();
  function choose(id: string): void {
    const others = Object.fromEntries(Object.entries(choices).filter(([key]) => key !== slot.key));
    onChange(id === NONE ? others : { ...others, [slot.key]: id });
  }
  const { title, uses } = words(slot, catalog);
  return (
    <>
      <Field label={title} help={uses}>
        <div className="flex gap-2">
          <Select
            className="min-w-0 grow"
            value={choices[slot.key] ?? NONE}
            options={[{ value: NONE, label: t("credentials.empty") }, ...fitting]}
            onChange={choose}
          />
          {mayAdd && types.length > 0 && (
            <Button
              icon="plus"
              aria-label={t("credentials.newFor", { name: title })}
              onClick={() => setAdding(true)}
            >
              {t("credentials.new")}
            </Button>
          )}
        </div>
      </Field>
      {adding && (
        <Suspense fallback={null}>
          <CredentialDialog types={types} onClose={() => setAdding(false)} onSaved={({ id }) => choose(id)} />
        </Suspense>
      )}
    </>
  );
}

/** Only placeholders used these: there is nothing to choose until their nodes are replaced. */
function Idle({ slots }: { slots: readonly CredentialSlot[] }): ReactElement {
  const { t } = useTranslation("n8n");
  const words = useSlotWords();
  return (
    <div className="text-small text-ink-soft">
      <p className="text-pretty">{t("credentials.idle")}</p>
      <ul className="mt-1 list-disc ps-4">
        {slots.map((slot) => {
          const { title, uses } = words(slot, undefined);
          return (
            <li key={slot.key} className="wrap-anywhere">
              {title} <span className="text-ink-faint">· {uses}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const MOST_NAMES = 3;

function useSlotWords() {
  const { t, i18n } = useTranslation("n8n");
  const format = useFormat();
  return ({ name, type, types, nodes }: CredentialSlot, catalog: Catalog | undefined) => {
    const manifest = catalog?.credentials.find((one) => one.type === types[0]);
    const kind = type === "" && manifest ? credentialText(manifest, i18n.language).label : type;
    const named = nodes.slice(0, MOST_NAMES).map((node) => node.name);
    const more = nodes.length - named.length;
    const list = format.list(more > 0 ? [...named, t("credentials.more", { count: more })] : named);
    return {
      title: name === "" ? t("credentials.unnamed", { kind }) : name,
      uses:
        name === ""
          ? t("credentials.usedBy", { nodes: list })
          : t("credentials.kindUsedBy", { kind, nodes: list }),
    };
  };
}

function useFitting(types: readonly string[], catalog: Catalog | undefined) {
  const { i18n } = useTranslation();
  const { data } = useQuery(api.credentials.list.queryOptions());
  const stored = (data as readonly Credential[] | undefined) ?? [];
  return stored
    .filter(({ type }) => types.includes(type))
    .map(({ id, name, type }) => {
      const manifest = catalog?.credentials.find((one) => one.type === type);
      return {
        value: id,
        label: name,
        help: manifest ? credentialText(manifest, i18n.language).label : type,
      };
    });
}
