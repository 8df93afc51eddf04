import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { languageNames } from "../../../i18n/languages.ts";
import { Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Input } from "../../../ui/input.tsx";
import { NumberInput } from "../../../ui/number-input.tsx";
import { Select } from "../../../ui/select.tsx";
import { useForm } from "../../form/form-model.ts";
import { useDraft } from "../../form/use-draft.ts";
import { formatOf } from "./formats.ts";
import type { ArgValue, FormatArg } from "./formats.ts";
import type { Formatted, FormatStep } from "./formatted.ts";
import { currencies, fieldsIn, valueOf } from "./offers.ts";
import { useFormatWords } from "./use-format-words.ts";

/** The formats that a field goes through, one after the other; each can be changed and taken off. */
export function FormatSteps(props: {
  formatted: Formatted;
  onChange: (steps: readonly FormatStep[]) => void;
}): ReactElement {
  const { formatted, onChange } = props;
  const { reference, steps } = formatted;
  return (
    <ol className="flex flex-col gap-2">
      {steps.map((step, index) => (
        <StepRow
          // Two of the same kind are told apart by their place alone.
          key={`${step.id} ${index}`}
          step={step}
          before={{ reference, steps: steps.slice(0, index) }}
          onChange={(next) => onChange(steps.with(index, next))}
          onRemove={() => onChange(steps.toSpliced(index, 1))}
        />
      ))}
    </ol>
  );
}

function StepRow(props: {
  step: FormatStep;
  before: Formatted;
  onChange: (step: FormatStep) => void;
  onRemove: () => void;
}): ReactElement {
  const { step, before, onChange, onRemove } = props;
  const { t } = useTranslation("inspector");
  const words = useFormatWords().step(step);
  const args = Object.entries(formatOf(step.id).args ?? {});
  return (
    <li data-step="" className="rounded-md border border-line p-2">
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 truncate font-medium first-letter:uppercase">{words}</span>
        <IconButton size="sm" icon="x" label={t("format.remove", { words })} onClick={onRemove} />
      </div>
      {args.length > 0 && (
        <div className="mt-1 grid grid-cols-2 gap-2">
          {args.map(([name, arg]) => (
            <Field key={name} label={t(`format.arg.${arg.label ?? name}`)}>
              <ArgControl
                arg={arg}
                value={step.args[name] ?? ""}
                before={before}
                onChange={(value) => onChange({ ...step, args: { ...step.args, [name]: value } })}
              />
            </Field>
          ))}
        </div>
      )}
    </li>
  );
}

interface ArgProps {
  readonly arg: FormatArg;
  readonly value: ArgValue;
  readonly before: Formatted;
  readonly onChange: (value: ArgValue) => void;
}

function ArgControl({ arg, value, before, onChange }: ArgProps): ReactElement {
  const { context } = useForm();
  const draft = useDraft(value, onChange);
  if (arg.kind === "count") {
    return (
      <NumberInput
        integer
        value={Number(value)}
        {...(arg.min !== undefined && { min: arg.min })}
        {...(arg.max !== undefined && { max: arg.max })}
        onChange={(next) => next !== undefined && onChange(next)}
      />
    );
  }
  if (arg.kind === "text") {
    return <Input value={String(draft.value)} onChange={draft.change} onBlur={draft.flush} />;
  }
  const known = {
    currency: () => currencies.map((one) => ({ value: one, label: one })),
    locale: () => Object.entries(languageNames).map(([tag, label]) => ({ value: tag, label })),
    field: () => fieldsIn(valueOf(before, context)).map((one) => ({ value: one, label: one })),
  }[arg.kind]();
  const chosen = String(value);
  const options = known.some((one) => one.value === chosen)
    ? known
    : [{ value: chosen, label: chosen }, ...known];
  return <Select value={chosen} options={options} onChange={onChange} />;
}
