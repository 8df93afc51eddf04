import { Switch as Base } from "@base-ui/react/switch";
import type { ReactElement } from "react";
import { useFieldAttributes } from "./field-context.ts";

export function Switch(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Its name where no `Field` stands around it. */
  label?: string;
  disabled?: boolean;
}): ReactElement {
  const field = useFieldAttributes();
  return (
    <Base.Root
      {...field}
      checked={props.checked}
      onCheckedChange={(checked) => props.onChange(checked)}
      aria-label={props.label}
      {...(props.disabled && { disabled: true })}
      className="inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
    >
      <Base.Thumb className="size-3.5 rounded-full bg-ink-soft transition-transform data-checked:translate-x-4 data-checked:bg-on-accent" />
    </Base.Root>
  );
}
