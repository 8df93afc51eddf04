import type { InputHTMLAttributes, ReactElement, Ref } from "react";
import { cx } from "./cx.ts";
import { useFieldAttributes } from "./field-context.ts";

/** The look of everything that takes text. */
export const controlClass =
  "w-full min-w-0 rounded-md border border-line-strong/70 bg-raised px-2.5 text-ink transition-colors hover:border-line-strong " +
  "focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 " +
  "pointer-coarse:text-[1rem] aria-invalid:border-danger disabled:cursor-not-allowed disabled:opacity-60";

export interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> {
  onChange?: (value: string) => void;
  /** For values that are code, keys or addresses. */
  mono?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function Input(props: InputProps): ReactElement {
  const { onChange, mono, className, ...rest } = props;
  const field = useFieldAttributes();
  return (
    <input
      {...field}
      {...rest}
      onChange={(event) => onChange?.(event.target.value)}
      className={cx(controlClass, "h-8", mono && "font-mono text-small", className)}
    />
  );
}
