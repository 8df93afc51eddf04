import { NumberField } from "@base-ui/react/number-field";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./cx.ts";
import { useFieldAttributes } from "./field-context.ts";
import { controlClass } from "./input.tsx";

interface NumberInputProps {
  value: number | undefined;
  /** `undefined` when the field was emptied. */
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  /** Whole numbers only. */
  integer?: boolean;
  placeholder?: string;
  disabled?: boolean;
  label?: string;
  className?: string;
}

/** Takes a number as it is written in the person's language: `1.5` or `1,5`. */
export function NumberInput(props: NumberInputProps): ReactElement {
  const { value, onChange, min, max, integer, placeholder, disabled, label, className } = props;
  const { i18n } = useTranslation();
  const { id, ...described } = useFieldAttributes();
  return (
    <NumberField.Root
      {...(id && { id })}
      value={value ?? null}
      onValueChange={(next) => onChange(next ?? undefined)}
      locale={i18n.language}
      format={{ maximumFractionDigits: integer ? 0 : 12, useGrouping: false }}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...(disabled && { disabled })}
    >
      <NumberField.Input
        {...described}
        aria-label={label}
        placeholder={placeholder}
        className={cx(controlClass, "h-8 tabular-nums", className)}
      />
    </NumberField.Root>
  );
}
