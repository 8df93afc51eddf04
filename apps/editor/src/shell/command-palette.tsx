import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { useDeferredValue, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api } from "../api/queries.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useCommandPalette } from "./command-palette-state.ts";
import { useCommands } from "./commands.ts";
import type { CommandEntry } from "./commands.ts";

const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint";

/** Ctrl/⌘-K: go to a flow or a page, or do something, by typing a part of its name. */
export function CommandPalette(): ReactElement {
  const { t } = useTranslation("shell");
  const { open, hide } = useCommandPalette();
  const [search, setSearch] = useState("");
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && hide()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          aria-label={t("palette.open")}
          className="pop fixed start-1/2 top-[max(1rem,12dvh)] z-40 w-[calc(100vw-2rem)] max-w-140 -translate-x-1/2 overflow-hidden rounded-lg bg-raised shadow-floating outline-none"
        >
          <Command label={t("palette.open")} loop>
            <div className="flex items-center gap-2 border-b border-line px-3">
              <Icon name="search" className="shrink-0 text-ink-faint" />
              <Command.Input
                autoFocus
                value={search}
                onValueChange={setSearch}
                placeholder={t("palette.placeholder")}
                className="h-11 w-full bg-transparent text-title outline-none"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1">
              <Command.Empty className="px-2 py-6 text-center text-ink-faint">
                {t("palette.empty")}
              </Command.Empty>
              <Flows search={search} />
              <Commands />
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Flows({ search }: { search: string }): ReactElement | null {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const wanted = useDeferredValue(search.trim());
  const flows = useQuery(
    api.flows.list.queryOptions({
      input: { ...(wanted && { search: wanted }), limit: 8 },
      placeholderData: keepPreviousData,
    }),
  );
  const items = flows.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Command.Group heading={t("palette.flows")} className={groupClass}>
      {items.map(({ id, name }) => (
        <Entry
          key={id}
          id={`flow ${name} ${id}`}
          icon="workflow"
          onSelect={() => void navigate(`/flows/${id}`)}
        >
          {name}
        </Entry>
      ))}
    </Command.Group>
  );
}

function Commands(): ReactElement {
  const { pages, actions } = useCommands();
  const { t } = useTranslation("shell");
  const entries = (list: readonly CommandEntry[]): ReactElement[] =>
    list.map(({ label, icon, onSelect }) => (
      <Entry key={label} id={label} icon={icon} onSelect={onSelect}>
        {label}
      </Entry>
    ));
  return (
    <>
      <Command.Group heading={t("palette.pages")} className={groupClass}>
        {entries(pages)}
      </Command.Group>
      <Command.Group heading={t("palette.actions")} className={groupClass}>
        {entries(actions)}
      </Command.Group>
    </>
  );
}

function Entry(props: {
  id: string;
  icon: IconName;
  onSelect: () => void;
  children: ReactNode;
}): ReactElement {
  const hide = useCommandPalette((state) => state.hide);
  return (
    <Command.Item
      value={props.id}
      onSelect={() => {
        hide();
        props.onSelect();
      }}
      className="flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 select-none data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-ink"
    >
      <Icon name={props.icon} size={15} className="shrink-0 opacity-70" />
      <span className="truncate">{props.children}</span>
    </Command.Item>
  );
}
