import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FlowNode } from "@weft/flow";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFlow } from "../../flow/session-context.tsx";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { Input } from "../../ui/input.tsx";
import { useDraft } from "../form/use-draft.ts";
import type { FixedControlProps } from "../form/value-props.ts";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

type Props = FixedControlProps & { node: FlowNode; credential: string; load: string };

const none: readonly Option[] = [];

/** An id, typed or chosen in the browser's own list of what the other system has; below it, what the id is called. */
export function RemoteSelect(props: Props): ReactElement {
  const { value, label, placeholder, alone, onChange } = props;
  const { t } = useTranslation("inspector");
  const listId = useId();
  const [asked, setAsked] = useState(false);
  const [search, setSearch] = useState("");
  const { options, why, isPending } = useChoices({ ...props, asked, search });
  const draft = useDraft(typeof value === "string" ? value : "", (text) => {
    onChange(text === "" ? undefined : text);
    // What was chosen is an id, which nobody looks for.
    if (!options.some((option) => option.value === text)) setSearch(text);
  });
  const chosen = options.find((option) => option.value === draft.value);
  const told = why ?? (asked && !isPending && options.length === 0 ? t("remote.none") : undefined);
  const below = chosen && chosen.label !== chosen.value ? chosen.label : told;
  return (
    <div className="flex flex-col gap-1">
      <Input
        list={listId}
        value={draft.value}
        placeholder={placeholder ?? t("remote.search")}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setAsked(true)}
        onBlur={draft.flush}
        onChange={draft.change}
        {...(alone && { "aria-label": label })}
      />
      <datalist id={listId}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
      {below && <p className="text-small text-pretty text-ink-faint">{below}</p>}
    </div>
  );
}

/** What the other system offers; asked when the field is entered, or has a value that wants its name. */
function useChoices(props: Props & { asked: boolean; search: string }) {
  const { node, credential, load, value, asked, search } = props;
  const words = useRunErrorWords();
  const flow = useFlow(({ id }) => id);
  const { data, error, isPending } = useQuery(
    api.credentials.choices.queryOptions({
      input: { id: credential, flow, type: node.type, load, params: { ...node.params }, search },
      enabled: asked || (typeof value === "string" && value !== ""),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
      retry: false,
    }),
  );
  const told = data?.error && words(data.error);
  const why = told ? [told.message, told.hint].filter(Boolean).join(" ") : error?.message;
  return { options: data?.options ?? none, why, isPending };
}
