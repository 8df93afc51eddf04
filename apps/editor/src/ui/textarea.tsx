import type { ReactElement, Ref, TextareaHTMLAttributes } from "react";
import { cx } from "./cx.ts";
import { useFieldAttributes } from "./field-context.ts";
import { controlClass } from "./input.tsx";

export interface TextareaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange"> {
  onChange?: (value: string) => void;
  mono?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text. */
export function Textarea(props: TextareaProps): ReactElement {
  const { onChange, mono, className, ...rest } = props;
  const field = useFieldAttributes();
  return (
    <textarea
      rows={3}
      {...field}
      {...rest}
      onChange={(event) => onChange?.(event.target.value)}
      className={cx(
        controlClass,
        "field-sizing-content max-h-96 min-h-16 resize-y py-1.5",
        mono && "font-mono text-small",
        className,
      )}
    />
  );
}
