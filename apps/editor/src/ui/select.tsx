import { Select as Base } from "@base-ui/react/select";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { useFieldAttributes, useFieldLabelId } from "./field-context.ts";
import { Icon } from "./icon.tsx";
import { controlClass } from "./input.tsx";

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second, quieter line. */
  readonly help?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

interface SelectProps<T extends string> {
  value: T | undefined;
  onChange: (value: T) => void;
  options: readonly SelectOption<T>[];
  /** Its name where no `Field` stands around it. */
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  size?: "sm" | "md";
  className?: string;
}

export function Select<T extends string>(props: SelectProps<T>): ReactElement {
  const { value, onChange, options, label, placeholder, disabled, size = "md", className } = props;
  const labelId = useFieldLabelId();
  const { id, ...described } = useFieldAttributes();
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      items={options}
      value={value ?? null}
      onValueChange={(next) => next !== null && onChange(next)}
      {...(disabled && { disabled })}
      {...(id && { id })}
    >
      <Base.Trigger
        {...described}
        aria-label={label}
        aria-labelledby={label ? undefined : labelId}
        className={cx(
          controlClass,
          "inline-flex items-center justify-between gap-2 text-start",
          size === "sm" ? "h-7 text-small" : "h-8",
          className,
        )}
      >
        <span className={cx("flex min-w-0 items-center gap-1.5", !chosen && "text-ink-faint")}>
          {chosen?.icon}
          <span className="truncate">{chosen?.label ?? value ?? placeholder}</span>
        </span>
        <Icon name="chevron-down" size={14} className="shrink-0 text-ink-faint" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="pop max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-lg bg-raised p-1 shadow-floating">
            {options.map((option) => (
              <Option key={option.value} option={option} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Option({ option }: { option: SelectOption<string> }): ReactElement {
  return (
    <Base.Item
      value={option.value}
      {...(option.disabled && { disabled: true })}
      className="flex cursor-default items-center gap-2 rounded-md py-1.5 ps-2 pe-3 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover"
    >
      <span className="w-4 text-accent-ink">
        <Base.ItemIndicator>
          <Icon name="check" size={14} />
        </Base.ItemIndicator>
      </span>
      {option.icon}
      <span className="flex flex-col">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.help && <span className="max-w-72 text-small text-ink-faint">{option.help}</span>}
      </span>
    </Base.Item>
  );
}
