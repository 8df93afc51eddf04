import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { useDraft } from "../../form/use-draft.ts";
import { useForm } from "../../form/form-model.ts";
import { kindOf } from "../../data/schema.ts";
import { FormatOffers } from "./format-offers.tsx";
import { FormatSteps } from "./format-steps.tsx";
import type { ArgValue } from "./formats.ts";
import type { Formatted, FormatStep } from "./formatted.ts";
import { valueOf } from "./offers.ts";

export interface FormatPanelProps {
  readonly formatted: Formatted;
  /** Whether the setting takes a number, so that what stands in for an empty one is a number too. */
  readonly numeric: boolean;
  readonly onChange: (formatted: Formatted) => void;
}

/** What a field goes through, what stands in for it when it is empty, and what else can be done to it. */
export function FormatPanel({ formatted, numeric, onChange }: FormatPanelProps): ReactElement {
  const { context } = useForm();
  const root = useRef<HTMLDivElement>(null);
  const { steps } = formatted;
  useKeptFocus(root, steps.length);
  const setSteps = (next: readonly FormatStep[]): void => onChange({ ...formatted, steps: next });
  const number = numeric || kindOf(valueOf(formatted, context)) === "number";
  function setInstead(text: string): void {
    const { instead: _, ...rest } = formatted;
    onChange(text === "" ? rest : { ...rest, instead: insteadOf(text, number) });
  }
  return (
    <div ref={root} tabIndex={-1} onKeyDown={moveAmongOffers} className="flex flex-col gap-3 outline-none">
      {steps.length > 0 && <FormatSteps formatted={formatted} onChange={setSteps} />}
      <Instead value={formatted.instead} onChange={setInstead} />
      <FormatOffers formatted={formatted} onChoose={(step) => setSteps([...steps, step])} />
    </div>
  );
}

function Instead(props: { value: ArgValue | undefined; onChange: (text: string) => void }): ReactElement {
  const { t } = useTranslation("inspector");
  const draft = useDraft(String(props.value ?? ""), props.onChange);
  return (
    <Field label={t("format.instead")} help={t("format.insteadHelp")}>
      <Input value={draft.value} onChange={draft.change} onBlur={draft.flush} />
    </Field>
  );
}

function insteadOf(text: string, number: boolean): ArgValue {
  const written = text.trim().replace(",", ".");
  return number && /^-?\d+(?:\.\d+)?$/u.test(written) ? Number(written) : text;
}

/** What a format is told with; the inputs that the kit hides do not count. */
const told = "input:not([aria-hidden],[type=hidden]),[role=combobox]";

/** A format that is chosen or taken off leaves its button behind: the keyboard goes to what is told to the new one, or stays here. */
function useKeptFocus(root: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useLayoutEffect(() => {
    if (before.current === count) return;
    const added = count > before.current;
    before.current = count;
    const last = [...(root.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])].at(-1);
    const control = added ? last?.querySelector<HTMLElement>(told) : undefined;
    (control ?? root.current)?.focus();
  }, [root, count]);
}

function moveAmongOffers(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target as HTMLElement;
  if (by === undefined || !here.hasAttribute("data-offer")) return;
  event.preventDefault();
  const offers = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-offer]")];
  offers[(offers.indexOf(here) + by + offers.length) % offers.length]?.focus();
}
