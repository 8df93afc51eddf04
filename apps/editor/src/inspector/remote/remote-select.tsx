import { Autocomplete } from "@base-ui/react/autocomplete";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FlowNode } from "@weft/flow";
import { useDeferredValue, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFlow } from "../../flow/session-context.tsx";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { cx } from "../../ui/cx.ts";
import { useFieldAttributes } from "../../ui/field-context.ts";
import { controlClass } from "../../ui/input.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import type { FixedControlProps } from "../form/value-props.ts";
import { useDraft } from "../form/use-draft.ts";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

const none: readonly Option[] = [];

/** An id, typed or chosen from what the other system has; what is chosen is named below the field. */
export function RemoteSelect(
  props: FixedControlProps & { node: FlowNode; credential: string; load: string },
): ReactElement {
  const { value, label, placeholder, alone, onChange } = props;
  const { t } = useTranslation("inspector");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const draft = useDraft(typeof value === "string" ? value : "", (text) =>
    onChange(text === "" ? undefined : text),
  );
  const { options, why, isFetching } = useChoices({ ...props, asked: open, search: typed });
  const chosen = options.find((option) => option.value === draft.value);
  const field = useFieldAttributes();
  return (
    <div className="flex flex-col gap-1">
      <Autocomplete.Root
        items={options}
        mode="none"
        openOnInputClick
        value={draft.value}
        open={open}
        onOpenChange={setOpen}
        itemToStringValue={(option: Option) => option.value}
        onValueChange={(text, { reason }) => {
          draft.change(text);
          setTyped(reason === "item-press" ? "" : text);
        }}
      >
        <Autocomplete.Input
          {...field}
          aria-label={alone ? label : undefined}
          placeholder={placeholder ?? t("remote.search")}
          spellCheck={false}
          autoComplete="off"
          onBlur={draft.flush}
          className={cx(controlClass, "h-8")}
        />
        <Choices empty={options.length === 0} why={why} busy={isFetching} />
      </Autocomplete.Root>
      {chosen && chosen.label !== chosen.value && <p className="text-small text-ink-faint">{chosen.label}</p>}
    </div>
  );
}

/** The list below the field, or why there is nothing in it. */
function Choices(props: { empty: boolean; why: string | undefined; busy: boolean }): ReactElement {
  const { empty, why, busy } = props;
  const { t } = useTranslation("inspector");
  const status = empty && (busy ? <Spinner /> : (why ?? t("remote.none")));
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} className="z-50">
        <Autocomplete.Popup className="pop max-h-72 w-(--anchor-width) overflow-y-auto rounded-lg bg-raised p-1 shadow-floating">
          <Autocomplete.Status className="px-2 text-small text-ink-soft empty:hidden">
            {status}
          </Autocomplete.Status>
          <Autocomplete.List>
            {(option: Option) => (
              <Autocomplete.Item
                key={option.value}
                value={option}
                className="flex cursor-default flex-col rounded-md px-2 py-1.5 outline-none select-none data-highlighted:bg-hover"
              >
                <span className="truncate">{option.label}</span>
                <span className="truncate text-small text-ink-faint">{option.help ?? option.value}</span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

/** What the other system offers; asked when the field is opened, or has a value that wants its name. */
function useChoices(
  props: FixedControlProps & {
    node: FlowNode;
    credential: string;
    load: string;
    asked: boolean;
    search: string;
  },
) {
  const { node, credential, load, value, asked } = props;
  const words = useRunErrorWords();
  const flow = useFlow(({ id }) => id);
  const search = useDeferredValue(props.search);
  const { data, error, isFetching } = useQuery(
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
  return { options: data?.options ?? none, why, isFetching };
}
