import { Checkbox as Base } from "@base-ui/react/checkbox";
import type { ReactElement } from "react";
import { useFieldAttributes } from "./field-context.ts";
import { Icon } from "./icon.tsx";

export function Checkbox(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Its name where no `Field` stands around it. */
  label?: string;
  disabled?: boolean;
  /** Some, not all, of what it stands for. */
  indeterminate?: boolean;
}): ReactElement {
  const field = useFieldAttributes();
  return (
    <Base.Root
      {...field}
      checked={props.checked}
      onCheckedChange={(checked) => props.onChange(checked)}
      aria-label={props.label}
      {...(props.indeterminate && { indeterminate: true })}
      {...(props.disabled && { disabled: true })}
      className="inline-flex size-4.5 shrink-0 items-center justify-center rounded-md border border-line-strong bg-raised transition-colors data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent data-indeterminate:text-on-accent"
    >
      <Base.Indicator>
        <Icon name={props.indeterminate ? "minus" : "check"} size={12} />
      </Base.Indicator>
    </Base.Root>
  );
}
