import { Autocomplete } from "@base-ui/react/autocomplete";
import { useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../ui/cx.ts";
import { useFieldAttributes } from "../../ui/field-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { controlClass } from "../../ui/input.tsx";
import type { Choice, Choices } from "./use-choices.ts";

interface Props {
  readonly value: string;
  readonly choices: Choices;
  /** Its name where no `Field` stands around it. */
  readonly label: string | undefined;
  readonly placeholder: string;
  readonly onAsk: () => void;
  readonly onType: (text: string) => void;
  readonly onChoose: (value: string) => void;
  readonly onLeave: () => void;
}

/** A text field with a list of what could stand in it: anything may be typed, and what is typed is looked for. */
export function ChoiceInput(props: Props): ReactElement {
  const { value, choices, label, placeholder, onAsk, onType, onChoose, onLeave } = props;
  const { t } = useTranslation("inspector");
  const field = useFieldAttributes();
  const [open, setOpen] = useState(false);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !open) return;
    // It closes the list alone, not the settings.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
  }
  return (
    <Autocomplete.Root
      mode="none"
      items={choices.options}
      itemToStringValue={(option: Choice) => option.value}
      value={value}
      onValueChange={(text, { reason }) => {
        if (reason === "item-press") onChoose(text);
        else if (reason !== "escape-key") onType(text);
      }}
      open={open && choices.why.length === 0}
      onOpenChange={setOpen}
      openOnInputClick
    >
      <div className="relative">
        <Autocomplete.Input
          {...field}
          placeholder={placeholder}
          spellCheck={false}
          className={cx(controlClass, "h-8 pe-8")}
          onFocus={onAsk}
          onBlur={onLeave}
          onKeyDown={onKeyDown}
          {...(label !== undefined && { "aria-label": label })}
        />
        <Autocomplete.Trigger
          tabIndex={-1}
          aria-label={t("remote.show")}
          onClick={onAsk}
          className="absolute inset-y-0 end-0 flex w-8 items-center justify-center text-ink-faint"
        >
          <Icon name="chevron-down" size={14} />
        </Autocomplete.Trigger>
      </div>
      <ChoiceList isFetching={choices.isFetching} />
    </Autocomplete.Root>
  );
}

function ChoiceList({ isFetching }: { isFetching: boolean }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} className="z-50">
        <Autocomplete.Popup className="pop max-h-[min(var(--available-height),20rem)] w-(--anchor-width) overflow-y-auto rounded-lg bg-raised p-1 shadow-floating">
          <Autocomplete.Empty>
            <p className="px-2 py-1.5 text-small text-pretty text-ink-faint">
              {isFetching ? t("common:loading") : t("remote.none")}
            </p>
          </Autocomplete.Empty>
          <Autocomplete.List className={cx(isFetching && "opacity-60")}>
            {(option: Choice) => <ChoiceItem key={option.value} option={option} />}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

function ChoiceItem({ option }: { option: Choice }): ReactElement {
  const more = option.help ?? (option.label === option.value ? undefined : option.value);
  return (
    <Autocomplete.Item
      value={option}
      className="flex cursor-default flex-col rounded-md px-2 py-1.5 outline-none select-none data-highlighted:bg-hover"
    >
      <span className="wrap-anywhere">{option.label}</span>
      {more && <span className="truncate text-small text-ink-faint">{more}</span>}
    </Autocomplete.Item>
  );
}
