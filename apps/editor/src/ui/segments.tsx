import type { ReactElement } from "react";
import { cx } from "./cx.ts";

/** A few ways to look at the same thing, side by side. */
export function Segments<T extends string>(props: {
  value: T;
  onChange: (value: T) => void;
  options: readonly { readonly value: T; readonly label: string }[];
  /** What is chosen between, read out. */
  label: string;
}): ReactElement {
  const { value, onChange, options, label } = props;
  return (
    <div role="group" aria-label={label} className="flex rounded-md bg-sunken p-0.5">
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => onChange(one.value)}
          className={cx(
            "h-6 rounded-md px-2 text-small font-medium whitespace-nowrap",
            one.value === value ? "bg-raised text-ink shadow-raised" : "text-ink-soft hover:text-ink",
          )}
        >
          {one.label}
        </button>
      ))}
    </div>
  );
}
